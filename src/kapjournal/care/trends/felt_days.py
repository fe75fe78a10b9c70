"""Check-ins as days, added a part at a time. Pure."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kapjournal.care.measures.medians import median
from kapjournal.care.measures.mood import DayMood
from kapjournal.care.trends.local_days import day_of

Felt = tuple[int, str, float]
"""When in milliseconds since 1970 UTC, by the clock of which zone, and how it was from -1 to 1."""


@dataclass(frozen=True)
class FeltDay(DayMood):
    """A day and each of its check-ins, lowest first."""

    values: tuple[float, ...] = ()


class DayTally:
    """Collects check-ins by their days."""

    def __init__(self) -> None:
        self._values: dict[date, list[float]] = defaultdict(list)

    def add(self, felt: Iterable[Felt]) -> None:
        for at_ms, zone, valence in felt:
            self._values[day_of(at_ms, zone)].append(valence)

    def between(self, first: date, last: date) -> tuple[FeltDay, ...]:
        """The days that have a check-in, earliest first."""
        return tuple(_felt_day(day, sorted(self._values[day])) for day in sorted(self._values) if first <= day <= last)


def _felt_day(day: date, values: list[float]) -> FeltDay:
    return FeltDay(day, values[0], median(values), values[-1], len(values), tuple(values))
