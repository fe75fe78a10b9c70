"""A year, day by day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from kapjournal.care.measures.mood_steps import level_of
from kapjournal.care.time import local_time
from kapjournal.care.trends import read
from kapjournal.care.trends.felt_days import DayTally, FeltDay
from kapjournal.care.trends.gradual import Parts
from kapjournal.care.trends.groups import Split, split


@dataclass(frozen=True)
class Month:
    """Its days that have a check-in, and the mood of each from 1 to 5; the days of sessions."""

    first: date
    levels: Mapping[int, int]
    split: Split
    sessions: frozenset[int]


@dataclass(frozen=True)
class Year:
    """Twelve months; `earliest` is the year of the first check-in that there is."""

    year: int
    today: date
    earliest: int
    months: tuple[Month, ...]

    @property
    def split(self) -> Split:
        each = [month.split for month in self.months]
        return Split(sum(one.good for one in each), sum(one.middle for one in each), sum(one.bad for one in each))


def year(number: int, *, now: datetime, zone: str) -> Parts[Year]:
    """Only the check-ins of that year are read, along their index."""
    db = yield
    today, first = local_time.local_day(now, zone), read.earliest_day(db)
    sessions = [session.day for session in read.lived(db, now=now)]
    tally, last = DayTally(), min(date(number, 12, 31), today)
    yield from read.days(date(number, 1, 1), last, tally)
    days = tally.between(date(number, 1, 1), last)
    yield
    months = tuple(_month(date(number, month, 1), days, sessions) for month in range(1, 13))
    return Year(number, today, min(first.year if first else number, today.year), months)


def _month(first: date, days: tuple[FeltDay, ...], sessions: list[date]) -> Month:
    mine = [day for day in days if day.day.month == first.month]
    return Month(
        first=first,
        levels={day.day.day: level_of(day.middle) for day in mine},
        split=split(mine),
        sessions=frozenset(day.day for day in sessions if (day.year, day.month) == (first.year, first.month)),
    )
