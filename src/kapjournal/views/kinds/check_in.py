"""A check-in on the screens."""

import flet as ft

from kapjournal.care import kinds as records
from kapjournal.care.records import draft_keys
from kapjournal.care.timeline.journal import JournalRow
from kapjournal.views.design.graphics import level_of
from kapjournal.views.design.layout import moon
from kapjournal.views.kinds.kind import ShownDraft, ShownKind
from kapjournal.views.shell.ui_context import Look
from kapjournal.views.words import check_in as words
from kapjournal.views.words import drafts, journal


def _what(row: JournalRow) -> str:
    """'Check-in, second session', 'Before a practice'."""
    if row.of_practice and row.phase:
        return words.AROUND_PRACTICE[row.phase]
    return journal.of_session(journal.CHECK_IN, row.session_number)


def _says(row: JournalRow) -> str:
    """Its words and note, or else that it has none."""
    return ". ".join(filter(None, (row.title, row.preview))) or journal.MOOD_ONLY


def _lead(look: Look, row: JournalRow) -> ft.Control:
    return moon(look.palette, level_of(row.valence or 0.0), 26)


CHECK_IN = ShownKind(
    kind=records.CHECK_IN,
    address=lambda uid: f"/check-in-edit/{uid}",
    what=_what,
    says=_says,
    lead=_lead,
    filter=lambda: journal.CHECK_INS,
    drafts={draft_keys.CHECK_IN.name: ShownDraft(lambda: drafts.GO_ON, lambda _: "/check-in")},
)
