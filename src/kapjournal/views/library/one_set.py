"""One set of questions: for which session it is, all of it or one question, and which of them are not to be asked."""

from collections.abc import Callable

import flet as ft

from kapjournal import routes
from kapjournal.care.records import own_questions
from kapjournal.care.steps import question_sets
from kapjournal.care.timeline import session_choices
from kapjournal.care.timeline.session_choices import SessionChoice
from kapjournal.content import PromptPhase
from kapjournal.errors import ContentError, KapJournalError
from kapjournal.views.library import one_set_layout
from kapjournal.views.library.parts import unreadable
from kapjournal.views.shell.addresses import INTENTION_SET
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import common
from kapjournal.views.words import library as words
from kapjournal.views.writing.about_entry_layout import session_dialog

_UNCHOSEN = ""
"""Before the patient said for which session it is; None is for none."""


@ft.component
def SetPage(set_id: str) -> ft.Control:
    services, ui = use_services(), use_ui()
    command = use_commands(services)
    answer = use_query(
        services,
        lambda db: (question_sets.find(db, set_id), session_choices.choices(db, now=services.now())),
        set_id,
    )
    chosen: str | None
    set_chosen: Callable[[str | None], None]
    chosen, set_chosen = ft.use_state(_UNCHOSEN)
    choosing, set_choosing = ft.use_state(False)
    near: list[SessionChoice] = answer.value[1] if answer.value else []
    prompt_set = answer.value[0] if answer.value else None
    likely = session_choices.likely(prompt_set.phase, near, now=services.now()) if prompt_set else None
    about = likely if chosen == _UNCHOSEN else chosen

    def choose(uid: str | None) -> None:
        set_chosen(uid)
        set_choosing(False)

    def close() -> None:
        set_choosing(False)

    dialog = session_dialog(ui, near, about, services.now(), on_choose=choose, on_close=close)
    ft.use_dialog(dialog if choosing else None)

    def to_help() -> None:
        services.go(routes.Help())

    if prompt_set is None:
        error = answer.error or KapJournalError()
        retry = services.back if isinstance(error, ContentError) else services.changed
        return unreadable(ui, error, retry, on_leave=services.back, on_help=to_help)

    def start() -> None:
        is_the_intention = prompt_set.id == INTENTION_SET and prompt_set.phase is PromptPhase.INTENTION
        if is_the_intention and about:
            services.go(routes.Intention(session_uid=about))
        else:
            services.go(routes.Write(set_id=prompt_set.id, session_uid=about))

    return one_set_layout.layout(
        ui,
        prompt_set,
        next((one for one in near if one.uid == about), None),
        on_session=(lambda: set_choosing(True)) if near else None,
        on_start=start if prompt_set.prompts else None,
        on_one=lambda prompt_id: services.go(routes.Write(set_id=question_sets.one(prompt_id), session_uid=about)),
        on_hide=command("hide", lambda prompt_id: hide(services, prompt_id)),
        on_leave=services.back,
        on_help=to_help,
    )


def hide(services: ScreenServices, prompt_id: str) -> None:
    """Asked no more, until it is shown again; at once, if that was a mistake."""
    if services.run(lambda db: own_questions.set_asked(db, prompt_id, False, now=services.now())):
        services.say(
            words.HIDDEN(),
            action=common.UNDO(),
            on_action=lambda: services.run(lambda db: own_questions.set_asked(db, prompt_id, True, now=services.now())),
        )
