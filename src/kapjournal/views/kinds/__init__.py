"""The registry of record kinds as the screens show them; see `care.kinds`."""

import flet as ft

from kapjournal import routes
from kapjournal.care.records.draft_keys import read_place
from kapjournal.care.timeline.journal import JournalRow
from kapjournal.care.timeline.session_detail import Happening, SessionDetail
from kapjournal.routes import Route
from kapjournal.views.kinds.check_in import CHECK_IN
from kapjournal.views.kinds.entry import ENTRY
from kapjournal.views.kinds.help import PERSON, SAFETY_LINE
from kapjournal.views.kinds.kind import Go, ShownDraft, ShownKind, ShownLine, ShownTogether
from kapjournal.views.kinds.letter import LETTER
from kapjournal.views.kinds.marked_line import MARKED_LINE
from kapjournal.views.kinds.medicine import MEDICINE, MEDICINE_CHANGE
from kapjournal.views.kinds.own_question import OWN_QUESTION, QUESTION_SET
from kapjournal.views.kinds.practice import PRACTICE
from kapjournal.views.kinds.preparing import CLINIC_NOTE, MEASUREMENT, OWN_POINT
from kapjournal.views.kinds.ratings import DISTRESS_RATING, INTENTION_RATING
from kapjournal.views.kinds.scale_result import SCALE_RESULT
from kapjournal.views.kinds.session import SESSION
from kapjournal.views.kinds.sharing import RECIPIENT, SHARED_FILE
from kapjournal.views.kinds.small_step import SMALL_STEP
from kapjournal.views.kinds.tracking import OWN_WORD, TOPIC, TRACKER
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import drafts

__all__ = [
    "SHOWN",
    "ShownDraft",
    "ShownKind",
    "ShownLine",
    "ShownTogether",
    "draft_title",
    "draft_way",
    "on_thread",
    "shown_as",
]

SHOWN: tuple[ShownKind, ...] = (
    ENTRY,
    CHECK_IN,
    SCALE_RESULT,
    MEDICINE,
    MEDICINE_CHANGE,
    PRACTICE,
    SESSION,
    PERSON,
    SAFETY_LINE,
    CLINIC_NOTE,
    OWN_POINT,
    MEASUREMENT,
    INTENTION_RATING,
    DISTRESS_RATING,
    MARKED_LINE,
    SMALL_STEP,
    LETTER,
    QUESTION_SET,
    OWN_QUESTION,
    OWN_WORD,
    TOPIC,
    TRACKER,
    SHARED_FILE,
    RECIPIENT,
)
"""In the order of the journal's filters."""


def shown_as(row: JournalRow) -> ShownLine:
    """What a line of the journal is."""
    lines = ((one.line, one.kind.lines) for one in SHOWN)
    return next(shown for shown, lines_ in lines if shown and lines_ and row.kind in lines_.names)


def on_thread(ui: UiContext, detail: SessionDetail, happening: Happening, on_go: Go) -> ft.Control:
    """Something that belongs to a session, drawn on its thread."""
    each = (one.on_thread for one in SHOWN if one.kind.name == happening.kind)
    return next(draw(ui, detail, happening.thing, on_go) for draw in each if draw)


def draft_title(place: str, when: str) -> str:
    """What Today says of something half-written; `when` is when it was last written."""
    draft = _draft(place)
    return (draft.title(read_place(place)) if draft else drafts.SOME)(when=when)


def draft_way(place: str) -> Route:
    """Where a draft is gone on with; Today for a place that a later version may know."""
    draft = _draft(place)
    return draft.route(read_place(place)) if draft else routes.Home()


def _draft(place: str) -> ShownDraft | None:
    name = read_place(place).name
    return next((shown.drafts[name] for shown in SHOWN if name in shown.drafts), None)
