"""What is said of the days that are looked at: rules 4.1 to 4.4 of the words from data. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kapjournal.care.measures.mood import DayMood
from kapjournal.care.measures.mood_steps import level_of
from kapjournal.care.trends.groups import Split, split
from kapjournal.care.trends.span import Window

WEEK = 7
"""With fewer days no line is drawn: a week is the least that holds a weekend."""
LATEST = 60
"""A session is named for so many days: then looking back ends, and "since" would suggest a link."""
FEWEST_AFTER = 5
"""Of so many days two odd ones do not move the median past the others."""


@dataclass(frozen=True)
class Few:
    """None, or fewer than a week: shown as they were."""

    count: int


@dataclass(frozen=True)
class SinceSession:
    """The days after the latest session."""

    number: int
    split: Split


@dataclass(frozen=True)
class InRange:
    """The days of the range; `level` is the mood that all of them had, or None."""

    window: Window
    split: Split
    level: int | None


Overview = Few | SinceSession | InRange


def overview(days: Sequence[DayMood], window: Window, *, number: int | None, session_day: date | None) -> Overview:
    """`days` are those of the window that have a check-in; `number` and `session_day` are of the latest session.

    A session before the window is not named: its days would be counted in part, and the picture would not show it.
    """
    if len(days) < WEEK:
        return Few(len(days))
    if number and session_day and window.holds(session_day) and (window.today - session_day).days <= LATEST:
        after = [day for day in days if day.day > session_day]
        if len(after) >= FEWEST_AFTER:
            return SinceSession(number, split(after))
    levels = {level_of(day.middle) for day in days}
    return InRange(window, split(days), levels.pop() if len(levels) == 1 else None)
