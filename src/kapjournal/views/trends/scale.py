"""Where a day and a mood are on a chart, and which day a finger means."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kapjournal.care.trends.felt_days import FeltDay
from kapjournal.care.trends.line import Point

SIDE, HEAD, FOOT = 12.0, 40.0, 14.0
MARK = 16.0
"""How wide the mark on the touched day is."""


@dataclass(frozen=True)
class Scale:
    """A chart of so many pixels, from the first day to the last."""

    width: float
    height: float
    first: date
    last: date
    head: float = HEAD
    """Over the highest point: room for the numbers of sessions."""

    @property
    def pitch(self) -> float:
        """From one day to the next."""
        return (self.width - 2 * SIDE) / max((self.last - self.first).days, 1)

    @property
    def top(self) -> float:
        return self.head

    @property
    def floor(self) -> float:
        """The line at the foot of the chart."""
        return self.height - 3

    def x(self, day: date) -> float:
        return SIDE + (day - self.first).days * self.pitch

    def x_of(self, point: Point) -> float:
        """In the middle of the days it stands for."""
        return (self.x(point.first) + self.x(point.last)) / 2

    def y(self, mood: float) -> float:
        """From 1 at the top to -1 at the foot."""
        bottom = self.height - FOOT
        return bottom - (mood + 1) / 2 * (bottom - self.top)

    def nearest(self, days: Sequence[FeltDay], x: float) -> FeltDay:
        """Of days with a check-in, earliest first and at least one, that which a finger at `x` means."""
        wanted = self.first + timedelta(days=round((x - SIDE) / self.pitch))
        place = bisect_left(days, wanted, key=lambda day: day.day)
        near = days[max(place - 1, 0) : place + 1] or days[-1:]
        return min(near, key=lambda day: abs((day.day - wanted).days))
