"""The last seven days in one sentence's numbers. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from kapjournal.care.measures import mood
from kapjournal.care.measures.mood import Checked
from kapjournal.care.measures.mood_steps import SO_SO, level_of
from kapjournal.care.time import local_time

DAYS, FEWEST = 7, 3


@dataclass(frozen=True)
class Week:
    """How many of the last seven days were good or very good, so-so, bad or very bad, and without a check-in."""

    good: int
    middle: int
    bad: int

    @property
    def none(self) -> int:
        return DAYS - self.good - self.middle - self.bad


def week(check_ins: Iterable[Checked], *, now: datetime, zone: str) -> Week | None:
    """Today and the six days before it, each by its middle check-in; None with fewer than three days."""
    today = local_time.local_day(now, zone)
    days = [day for day in mood.days(check_ins) if today - timedelta(days=DAYS) < day.day <= today]
    if len(days) < FEWEST:
        return None
    levels = [level_of(day.middle) for day in days]
    good, bad = sum(level > SO_SO for level in levels), sum(level < SO_SO for level in levels)
    return Week(good, len(days) - good - bad, bad)
