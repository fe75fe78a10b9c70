"""What a piece of writing is about, in one quiet row below it: tags, and the session it belongs to."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

import flet as ft

from kapjournal.care.records import sessions, tags
from kapjournal.care.steps import guided
from kapjournal.care.timeline import session_choices
from kapjournal.care.timeline.session_choices import SessionChoice
from kapjournal.views.design.buttons import caption_button
from kapjournal.views.design.layout import Press
from kapjournal.views.shell.draft_autosave import DraftAutosave
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import about_entry as words
from kapjournal.views.words import session as session_words
from kapjournal.views.writing import about_entry_layout as layout

if TYPE_CHECKING:
    from kapjournal.storage import Db

_TAGS, _SESSION = "tags", "session"
_TYPED = "_tag"
"""The field of a draft that holds a tag that is half typed."""


@ft.component
def AboutEntry(draft: DraftAutosave, *, session_uid: str | None) -> ft.Control:
    """Chosen in dialogs, and kept in the draft as it is chosen. `session_uid` is the one it was opened for."""
    services, ui = use_services(), use_ui()
    opened, set_opened = ft.use_state("")
    _, set_drawn = ft.use_state(0)
    about, chosen = guided.session_of(draft.texts, session_uid), tags.in_draft(draft.texts)
    number = use_query(services, lambda db: _number(db, about), about).value
    used = use_query(services, lambda db: tags.used(db) if opened == _TAGS else [], opened).value or []
    near = use_query(services, lambda db: _near(db, services.now(), opened), opened).value or []

    def put(name: str, value: str) -> None:
        draft.put(name, value)
        set_drawn(lambda n: n + 1)

    def turn(tag: str) -> None:
        put(tags.FIELD, tags.as_text([one for one in chosen if one != tag] if tag in chosen else [*chosen, tag]))

    def add() -> None:
        typed = draft.get(_TYPED)
        draft.put(_TYPED, "")
        put(tags.FIELD, tags.as_text([*chosen, typed]))

    def choose(uid: str | None) -> None:
        put(guided.SESSION_FIELD, uid or guided.NO_SESSION)
        set_opened("")

    close: Press = lambda: set_opened("")  # noqa: E731
    dialogs: dict[str, Callable[[], ft.AlertDialog]] = {
        _TAGS: lambda: layout.tags_dialog(
            ui,
            offered=tags.tidy([*chosen, *used]),
            chosen=chosen,
            typed=draft.get(_TYPED),
            on_typed=lambda typed: draft.put(_TYPED, typed),
            on_turn=turn,
            on_add=add,
            on_close=close,
        ),
        _SESSION: lambda: layout.session_dialog(ui, near, about, services.now(), on_choose=choose, on_close=close),
    }
    ft.use_dialog(dialogs[opened]() if opened else None)
    return layout.row(
        [
            caption_button(ui.palette, words.chosen(chosen), ft.Icons.LABEL_OUTLINE_ROUNDED, lambda: set_opened(_TAGS)),
            caption_button(
                ui.palette,
                session_words.title(number) if about else words.NO_SESSION(),
                ft.Icons.NIGHTLIGHT_OUTLINED,
                lambda: set_opened(_SESSION),
            ),
        ]
    )


def about_nothing(draft: DraftAutosave) -> None:
    """Whoever chose a tag and wrote no word has begun nothing to come back to."""
    for name in guided.ABOUT_FIELDS:
        if draft.get(name):
            draft.put(name, "")


def _near(db: "Db", now: datetime, opened: str) -> Sequence[SessionChoice]:
    return session_choices.choices(db, now=now) if opened == _SESSION else ()


def _number(db: "Db", session_uid: str | None) -> int | None:
    """The number of the session; none for one that is gone meanwhile, or was cancelled."""
    return sessions.numbers(sessions.everything(db)).get(session_uid) if session_uid else None
