"""The intention of a session: three short questions, and then a page with the patient's own words."""

from collections.abc import Mapping

import flet as ft

from kapjournal import content, routes
from kapjournal.care.records.text_cleaning import is_blank
from kapjournal.care.steps import guided
from kapjournal.care.timeline.intention_data import IntentionData, hide_last_time, intention_data
from kapjournal.errors import NotThere
from kapjournal.views.design.buttons import actions, primary_button, quiet_button
from kapjournal.views.design.states import error_state, gone_page
from kapjournal.views.shell.addresses import INTENTION_SET
from kapjournal.views.shell.command import Commands, use_commands
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import common
from kapjournal.views.words import intention as words
from kapjournal.views.words import session as session_words
from kapjournal.views.writing import guided_layout, intention_layout
from kapjournal.views.writing.intention_layout import BookPage
from kapjournal.views.writing.intention_work import IntentionFlow, kept_set, themes, use_work


@ft.component
def Intention(session_uid: str) -> ft.Control:
    services, ui = use_services(), use_ui()
    answer = use_query(services, lambda db: intention_data(db, session_uid, now=services.now()), session_uid)
    if answer.value is None:
        if isinstance(answer.error, NotThere):
            return gone_page(ui, session_words.GONE(), services.back, lambda: services.go(routes.Help()))
        return error_state(ui, answer.error, services.back) if answer.error else ft.Container()
    return IntentionWriting(answer.value, key=session_uid)


def _as_it_was(ui: UiContext, services: ScreenServices, here: IntentionData) -> ft.Control:
    back = ft.Row([quiet_button(ui.palette, common.BACK(), services.back)], wrap=True)
    return intention_layout.book_page(
        ui,
        page(here, here.texts, kept_set(here)),
        words.BEGUN(),
        back,
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )


def page(here: IntentionData, texts: Mapping[str, str], set_id: str = INTENTION_SET) -> BookPage:
    """The last thing written is the sentence; what came before led to it."""
    prompts = content.prompt_set(set_id)
    questions = {prompt.id: prompt.text for prompt in prompts.prompts}
    written = [answer for answer in guided.answers(prompts, texts) if not is_blank(answer.text)]
    led_to = [(answer.asked or questions.get(answer.prompt_id, ""), answer.text.strip()) for answer in written[:-1]]
    return BookPage(here.number, written[-1].text.strip() if written else "", led_to, _earlier(here))


def _earlier(here: IntentionData) -> list[str]:
    """How it read before, each with the day on which it was replaced."""
    return [words.replaced(version.replaced_at, version.text) for version in here.versions]


@ft.component
def IntentionWriting(here: IntentionData, *, key: object = None) -> ft.Control:
    del key
    services, ui = use_services(), use_ui()
    work, command = use_work(services, here), use_commands(services)
    choosing, set_choosing = ft.use_state(False)

    def choose(set_id: str) -> None:
        set_choosing(False)
        work.choose(set_id)

    def hide() -> None:
        services.run(lambda db: hide_last_time(db, now=services.now()))

    if work.is_late and not guided.words_of(work.draft.texts):
        return _as_it_was(ui, services, here)
    if work.reviewing:
        return _review(ui, services, work, command)
    if choosing:
        return intention_layout.themes(
            ui,
            themes(),
            work.set_id,
            on_choose=choose,
            on_leave=lambda: set_choosing(False),
            on_help=lambda: services.go(routes.Help()),
        )
    above = intention_layout.above(ui, here.last_time, command("hide", hide), lambda: set_choosing(True))
    return _asking(ui, services, work, command, above)


def _asking(
    ui: UiContext, services: ScreenServices, work: IntentionFlow, command: Commands, above: ft.Control
) -> ft.Control:
    return guided_layout.layout(
        ui,
        work.asked,
        last=False,
        on_text=work.write,
        on_gentler=work.turn_gentler,
        on_next=command("next", work.next),
        on_previous=work.previous if work.way.at else None,
        on_instead=None,
        on_leave=work.leave,
        on_help=lambda: services.go(routes.Help()),
        above=above,
    )


def _review(ui: UiContext, services: ScreenServices, work: IntentionFlow, command: Commands) -> ft.Control:
    """The page to keep; one that was kept already, and is not being changed, has nothing to keep.

    Once its session has begun, what was typed since is a page of its own.
    """
    p = ui.palette
    if work.is_as_kept:
        primary = primary_button(p, words.CHANGE(), work.ask_again)
        quiet = quiet_button(p, common.CLOSE(), services.back, colour=p.ink_soft)
    else:
        said = words.KEEP_AS_NOTE() if work.is_late else common.KEEP()
        primary = primary_button(p, said, command("keep", work.keep) if work.has_words else None)
        quiet = quiet_button(p, words.BACK_TO_QUESTIONS(), work.ask_again, colour=p.ink_soft)
    return intention_layout.book_page(
        ui,
        page(work.here, work.draft.texts if work.is_late else work.texts, work.set_id),
        words.LATE() if work.is_late else words.UNTIL(),
        actions(ui.frame, primary, quiet, quiet_first=True),
        on_leave=work.leave,
        on_help=lambda: services.go(routes.Help()),
    )
