"""Practices in a hand-off."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlmodel import col

from kapjournal import content
from kapjournal.care import kinds
from kapjournal.errors import ContentError
from kapjournal.models import PracticeRun
from kapjournal.sharing.handoff.harmless import one_line
from kapjournal.sharing.handoff.item_words import Numbers, counted, of_session
from kapjournal.sharing.handoff.json_types import Name, WholeNumber
from kapjournal.sharing.handoff.local_moments import long_moment, minute
from kapjournal.sharing.handoff.model import Item, Part
from kapjournal.sharing.handoff.rounding import whole_minutes
from kapjournal.sharing.kinds.kind import Count, FromVault, Link, PreviewPart, SharedList

SHORTEST_PRACTICE_S = 30
"""A practice that ended sooner was looked at, not done: it never leaves."""
_IS_SHORT = col(PracticeRun.seconds) < SHORTEST_PRACTICE_S


@dataclass(frozen=True, repr=False)
class SharedPractice(Item):
    """A practice under the title it has in the app, and how long it lasted, in whole minutes."""

    title: str
    minutes: WholeNumber
    session: Name | None


def _shape(row: PracticeRun, _more: object) -> SharedPractice:
    at = minute(row.happened_at, row.zone)
    return SharedPractice(row.uid, at, _title(row.practice_id), whole_minutes(row.seconds), None)


def _title(practice_id: str) -> str:
    """The title in the app; the id itself for a practice that a later version took out."""
    try:
        return content.practice(practice_id).title
    except ContentError:  # taken out by a later version
        return practice_id


def _line(practice: SharedPractice, numbers: Numbers) -> str:
    """20 November 2026, 18:30: Paced breathing, 4 minutes, second session."""
    length = counted(practice.minutes, "minute") if practice.minutes else "less than a minute"
    return f"{long_moment(practice.at)}: {practice.title}, {length}{of_session(practice.session, numbers)}"


def _tell(practice: SharedPractice, numbers: Numbers) -> str:
    return f"- {one_line(_line(practice, numbers))}"


def _show(found: Sequence[SharedPractice], numbers: Numbers) -> Iterator[PreviewPart]:
    """All of them in one line."""
    if found:
        yield PreviewPart(counted(len(found), "practice"), tuple(_line(one, numbers) for one in found), _PART)


def _short(number: int) -> str:
    many = f"practices of under {SHORTEST_PRACTICE_S} seconds"
    return counted(number, f"practice of under {SHORTEST_PRACTICE_S} seconds", many)


_PART = Part("practices", lambda: "Practices")

PRACTICES = SharedList[SharedPractice](
    name="practices",
    one="practice",
    part=_PART,
    item=SharedPractice,
    from_vault=FromVault(
        kinds.PRACTICE,
        _shape,
        where=(~_IS_SHORT,),
        counted={"practices": (~_IS_SHORT,), "short_practices": (_IS_SHORT,)},
    ),
    tell=_tell,
    show=_show,
    counts=(
        Count("practices", lambda number: counted(number, "practice")),
        Count("short_practices", _short, leaving=lambda _: 0),
    ),
    since=1,
    links=(Link("session", column="session_id", to="sessions"),),
)
