"""A set of questions of one's own: made, named anew, deleted."""

import flet as ft

from kapjournal import routes
from kapjournal.care.records import draft_keys, own_questions
from kapjournal.care.records.own_questions import OWN
from kapjournal.care.records.text_cleaning import is_blank
from kapjournal.views.library import edit_question_layout as layout
from kapjournal.views.library import editing
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.draft_autosave import DraftAutosave, use_draft
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import my_questions as words

TITLE = "title"


@ft.component
def EditQuestionSet(uid: str | None = None) -> ft.Control:
    services, ui = use_services(), use_ui()
    place = draft_keys.QUESTION_SET.of(uid)
    answer = use_query(services, lambda db: own_questions.require_set(db, uid).title if uid else "", uid)
    draft, command = use_draft(services, place), use_commands(services)
    asks, set_asks = ft.use_state(False)
    kept_title = answer.value or ""
    title = draft.get(TITLE, kept_title)
    _, set_has_title = ft.use_state(not is_blank(title))

    if answer.value is None:
        return editing.not_read(ui, services, answer.error)

    def write(typed: str) -> None:
        draft.put(TITLE, typed)
        set_has_title(not is_blank(typed))

    def keep() -> None:
        now, named = services.now(), draft.get(TITLE, kept_title)
        if services.run(
            lambda db: (
                own_questions.rename_set(db, uid, named, now=now, draft_place=place)
                if uid
                else own_questions.add_set(db, named, now=now, draft_place=place)
            )
        ):
            editing.kept(services, draft)

    dialog = layout.delete_dialog(
        ui,
        words.DELETE_SET_ASK(),
        on_delete=command("delete", lambda: _delete(services, uid or "", draft)),
        on_close=lambda: set_asks(False),
    )
    ft.use_dialog(dialog if asks else None)
    return layout.set_form(
        ui,
        title,
        is_new=uid is None,
        on_text=write,
        on_keep=command("keep", keep) if not is_blank(title) else None,
        on_add=lambda: services.go(routes.NewQuestion(set_id=f"{OWN}{uid}")),
        on_delete=lambda: set_asks(True),
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )


def _delete(services: ScreenServices, uid: str, draft: DraftAutosave) -> None:
    editing.delete(
        services,
        draft,
        lambda db: own_questions.delete_set(db, uid, now=services.now()),
        lambda db: own_questions.undo_delete_set(db, uid, now=services.now()),
    )
