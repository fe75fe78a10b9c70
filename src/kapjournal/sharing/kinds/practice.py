"""Practices in a hand-off."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kapjournal import content
from kapjournal.errors import ContentError
from kapjournal.messages import Message, Plural
from kapjournal.sharing.handoff.harmless import one_line
from kapjournal.sharing.handoff.item_words import Numbers, facts, on_session
from kapjournal.sharing.handoff.json_types import Name, WholeNumber
from kapjournal.sharing.handoff.local_moments import long_moment, minute
from kapjournal.sharing.handoff.model import Item, Part
from kapjournal.sharing.handoff.rounding import whole_minutes
from kapjournal.sharing.kinds.kind import Count, FromVault, Link, PreviewPart, SharedList

if TYPE_CHECKING:
    from kapjournal.models import PracticeRun

SHORTEST_PRACTICE_S = 30
"""A practice that ended sooner was looked at, not done: it never leaves."""
_PRACTICES = Plural("{count} practice", "{count} practices")
_SHORT_PRACTICES = Plural("{count} practice under 30 seconds", "{count} practices under 30 seconds")
_MINUTES = Plural("{count} minute", "{count} minutes")
_UNDER_A_MINUTE = Message("less than a minute", note="How long a practice lasted.")


@dataclass(frozen=True, repr=False)
class SharedPractice(Item):
    """A practice under the title it has in the app, and how long it lasted, in whole minutes."""

    title: str
    minutes: WholeNumber
    session: Name | None


def _shape(row: "PracticeRun", _more: object) -> SharedPractice:
    at = minute(row.happened_at, row.zone)
    return SharedPractice(row.uid, at, _title(row.practice_id), whole_minutes(row.seconds), None)


def _from_vault() -> FromVault:
    from sqlmodel import col

    from kapjournal.care import kinds
    from kapjournal.models import PracticeRun

    is_short = col(PracticeRun.seconds) < SHORTEST_PRACTICE_S
    counted = {"practices": (~is_short,), "short_practices": (is_short,)}
    return FromVault(kinds.PRACTICE, _shape, where=(~is_short,), counted=counted)


def _title(practice_id: str) -> str:
    """The title in the app; the id itself for a practice that a later version took out."""
    try:
        return content.practice(practice_id).title
    except ContentError:  # taken out by a later version
        return practice_id


def _line(practice: SharedPractice, numbers: Numbers) -> str:
    """November 20, 2026, 6:30 PM · Paced breathing · 4 minutes · session 2."""
    length = _MINUTES(count=practice.minutes) if practice.minutes else _UNDER_A_MINUTE()
    return facts(long_moment(practice.at), practice.title, length, on_session(practice.session, numbers))


def _tell(practice: SharedPractice, numbers: Numbers) -> str:
    return f"- {one_line(_line(practice, numbers))}"


def _show(found: Sequence[SharedPractice], numbers: Numbers) -> Iterator[PreviewPart]:
    """All of them in one line."""
    if found:
        yield PreviewPart(_PRACTICES(count=len(found)), tuple(_line(one, numbers) for one in found), _PART)


_PART = Part("practices", Message("Practices"))

PRACTICES = SharedList[SharedPractice](
    name="practices",
    one="practice",
    part=_PART,
    item=SharedPractice,
    from_vault=_from_vault,
    tell=_tell,
    show=_show,
    counts=(
        Count("practices", _PRACTICES),
        Count("short_practices", _SHORT_PRACTICES, leaving=lambda _: 0),
    ),
    since=1,
    links=(Link("session", column="session_id", to="sessions"),),
)
