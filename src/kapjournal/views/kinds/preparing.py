"""What is prepared for a session on the screens."""

import flet as ft

from kapjournal import routes
from kapjournal.care import kinds
from kapjournal.care.records import draft_keys
from kapjournal.care.timeline.journal import JournalRow
from kapjournal.views.kinds.kind import ShownDraft, ShownKind, ShownLine, round_mark
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import drafts, journal
from kapjournal.views.words import preparing_clinic as words


def _lead(ui: UiContext, row: JournalRow) -> ft.Control:
    return round_mark(ui, ft.Icons.HELP_OUTLINE_ROUNDED, of_session=row.session_number is not None)


_CLINIC = ShownDraft(lambda _: drafts.CLINIC, lambda _: routes.ClinicNotes())
_POINT = ShownDraft(lambda _: drafts.CHANGES, lambda _: routes.Home())
"""A point is typed into the lists of a session, and belongs to none."""

CLINIC_NOTE = ShownKind(
    kind=kinds.CLINIC_NOTE,
    line=ShownLine(
        route=lambda _: routes.ClinicNotes(),
        what=lambda _: words.FOR_THE_CLINIC(),
        says=lambda row: row.preview or journal.NO_ANSWER(),
        lead=_lead,
    ),
    drafts={draft_keys.CLINIC_NOTE.name: _CLINIC, draft_keys.NEW_CLINIC_NOTE.name: _CLINIC},
)
OWN_POINT = ShownKind(
    kind=kinds.OWN_POINT,
    drafts={draft_keys.OWN_POINT.name: _POINT, draft_keys.NEW_OWN_POINT.name: _POINT},
)
MEASUREMENT = ShownKind(kind=kinds.MEASUREMENT)
