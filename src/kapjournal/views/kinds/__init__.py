"""The registry of record kinds as the screens show them; see `care.records`."""

from kapjournal.care.records.drafts import read_place
from kapjournal.care.timeline.journal import JournalRow
from kapjournal.views.kinds.check_in import CHECK_IN
from kapjournal.views.kinds.entry import ENTRY
from kapjournal.views.kinds.kind import ShownDraft, ShownKind
from kapjournal.views.kinds.session import SESSION
from kapjournal.views.words import drafts

__all__ = ["SHOWN", "ShownDraft", "ShownKind", "draft_address", "draft_title", "shown_as"]

SHOWN: tuple[ShownKind, ...] = (ENTRY, CHECK_IN, SESSION)
"""Those that have a screen of their own, in the order of the journal's filters."""


def shown_as(row: JournalRow) -> ShownKind:
    """What a line of the journal is."""
    return next(shown for shown in SHOWN if shown.kind.lines and row.kind in shown.kind.lines.names)


def draft_title(place: str) -> str:
    """What Today says of something half-written."""
    draft = _draft(place)
    return draft.title() if draft else drafts.GO_ON


def draft_address(place: str) -> str:
    """The address at which a draft is gone on with; Today for a place that a later version may know."""
    draft = _draft(place)
    return draft.address(read_place(place)) if draft else "/"


def _draft(place: str) -> ShownDraft | None:
    name = read_place(place).name
    return next((shown.drafts[name] for shown in SHOWN if name in shown.drafts), None)
