"""Sleep, pain and own trackers over time: rule 4.13 of the words from data. Pure."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kapjournal.care.measures.medians import median
from kapjournal.care.measures.mood import DayMood
from kapjournal.care.trends.line import Point, parts, points, runs
from kapjournal.care.trends.span import Window

FEWEST = 7
"""With fewer days nothing is said and no line is drawn: a week is the least that holds a weekend."""


@dataclass(frozen=True)
class NumberDays:
    """A number over the days of a range: each day that has one by its lowest, its middle and its highest.

    `typical` is the median of the days' medians, `lowest` and `highest` are of all that was said; 0 without a day.
    """

    days: tuple[DayMood, ...] = ()
    points: tuple[Point, ...] = ()
    runs: tuple[tuple[Point, ...], ...] = ()
    typical: float = 0.0
    lowest: float = 0.0
    highest: float = 0.0

    @property
    def is_enough(self) -> bool:
        return len(self.days) >= FEWEST


@dataclass(frozen=True)
class YesDays:
    """Yes or no over the days of a range; a day with a yes is a yes."""

    days: tuple[DayMood, ...] = ()
    parts: tuple[Point, ...] = ()
    """Days that share a place in a chart: `middle` is the share of them that are a yes."""

    @property
    def is_enough(self) -> bool:
        return len(self.days) >= FEWEST

    @property
    def yes(self) -> int:
        return sum(day.high > 0 for day in self.days)


class NumberTally:
    """Collects numbers by their days, some at a time."""

    def __init__(self) -> None:
        self._values: dict[date, list[float]] = defaultdict(list)

    def add(self, day: date, value: float) -> None:
        self._values[day].append(value)

    def numbers(self, looked_at: Window) -> NumberDays:
        days = self._days(looked_at)
        if not days:
            return NumberDays()
        line = points(days, looked_at)
        lowest, highest = min(point.low for point in line), max(point.high for point in line)
        return NumberDays(days, line, runs(line), median(sorted(day.middle for day in days)), lowest, highest)

    def yes_or_no(self, looked_at: Window) -> YesDays:
        found = self._days(looked_at)
        days = tuple(DayMood(day.day, day.high, day.high, day.high, day.check_ins) for day in found)
        return YesDays(days, tuple(_shared(some) for some in parts(days, looked_at)))

    def _days(self, looked_at: Window) -> tuple[DayMood, ...]:
        found = ((day, sorted(self._values[day])) for day in sorted(self._values) if looked_at.holds(day))
        return tuple(DayMood(day, all_[0], median(all_), all_[-1], len(all_)) for day, all_ in found)


def _shared(days: Sequence[DayMood]) -> Point:
    share = sum(day.high > 0 for day in days) / len(days)
    return Point(days[0].day, days[-1].day, share, share, share, sum(day.check_ins for day in days))
