"""A dream on the screens."""

from dataclasses import dataclass

import flet as ft

from kapjournal.care.timeline.journal import JournalRow
from kapjournal.care.timeline.session_detail import SessionDetail
from kapjournal.messages import Message
from kapjournal.routes import Route
from kapjournal.views.design import tokens
from kapjournal.views.design.text import text
from kapjournal.views.design.thread import bead, moment
from kapjournal.views.kinds.kind import Go, ShownDraft, ShownKind, ShownLine, round_mark
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import session as words
from tests.dreams.record import DREAM, PLACE, Dream


@dataclass(frozen=True, kw_only=True)
class DreamScreen(Route):
    """A new dream, or the one that is named."""

    path = "dream"
    dream_uid: str | None = None


def _lead(ui: UiContext, row: JournalRow) -> ft.Control:
    return round_mark(ui, ft.Icons.BEDTIME_OUTLINED, of_session=row.session_number is not None)


def _on_thread(ui: UiContext, detail: SessionDetail, dream: Dream, _on_go: Go) -> ft.Control:
    p = ui.palette
    when = words.day_and_time(dream.happened_at, detail.session, detail.now)
    return moment(p, bead(p), when, text(dream.text, tokens.BODY, p.ink), key=dream.uid)


SHOWN_DREAM = ShownKind(
    kind=DREAM,
    line=ShownLine(
        route=lambda uid: DreamScreen(dream_uid=uid),
        what=lambda _: "Dream",
        says=lambda row: f"{row.title}: {row.preview}",
        lead=_lead,
        filter=lambda: "Dreams",
    ),
    on_thread=_on_thread,
    drafts={
        PLACE.name: ShownDraft(
            lambda _: Message("Finish your dream from {when}"), lambda place: DreamScreen(dream_uid=place.uid or None)
        )
    },
)
