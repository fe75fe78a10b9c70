"""One entry: read like a page of a book, edited in place, deleted with a way back."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

import flet as ft

from kapjournal import routes
from kapjournal.care.records import draft_keys, drafts, entries, marked_lines, sessions
from kapjournal.care.records.entries import EntryWithAnswers
from kapjournal.care.records.marked_lines import Passage
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.errors import NotThere
from kapjournal.models import EntryKind
from kapjournal.views.design.states import error_state
from kapjournal.views.journal import entry_layout as layout
from kapjournal.views.journal.entry_marks import EntryMarks
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.draft_autosave import DraftAutosave, use_draft
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import common
from kapjournal.views.words import entry as words

if TYPE_CHECKING:
    from kapjournal.storage import Db

READ_AT_ONCE = 20_000
"""Characters drawn before 'Read on' is pressed: a book of a megabyte would take the client seconds."""


@ft.component
def EntryPage(entry_uid: str) -> ft.Control:
    services = use_services()
    body = EntryBody(entry_uid, services.back, key=entry_uid)
    return layout.page(use_ui(), body, on_leave=services.back, on_help=lambda: services.go(routes.Help()))


@ft.component
def EntryBody(entry_uid: str, on_gone: Callable[[], None], *, key: object = None) -> ft.Control:
    """The words of one entry and what can be done with them; on a page of its own or beside the list."""
    del key
    services, ui = use_services(), use_ui()
    answer = use_query(services, lambda db: _read(db, entry_uid), entry_uid)
    draft = use_draft(services, draft_keys.entry_place(entry_uid))
    editing, set_editing = ft.use_state(bool(draft.texts))
    shown, set_shown = ft.use_state(READ_AT_ONCE)
    command = use_commands(services)
    if answer.value is None:
        if answer.error is None or isinstance(answer.error, NotThere):
            return layout.gone(ui)
        return error_state(ui, answer.error, services.changed)
    reading, number, marked = answer.value

    def edit() -> None:
        if reading.entry.kind is EntryKind.INTENTION and reading.session is not None:
            services.go(routes.Intention(session_uid=reading.session.uid))
        else:
            set_editing(True)

    def keep() -> None:
        answers = rewritten(reading, draft.texts)
        if services.run(lambda db: entries.change(db, entry_uid, answers, now=services.now())):
            draft.drop()
            set_editing(False)

    if editing:
        stop = partial(_stop_editing, services, entry_uid, draft, set_editing)
        return layout.editing(ui, reading, draft, on_keep=command("keep", keep), on_stop=command("stop", stop))
    session = reading.session
    return layout.reading(
        ui,
        reading,
        number=number,
        marked=marked,
        now=services.now(),
        shown=shown,
        beside=EntryMarks(reading.entry, key=entry_uid),
        on_more=lambda: set_shown(shown + READ_AT_ONCE),
        on_mark=lambda: services.go(routes.MarkLines(entry_uid=entry_uid)),
        on_edit=edit,
        on_delete=command("delete", lambda: _delete(services, reading, on_gone)),
        on_session=(lambda: services.go(routes.Session(session_uid=session.uid))) if session is not None else None,
    )


def _stop_editing(
    services: ScreenServices, uid: str, draft: DraftAutosave, set_editing: Callable[[bool], None]
) -> None:
    """Leave it as it was; what was typed can be had back for a moment."""
    place, typed = draft_keys.entry_place(uid), dict(draft.texts)

    def take_back() -> None:
        if services.run(lambda db: drafts.save(db, place, typed, now=services.now())):
            set_editing(True)

    if not services.run(lambda db: drafts.drop(db, place)):
        return
    draft.drop()
    set_editing(False)
    if typed:
        services.say(words.DISCARDED(), action=common.UNDO(), on_action=take_back)


def rewritten(reading: EntryWithAnswers, texts: Mapping[str, str]) -> list[AnswerText]:
    """The answers with what was changed, by position; a prompt that was passed over keeps its place, blank."""
    kept = {
        old.position: AnswerText(old.prompt_id, texts.get(str(old.position), old.text), old.asked)
        for old in reading.answers
    }
    return [kept.get(position, AnswerText("", "")) for position in range(max(kept, default=-1) + 1)]


def _read(db: "Db", uid: str) -> tuple[EntryWithAnswers, int | None, frozenset[Passage]]:
    """The entry, the number of its session in the course, and what is marked in it."""
    reading = entries.read(db, uid)
    number = sessions.number(db, reading.session.uid) if reading.session else None
    return reading, number, frozenset(Passage(line.text, line.prompt_id) for line in marked_lines.of_entry(db, uid))


def _delete(services: ScreenServices, reading: EntryWithAnswers, on_gone: Callable[[], None]) -> None:
    uid = reading.entry.uid

    def undo() -> None:
        services.run(lambda db: entries.undo_delete(db, uid, now=services.now()))

    if services.run(lambda db: entries.delete(db, uid, now=services.now())):
        on_gone()
        services.say(common.DELETED(), action=common.UNDO(), on_action=undo)
