"""Guided writing: one question a screen, kept as it is typed; another one, skip, go back or stop anywhere."""

import flet as ft

from kapjournal import routes
from kapjournal.care.steps import question_sets
from kapjournal.care.steps.question_sets import Questions
from kapjournal.content import PromptPhase, PromptSet
from kapjournal.errors import ContentError, KapJournalError
from kapjournal.views.design.states import error_state
from kapjournal.views.shell.command import Commands, use_commands
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import guided as words
from kapjournal.views.writing import capture_layout, guided_layout, guided_pauses
from kapjournal.views.writing.about_entry import AboutEntry
from kapjournal.views.writing.guided_state import GuidedStage
from kapjournal.views.writing.guided_work import GuidedFlow, use_flow
from kapjournal.views.writing.on_the_day import OnTheDay
from kapjournal.views.writing.upset import UpsetAfterPractice, asking


@ft.component
def Guided(set_id: str, session_uid: str | None) -> ft.Control:
    """The set with this id, of the library or of the patient's own, for a session where there is one."""
    services, ui = use_services(), use_ui()
    answer = use_query(
        services,
        lambda db: (question_sets.find(db, set_id), question_sets.read(db, now=services.now())),
        set_id,
    )
    if answer.value is None:
        error = answer.error or KapJournalError()
        return error_state(ui, error, services.back if isinstance(error, ContentError) else services.changed)
    prompt_set, questions = answer.value
    return GuidedWriting(prompt_set, questions, session_uid)


@ft.component
def GuidedWriting(prompt_set: PromptSet, questions: Questions, session_uid: str | None) -> ft.Control:
    services, ui = use_services(), use_ui()
    flow, command = use_flow(services, prompt_set, questions, session_uid), use_commands(services)
    if flow.stage is not GuidedStage.ASKING:
        return _pausing(ui, services, flow, command)
    if flow.prompt_set.phase is PromptPhase.CAPTURE:
        return _capturing(ui, services, flow, command)
    return _asking(ui, services, flow, command)


def _asking(ui: UiContext, services: ScreenServices, flow: GuidedFlow, command: Commands) -> ft.Control:
    last, next_ = flow.following is None, command("next", flow.next)
    first_of_longer = flow.prompt_set.instead and not flow.way.at
    return guided_layout.layout(
        ui,
        flow.asked,
        last=last,
        on_text=flow.write,
        on_gentler=flow.turn_gentler,
        on_another=command("another", flow.ask_other) if flow.other else None,
        on_freely=command("freely", flow.write_freely),
        on_next=next_ if flow.has_words or not last else None,
        on_previous=flow.previous if flow.preceding is not None else None,
        on_instead=command("instead", flow.say_that_nothing_happened) if first_of_longer else None,
        on_leave=flow.leave,
        on_help=lambda: services.go(routes.Help()),
        above_field=OnTheDay(flow.session_uid, flow.add_piece) if flow.session_uid and flow.tells_story else None,
        below_field=AboutEntry(flow.draft, session_uid=flow.session_uid),
    )


def _capturing(ui: UiContext, services: ScreenServices, flow: GuidedFlow, command: Commands) -> ft.Control:
    return capture_layout.layout(
        ui,
        flow.asked,
        on_text=flow.write,
        on_word=command("word", flow.add_word),
        on_keep=command("keep", flow.finish) if flow.has_words else None,
        on_more=command("more", flow.next) if flow.following is not None else None,
        on_previous=flow.previous if flow.preceding is not None else None,
        on_leave=flow.leave,
        on_help=lambda: services.go(routes.Help()),
    )


def _pausing(ui: UiContext, services: ScreenServices, flow: GuidedFlow, command: Commands) -> ft.Control:
    """What stands between two questions, or in place of them."""

    def to_help() -> None:
        services.go(routes.Help())

    match flow.stage:
        case GuidedStage.BEFORE_HARD | GuidedStage.AFTER_HARD:
            on_answer = command("answer", flow.answer)
            return asking(ui, words.UPSET(), on_answer, on_leave=flow.leave, on_help=to_help)
        case GuidedStage.STOP_OR_GO_ON | GuidedStage.STOP_OR_EASIER:
            easier = flow.stage is GuidedStage.STOP_OR_EASIER
            return guided_pauses.stop_or_go_on(
                ui,
                easier=easier,
                on_stop=command("stop", flow.stop),
                on_go_on=command("go on", flow.go_on_easier if easier else flow.go_on),
                on_leave=flow.leave,
                on_help=to_help,
            )
        case GuidedStage.ENOUGH:
            return guided_pauses.enough(
                ui,
                on_someone=lambda: services.go(routes.Someone()),
                on_steady=command("steady", flow.steady),
                on_stop=command("stop", flow.stop),
                on_leave=flow.leave,
                on_help=to_help,
            )
        case GuidedStage.STEADIED:
            return UpsetAfterPractice(flow.close_after_steadying)
        case _:
            return guided_pauses.nothing_left(
                ui,
                is_tender=bool(flow.prompt_set.prompts),
                on_freely=command("freely", flow.write_freely),
                on_leave=flow.leave,
                on_help=to_help,
            )
