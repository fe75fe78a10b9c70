"""Writing on the screens: four kinds of lines, one page."""

import flet as ft

from kapjournal import routes
from kapjournal.care import kinds
from kapjournal.care.records import draft_keys, text_cleaning
from kapjournal.care.records.draft_keys import Place
from kapjournal.care.records.entries import EntryWithAnswers
from kapjournal.care.timeline.journal import JournalRow
from kapjournal.care.timeline.session_detail import SessionDetail
from kapjournal.models import EntryKind
from kapjournal.routes import Route
from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import Press, card, column
from kapjournal.views.design.text import text
from kapjournal.views.design.thread import bead, moment, opens
from kapjournal.views.kinds.kind import Go, ShownDraft, ShownKind, ShownLine, round_mark
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import drafts, journal, longer_term
from kapjournal.views.words import entry as words
from kapjournal.views.words import session as session_words

OPENING = 280
"""Characters of it that are shown on the thread of a session."""
SHORT_WORD = 18
_ICONS = {
    EntryKind.INTENTION: ft.Icons.WB_TWILIGHT_OUTLINED,
    EntryKind.CAPTURE: ft.Icons.AUTO_AWESOME_OUTLINED,
    EntryKind.STORY: ft.Icons.AUTO_STORIES_OUTLINED,
    EntryKind.NOTE: ft.Icons.EDIT_NOTE_ROUNDED,
}


def _what(row: JournalRow) -> str:
    return words.what(EntryKind(row.kind), row.session_number)


def _says(row: JournalRow) -> str:
    return row.preview or row.title or journal.NO_ANSWER()


def _lead(ui: UiContext, row: JournalRow) -> ft.Control:
    return round_mark(ui, _ICONS[EntryKind(row.kind)], of_session=row.session_number is not None)


def _route(uid: str) -> Route:
    return routes.Entry(entry_uid=uid)


def _guided(place: Place) -> Route:
    return routes.Write(set_id=place.prompt_set, session_uid=place.uid or None)


def _on_thread(ui: UiContext, detail: SessionDetail, reading: EntryWithAnswers, on_go: Go) -> ft.Control:
    p, entry = ui.palette, reading.entry
    open_it: Press = lambda: on_go(_route(entry.uid))  # noqa: E731
    when = session_words.wrote(entry.kind, entry.happened_at, detail.session, detail.now)
    first = text_cleaning.opening(" ".join(answer.text for answer in reading.answers), OPENING)
    if entry.kind is EntryKind.CAPTURE:
        sheet = card(p, _captured(ui, reading), padding=ft.Padding.symmetric(horizontal=20, vertical=16))
        name = session_words.OPENS(name=when, words=first)
        return moment(p, bead(p), when, opens(p, sheet, name, open_it), key=entry.uid)
    read_on = ft.Container(text(session_words.READ_ON(), t.LABEL, p.teal), padding=ft.Padding.only(top=t.S3))
    page_ = column([text(first, t.JOURNAL, p.ink), read_on])
    name = session_words.OPENS(name=session_words.READ_ON(), words=first)
    return moment(p, bead(p), when, opens(p, page_, name, open_it), key=entry.uid)


def _captured(ui: UiContext, reading: EntryWithAnswers) -> ft.Control:
    """Each fragment on a line of its own; a single word stands large."""
    p, lines = ui.palette, [text_cleaning.opening(answer.text, OPENING) for answer in reading.answers]
    large = t.DISPLAY.capped(ui.frame.scale, 1.4)
    return column([text(line, large if len(line) <= SHORT_WORD else t.LEAD, p.ink) for line in lines], spacing=t.S1)


ENTRY = ShownKind(
    kind=kinds.ENTRY,
    line=ShownLine(
        route=_route,
        what=_what,
        says=_says,
        lead=_lead,
        filter=journal.WRITING,
    ),
    on_thread=_on_thread,
    drafts={
        draft_keys.GUIDED.name: ShownDraft(lambda place: drafts.of_set(place.prompt_set), _guided),
        draft_keys.ENTRY.name: ShownDraft(lambda _: drafts.CHANGES, lambda place: _route(place.uid)),
        draft_keys.INTENTION.name: ShownDraft(
            lambda _: drafts.INTENTION, lambda place: routes.Intention(session_uid=place.uid)
        ),
        draft_keys.TAGS.name: ShownDraft(lambda _: drafts.CHANGES, lambda place: _route(place.uid)),
        draft_keys.ONE_WORD.name: ShownDraft(
            lambda _: drafts.WORDS, lambda place: routes.OneWord(session_uid=place.uid)
        ),
        draft_keys.NOTE.name: ShownDraft(
            lambda _: drafts.NOTE, lambda place: routes.Note(session_uid=place.uid or None)
        ),
        draft_keys.LONG_TERM_CHECK.name: ShownDraft(lambda _: longer_term.DRAFT, lambda _: routes.LongTermCheck()),
    },
)
