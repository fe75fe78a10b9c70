"""Days from left to right, and what stands for a session everywhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from kapjournal.care.trends.span import Window
from kapjournal.messages import dates
from kapjournal.sharing.kinds import SharedSession
from kapjournal.sharing.report.faces import UI
from kapjournal.sharing.report.sheet import Sheet
from kapjournal.sharing.report.typesetting import DUSK, FAINT, HAIRLINE, WHITE, Type

TICK = Type(7, UI, FAINT)
MANY_SESSIONS = 26
"""From so many on they are small, and their lines are left out."""
_MOST_TICKS = 16
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 1_200, 12_000, 120_000)
"""Months from one name to the next; the last is longer than the calendar."""


@dataclass(frozen=True)
class Axis:
    """The days of `window` between `x1` and `x2`."""

    window: Window
    x1: float
    x2: float

    def x(self, when: date) -> float:
        on, hour = (when.date(), when.hour) if isinstance(when, datetime) else (when, 12)
        days = (on - self.window.first).days + hour / 24
        return self.x1 + (self.x2 - self.x1) * min(1.0, max(0.0, days / self.window.days))

    def draw(self, sheet: Sheet, top: float, bottom: float) -> None:
        months = list(self._months())
        for on in months:
            x, name = self.x(on), dates.month(on)
            sheet.stroke([(x, top), (x, bottom)], HAIRLINE, 0.4)
            if x + 2 + sheet.measure(name, TICK) <= self.x2:
                sheet.put(x + 2, bottom + 8, name, TICK)
        if not months:
            sheet.put(self.x1, bottom + 8, dates.medium_date(self.window.first), TICK)
            sheet.put(self.x2, bottom + 8, dates.medium_date(self.window.today), TICK, align="right")
        sheet.stroke([(self.x1, bottom), (self.x2, bottom)], FAINT, 0.6)

    def _months(self) -> Iterator[date]:
        """The first of as many months as their names have room for."""
        first, last = self.window.first, self.window.today
        start, end = first.year * 12 + first.month, last.year * 12 + last.month - 1
        room = max(1, min(_MOST_TICKS, int((self.x2 - self.x1) / 74)))
        step = next(size for size in _STEPS if (end - start + 1) / size <= room)
        aligned = -(-start // step) * step
        return (date(number // 12, number % 12 + 1, 1) for number in range(aligned, end + 1, step))


def session_mark(sheet: Sheet, x: float, y: float, number: int | None, radius: float = 6.2) -> None:
    """A diamond with its number."""
    sheet.shape([(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)], DUSK)
    if radius > 4 and number:
        size = 6.4 if number < 100 else 5.0
        sheet.put(x, y + 2.3, str(number), Type(size, UI, WHITE), align="center")


def session_lines(sheet: Sheet, axis: Axis, sessions: Sequence[SharedSession], y: float, bottom: float) -> None:
    """All of them on one level, each with a line down to `bottom`."""
    many = len(sessions) > MANY_SESSIONS
    for session in sessions:
        x = axis.x(session.at)
        if not many:
            sheet.stroke([(x, y + 6), (x, bottom)], DUSK, 0.7, dash=(2, 2))
        session_mark(sheet, x, y, session.number, 2.2 if many else 6.2)
