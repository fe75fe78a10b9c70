"""Days in three groups: good or very good, so-so, bad or very bad. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from kapjournal.care.measures.mood import DayMood
from kapjournal.care.measures.mood_steps import SO_SO, level_of


class Group(StrEnum):
    GOOD = "good"
    MIDDLE = "middle"
    BAD = "bad"


@dataclass(frozen=True)
class Split:
    """How many days are in each group."""

    good: int = 0
    middle: int = 0
    bad: int = 0

    @property
    def total(self) -> int:
        return self.good + self.middle + self.bad

    def count(self, group: Group) -> int:
        return {Group.GOOD: self.good, Group.MIDDLE: self.middle, Group.BAD: self.bad}[group]

    @property
    def most(self) -> Group | None:
        """The group of two thirds of the days or more: three of five could be a coin."""
        return next((group for group in Group if self.total and 3 * self.count(group) >= 2 * self.total), None)


def split(days: Iterable[DayMood]) -> Split:
    levels = [level_of(day.middle) for day in days]
    good, bad = sum(level > SO_SO for level in levels), sum(level < SO_SO for level in levels)
    return Split(good, len(levels) - good - bad, bad)
