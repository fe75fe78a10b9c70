"""Before and after each session: rules 4.5 and 4.7 of the words from data. Pure.

It says in which order things came, never why.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kapjournal.care.measures.medians import median
from kapjournal.care.measures.mood import DayMood
from kapjournal.care.measures.mood_steps import SAME_DAYS, SAME_MEDIANS, change, level_of

COUNTED_FROM = 3
"""One or two sessions are told singly; more are counted."""
SIDE = 14
"""So many days on either side of a session are held against each other."""
FEWEST_A_SIDE = 5
_A_WEEK_AFTER = (7, 8, 6)
"""The nearest day to a week later; of two as near, the later."""
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Around:
    """One session: how it was before, on the day after, and about a week after, each from -1 to 1."""

    uid: str
    number: int
    before: float | None
    after: float | None
    week: float | None

    @property
    def is_pair(self) -> bool:
        return self.before is not None and self.after is not None


@dataclass(frozen=True)
class Counts:
    """How many were better, about the same, and worse."""

    better: int = 0
    same: int = 0
    worse: int = 0

    @property
    def total(self) -> int:
        return self.better + self.same + self.worse


@dataclass(frozen=True)
class Typical:
    """The days before a session and the days after it, by their medians."""

    number: int
    before: float
    before_count: int
    after: float
    after_count: int

    @property
    def is_same(self) -> bool:
        """Too near to each other, or with one name."""
        alike = level_of(self.before) == level_of(self.after)
        return alike or not change(self.before, self.after, same=SAME_MEDIANS)


@dataclass(frozen=True)
class Neighbours:
    """A session on its day, and the days of the sessions before and after it."""

    day: date
    previous: date | None = None
    following: date | None = None

    def before(self, days: int) -> date | None:
        """So many days before it; None where that day belongs to the session before."""
        day = self.day - days * _DAY
        return None if self.previous and day <= self.previous else day

    def after(self, days: int) -> date | None:
        """So many days after it; None where that day belongs to the next session."""
        day = self.day + days * _DAY
        return None if self.following and day >= self.following else day


def neighbours(days: Sequence[date]) -> list[Neighbours]:
    """Of the days of sessions in order of time."""
    return [
        Neighbours(day, days[place - 1] if place else None, days[place + 1] if place + 1 < len(days) else None)
        for place, day in enumerate(days)
    ]


def around(
    uid: str, number: int, near: Neighbours, moods: Mapping[date, DayMood], until_start: Sequence[float]
) -> Around:
    """`until_start` are the check-ins of its day before it began, lowest first: they count where there are none of the
    day before."""
    before = _middle(moods, near.before(1))
    if before is None and until_start and near.previous != near.day:
        before = median(until_start)
    week = next(
        (found for found in (_middle(moods, near.after(days)) for days in _A_WEEK_AFTER) if found is not None), None
    )
    return Around(uid, number, before, _middle(moods, near.after(1)), week)


def day_after(sessions: Sequence[Around]) -> Counts:
    """Of the sessions that have a check-in before and on the day after."""
    return _counted([(each.before, each.after) for each in sessions])


def week_after(sessions: Sequence[Around]) -> Counts:
    """Of the sessions that have a check-in before and about a week after."""
    return _counted([(each.before, each.week) for each in sessions])


def typical(number: int, near: Neighbours, moods: Mapping[date, DayMood]) -> Typical | None:
    """Fourteen days on both sides, cut at the next session on either; None with fewer than five days on one."""
    sides = [near.before(days) for days in range(1, SIDE + 1)], [near.after(days) for days in range(1, SIDE + 1)]
    before, after = (sorted(moods[day].middle for day in side if day and day in moods) for side in sides)
    if min(len(before), len(after)) < FEWEST_A_SIDE:
        return None
    return Typical(number, median(before), len(before), median(after), len(after))


def _middle(moods: Mapping[date, DayMood], day: date | None) -> float | None:
    found = moods.get(day) if day else None
    return found.middle if found else None


def _counted(pairs: Sequence[tuple[float | None, float | None]]) -> Counts:
    ways = [change(one, other, same=SAME_DAYS) for one, other in pairs if one is not None and other is not None]
    return Counts(better=ways.count(1), same=ways.count(0), worse=ways.count(-1))
