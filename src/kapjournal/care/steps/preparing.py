"""Which points there are to prepare a session by, part by part, and what of them is checked or hidden."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sqlmodel import Session

from kapjournal import content
from kapjournal.care.records import entries, points, sessions
from kapjournal.content import Checklist, ListMoment, PreparingPart
from kapjournal.models import KapSession, OwnPoint, PointState

MAIN = "prepare.days"
"""The list whose points stand in the parts themselves; others keep their title there."""
TICKED = (ListMoment.BEFORE, ListMoment.DAY)
ASKED, TOLD = "ask.clinic", "prepare.tell"
"""Lists that are gone through where the questions for the clinic are: to ask, and medicines to tell of."""


@dataclass(frozen=True)
class Point:
    """One line to tick. `id` is a content id, or the uid of one that the patient added."""

    id: str
    text: str = field(repr=False)
    state: PointState | None = None
    is_own: bool = False

    @property
    def is_checked(self) -> bool:
        return self.state is PointState.CHECKED

    @property
    def is_hidden(self) -> bool:
        return self.state is PointState.HIDDEN


@dataclass(frozen=True)
class PointList:
    """Points that stand together; the first of a part has no title."""

    id: str
    title: str
    blurb: str
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Preparing:
    """Everything to prepare one session by. `later` is for after it."""

    session: KapSession
    number: int | None
    parts: Mapping[PreparingPart, tuple[PointList, ...]]
    later: tuple[PointList, ...]
    has_intention: bool


def checked(lists: Sequence[PointList]) -> int:
    return sum(point.is_checked for one in lists for point in one.points)


def preparing(db: Session, session_uid: str) -> Preparing:
    """In a fixed number of statements. Raises NotThere."""
    session = sessions.require(db, session_uid)
    states, own = points.states(db, session_uid), points.own(db)
    return Preparing(
        session,
        sessions.number(db, session_uid),
        {part: tuple(_of_part(part, states, own)) for part in PreparingPart},
        tuple(_list(one, states) for one in content.checklists() if one.moment is ListMoment.AFTER),
        has_intention=entries.intention_for(db, session_uid) is not None,
    )


def reached_lists() -> list[str]:
    """The lists of the library that are ticked or read here; the others are gone through among the clinic's notes."""
    ticked = [one.id for one in content.checklists() if one.moment in TICKED and one.id != TOLD]
    return [*ticked, *(one.id for one in content.checklists() if one.moment is ListMoment.AFTER)]


def _of_part(part: PreparingPart, states: Mapping[str, PointState], own: Sequence[OwnPoint]) -> Iterator[PointList]:
    main = (Point(item.id, item.text, states.get(item.id)) for item in content.checklist(MAIN).of_part(part))
    added = (Point(one.uid, one.text, states.get(one.uid), is_own=True) for one in own if one.part == part)
    yield PointList(MAIN, "", "", (*main, *added))
    for one in content.checklists():
        if one.moment in TICKED and one.part is part and one.id not in (MAIN, TOLD):
            yield _list(one, states)


def _list(one: Checklist, states: Mapping[str, PointState]) -> PointList:
    items = tuple(Point(item.id, item.text, states.get(item.id)) for item in one.items)
    return PointList(one.id, one.title, one.blurb, items)
