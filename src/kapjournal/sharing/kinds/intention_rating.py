"""How much an intention was with the patient on the days after its session, in a hand-off."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kapjournal.messages import Message, Plural
from kapjournal.sharing.handoff.harmless import one_line
from kapjournal.sharing.handoff.item_words import Numbers, facts, on_session
from kapjournal.sharing.handoff.json_types import Name, WholeNumber
from kapjournal.sharing.handoff.local_moments import long_day, minute
from kapjournal.sharing.handoff.model import Item, Part
from kapjournal.sharing.kinds.kind import Count, FromVault, Link, PreviewPart, SharedList

if TYPE_CHECKING:
    from kapjournal.models import IntentionRating

_RATINGS = Plural("{count} intention rating", "{count} intention ratings")
_VALUES = (
    Message("not at all", context="rating"),
    Message("a little", context="rating"),
    Message("some", context="rating"),
    Message("a lot", context="rating"),
    Message("very much", context="rating"),
)
_DAYS = 1, 7, 14, 30
_DAYS_AFTER = Plural(
    "{count} day after: {rating}", "{count} days after: {rating}", note="How much an intention is with one."
)


@dataclass(frozen=True, repr=False)
class SharedRating(Item):
    """`day` is 1, 7, 14 or 30 days after the session; `value` is 0, not at all, to 4, very much."""

    day: WholeNumber
    value: WholeNumber
    session: Name | None


def _shape(row: "IntentionRating", _more: object) -> SharedRating:
    return SharedRating(row.uid, minute(row.happened_at, row.zone), row.day, row.value, None)


def _from_vault() -> FromVault:
    from kapjournal.care import kinds

    return FromVault(kinds.INTENTION_RATING, _shape)


def _line(one: SharedRating, numbers: Numbers) -> str:
    """'November 20, 2026 · session 2 · 7 days after: a lot'."""
    said = _DAYS_AFTER(count=one.day, rating=_VALUES[one.value]())
    return facts(long_day(one.at.date()), on_session(one.session, numbers), said)


def _tell(one: SharedRating, numbers: Numbers) -> str:
    return f"- {one_line(_line(one, numbers))}"


def _show(found: Sequence[SharedRating], numbers: Numbers) -> Iterator[PreviewPart]:
    """All of them in one line."""
    if found:
        yield PreviewPart(_RATINGS(count=len(found)), tuple(_line(one, numbers) for one in found), _PART)


_PART = Part("intention_ratings", Message("Intention ratings"))

INTENTION_RATINGS = SharedList[SharedRating](
    name="intention_ratings",
    one="intention-rating",
    part=_PART,
    item=SharedRating,
    from_vault=_from_vault,
    tell=_tell,
    show=_show,
    counts=(Count("intention_ratings", _RATINGS),),
    since=3,
    belongs=lambda one: one.day in _DAYS and one.value < len(_VALUES),
    links=(Link("session", column="session_id", to="sessions"),),
)
"""What stands below an intention in the weeks after its session."""
