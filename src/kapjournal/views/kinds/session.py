"""A session on the screens."""

import flet as ft

from kapjournal.care import kinds as records
from kapjournal.care.records import draft_keys
from kapjournal.care.records.draft_keys import Place
from kapjournal.care.timeline.journal import JournalRow
from kapjournal.views.kinds.kind import ShownDraft, ShownKind, round_mark
from kapjournal.views.shell.ui_context import Look
from kapjournal.views.words import drafts, journal


def _lead(look: Look, row: JournalRow) -> ft.Control:
    return round_mark(look, ft.Icons.NIGHTLIGHT_OUTLINED, of_session=row.session_number is not None)


def _plan(place: Place) -> str:
    return f"/plan/{place.uid}" if place.uid else "/plan"


SESSION = ShownKind(
    kind=records.SESSION,
    address=lambda uid: f"/session/{uid}",
    what=lambda row: journal.of_session(journal.SESSION, row.session_number),
    says=lambda row: row.preview or journal.NO_ANSWER,
    lead=_lead,
    drafts={draft_keys.PLAN.name: ShownDraft(lambda: drafts.GO_ON, _plan)},
)
