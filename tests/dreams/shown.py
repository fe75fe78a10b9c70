"""A dream on the screens."""

import flet as ft

from kapjournal.care.timeline.journal import JournalRow
from kapjournal.views.kinds.kind import ShownDraft, ShownKind, round_mark
from kapjournal.views.shell.ui_context import Look
from tests.dreams.record import DREAM, PLACE


def _lead(look: Look, row: JournalRow) -> ft.Control:
    return round_mark(look, ft.Icons.BEDTIME_OUTLINED, of_session=row.session_number is not None)


SHOWN_DREAM = ShownKind(
    kind=DREAM,
    address=lambda uid: f"/dream/{uid}",
    what=lambda _: "Dream",
    says=lambda row: f"{row.title}: {row.preview}",
    lead=_lead,
    filter=lambda: "Dreams",
    drafts={PLACE.name: ShownDraft(lambda: "Go on with your dream", lambda place: f"/dream/{place.uid}")},
)
