"""The line of mood: which days become one point of it, and where it is broken (rule 4.14). Pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby, pairwise

from kapjournal.care.measures.medians import median
from kapjournal.care.measures.mood import DayMood
from kapjournal.care.trends.span import Window

GAP = 10
"""So many days without a check-in split the line."""
_DAY = timedelta(days=1)


class Part(StrEnum):
    DAY = "day"
    THREE_DAYS = "three-days"
    WEEK = "week"
    MONTH = "month"


_SIZES = {Part.DAY: 1, Part.THREE_DAYS: 3, Part.WEEK: 7}


@dataclass(frozen=True)
class Point:
    """A day, or some days beside each other: their lowest check-in, the middle of their middles, their highest.

    `first` and `last` are days that have a check-in; between them there may be others without.
    """

    first: date
    last: date
    low: float
    middle: float
    high: float
    check_ins: int


@dataclass(frozen=True)
class Gap:
    """Days without a check-in, the first and the last of them."""

    first: date
    last: date


def points(days: Sequence[DayMood], window: Window) -> tuple[Point, ...]:
    """A point a day up to 45 days, then one for three days; a week where there is a year, a month where there is more.

    "All" of a journal is thinned as the shortest range that holds it.
    """
    return tuple(_point(some) for some in parts(days, window))


def part_of(window: Window) -> Part:
    """What one point of the line stands for."""
    if window.days > 366:
        return Part.MONTH
    return Part.DAY if window.days <= 45 else Part.THREE_DAYS if window.days <= 100 else Part.WEEK


def parts(days: Iterable[DayMood], window: Window) -> Iterator[list[DayMood]]:
    """Days that share a point, in order."""
    return (list(some) for _, some in groupby(days, key=lambda day: _part(day.day, window)))


def runs(line: Sequence[Point]) -> tuple[tuple[Point, ...], ...]:
    """The line, split where there was nothing for ten days or more."""
    found: list[list[Point]] = []
    for point in line:
        if not found or _missing(found[-1][-1].last, point.first) >= GAP:
            found.append([])
        found[-1].append(point)
    return tuple(tuple(run) for run in found)


def gaps(days: Iterable[DayMood]) -> tuple[Gap, ...]:
    """Between days that have a check-in, earliest first."""
    return tuple(
        Gap(before.day + _DAY, after.day - _DAY)
        for before, after in pairwise(days)
        if _missing(before.day, after.day) >= GAP
    )


def _missing(before: date, after: date) -> int:
    return (after - before).days - 1


def _part(day: date, window: Window) -> tuple[int, int]:
    """The same for days that share a point."""
    part = part_of(window)
    if part is Part.MONTH:
        return day.year, day.month
    return 0, (day - window.first).days // _SIZES[part]


def _point(days: Sequence[DayMood]) -> Point:
    return Point(
        first=days[0].day,
        last=days[-1].day,
        low=min(day.low for day in days),
        middle=median(sorted(day.middle for day in days)),
        high=max(day.high for day in days),
        check_ins=sum(day.check_ins for day in days),
    )
