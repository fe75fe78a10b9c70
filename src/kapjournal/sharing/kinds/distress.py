"""How upset somebody was around hard questions and steadying practices, in a hand-off: only where it was chosen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from kapjournal.care.steps import distress
from kapjournal.messages import Message, Plural
from kapjournal.sharing.handoff.harmless import one_line
from kapjournal.sharing.handoff.item_words import Numbers, facts
from kapjournal.sharing.handoff.local_moments import long_moment, minute
from kapjournal.sharing.handoff.model import Item, Part
from kapjournal.sharing.kinds.kind import Count, FromVault, PreviewPart, SharedList

if TYPE_CHECKING:
    from kapjournal.models import DistressRating

_TITLE = Message("How upset I was", note="Answers to 'How upset are you right now?'")
_ANSWERS = Plural("{count} answer to how upset I was", "{count} answers to how upset I was")
_VALUE = Message("{value} out of {most}", note="How upset one was: a number and the highest that there is.")
_AFTER_QUESTION = Message("after a hard question", note="When it was asked how upset one is.")
UpTo10 = Annotated[int, Field(ge=0, le=distress.MOST)]


@dataclass(frozen=True, repr=False)
class SharedDistress(Item):
    """0, not at all, to 10, as upset as one can be. Which question it was stays."""

    value: UpTo10
    after_question: bool


def _shape(row: "DistressRating", _more: object) -> SharedDistress | None:
    if row.value is None:
        return None
    return SharedDistress(row.uid, minute(row.happened_at, row.zone), row.value, bool(row.prompt_id))


def _from_vault() -> FromVault:
    """What was passed over says nothing."""
    from sqlmodel import col

    from kapjournal.care import kinds
    from kapjournal.models import DistressRating

    is_said = col(DistressRating.value).is_not(None)
    return FromVault(kinds.DISTRESS_RATING, _shape, where=(is_said,), counted={"distress_ratings": (is_said,)})


def _line(one: SharedDistress, _numbers: Numbers) -> str:
    """'November 18, 2026, 6:30 PM · 7 out of 10 · after a hard question'."""
    value = _VALUE(value=one.value, most=distress.MOST)
    return facts(long_moment(one.at), value, _AFTER_QUESTION() if one.after_question else "")


def _tell(one: SharedDistress, numbers: Numbers) -> str:
    return f"- {one_line(_line(one, numbers))}"


def _show(found: Sequence[SharedDistress], numbers: Numbers) -> Iterator[PreviewPart]:
    """All of them in one part."""
    if found:
        yield PreviewPart(_TITLE(), tuple(_line(one, numbers) for one in found), _PART)


_PART = Part("distress_ratings", _TITLE, is_usual=False)

DISTRESS_RATINGS = SharedList[SharedDistress](
    name="distress_ratings",
    one="distress-rating",
    part=_PART,
    item=SharedDistress,
    from_vault=_from_vault,
    tell=_tell,
    show=_show,
    counts=(Count("distress_ratings", _ANSWERS),),
    since=3,
)
