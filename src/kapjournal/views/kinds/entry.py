"""Writing on the screens: four kinds of lines, one page."""

import flet as ft

from kapjournal.care import kinds as records
from kapjournal.care.records import draft_keys
from kapjournal.care.records.draft_keys import Place
from kapjournal.care.timeline.journal import JournalRow
from kapjournal.models import EntryKind
from kapjournal.views.journal.entry import EntryBody
from kapjournal.views.kinds.kind import NO_SESSION, ShownDraft, ShownKind, round_mark
from kapjournal.views.shell.ui_context import Look
from kapjournal.views.words import drafts, journal
from kapjournal.views.words import entry as words

_ICONS = {
    EntryKind.INTENTION: ft.Icons.WB_TWILIGHT_OUTLINED,
    EntryKind.CAPTURE: ft.Icons.AUTO_AWESOME_OUTLINED,
    EntryKind.STORY: ft.Icons.AUTO_STORIES_OUTLINED,
    EntryKind.NOTE: ft.Icons.EDIT_NOTE_ROUNDED,
}


def _what(row: JournalRow) -> str:
    return words.what(EntryKind(row.kind), row.session_number)


def _says(row: JournalRow) -> str:
    return row.preview or row.title or journal.NO_ANSWER


def _lead(look: Look, row: JournalRow) -> ft.Control:
    return round_mark(look, _ICONS[EntryKind(row.kind)], of_session=row.session_number is not None)


def _address(uid: str) -> str:
    return f"/entry/{uid}"


def _guided(place: Place) -> str:
    return f"/write/{place.prompt_set}/{place.uid or NO_SESSION}"


ENTRY = ShownKind(
    kind=records.ENTRY,
    address=_address,
    what=_what,
    says=_says,
    lead=_lead,
    filter=lambda: journal.WRITING,
    beside=EntryBody,
    drafts={
        draft_keys.GUIDED.name: ShownDraft(lambda: drafts.GO_ON, _guided),
        draft_keys.ENTRY.name: ShownDraft(lambda: drafts.CHANGING, lambda place: _address(place.uid)),
        draft_keys.INTENTION.name: ShownDraft(lambda: drafts.INTENTION, lambda place: f"/intention/{place.uid}"),
        draft_keys.NOTE.name: ShownDraft(lambda: drafts.NOTE, lambda _: "/note"),
    },
)
