"""How much of the time that was is looked at. Pure."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

_DAY = timedelta(days=1)


class Span(StrEnum):
    """What can be chosen under the line."""

    TWO_WEEKS = "two-weeks"
    THREE_MONTHS = "three-months"
    YEAR = "year"
    ALL = "all"


_DAYS = {Span.TWO_WEEKS: 14, Span.THREE_MONTHS: 90, Span.YEAR: 365}


@dataclass(frozen=True)
class Window:
    """The days from `first` to today, both of them in it."""

    span: Span
    first: date
    today: date

    @property
    def days(self) -> int:
        return (self.today - self.first).days + 1

    def holds(self, day: date) -> bool:
        """Days of future dates, as a journey can bring them, are left out."""
        return self.first <= day <= self.today


def window(span: Span, *, today: date, earliest: date | None) -> Window:
    """`earliest` is the day of the first check-in that there is, where all of them begin."""
    if span in _DAYS:
        return Window(span, today - _DAY * (_DAYS[span] - 1), today)
    return Window(span, min(earliest or today, today), today)
