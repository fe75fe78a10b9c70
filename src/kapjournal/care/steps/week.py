"""The last seven days at a glance: how each was, where a session was, and one sentence's numbers. Pure."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kapjournal.care.measures import mood
from kapjournal.care.measures.mood import Checked
from kapjournal.care.measures.mood_steps import SO_SO, level_of
from kapjournal.care.time import local_time

DAYS, FEWEST = 7, 3


@dataclass(frozen=True)
class WeekDay:
    """`level` is the mood of its middle check-in, 1 to 5; None without one."""

    day: date
    level: int | None = None
    has_session: bool = False


@dataclass(frozen=True)
class Week:
    """Today and the six days before it, the earliest first."""

    days: tuple[WeekDay, ...]

    @property
    def good(self) -> int:
        """Days that were good or very good."""
        return sum(level > SO_SO for level in self._levels)

    @property
    def middle(self) -> int:
        """Days that were so-so."""
        return sum(level == SO_SO for level in self._levels)

    @property
    def bad(self) -> int:
        """Days that were bad or very bad."""
        return sum(level < SO_SO for level in self._levels)

    @property
    def none(self) -> int:
        """Days without a check-in."""
        return DAYS - len(self._levels)

    @property
    def sessions(self) -> int:
        """Days with a session."""
        return sum(day.has_session for day in self.days)

    @property
    def _levels(self) -> list[int]:
        return [day.level for day in self.days if day.level is not None]


def week(check_ins: Iterable[Checked], *, now: datetime, zone: str, lived: Collection[date] = ()) -> Week | None:
    """Each day by its middle check-in; None with fewer than three days with one. `lived` are the days of sessions."""
    today = local_time.local_day(now, zone)
    levels = {day.day: level_of(day.middle) for day in mood.days(check_ins)}
    days = [today - timedelta(days=ago) for ago in reversed(range(DAYS))]
    found = Week(tuple(WeekDay(day, levels.get(day), day in lived) for day in days))
    return found if DAYS - found.none >= FEWEST else None
