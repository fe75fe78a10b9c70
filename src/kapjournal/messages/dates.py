"""Dates and times as the language of the moment writes them. Time zones are the caller's: these are of one place."""

import re
from datetime import date, time

from kapjournal.messages import clock as clocks
from kapjournal.messages.formats import Formats, formats

_PARTS = re.compile(r"'([^']*)'|(([A-Za-z])\3*)")


def full_date(day: date, today: date) -> str:
    """'Thursday, November 26'; with the year where it is not this one."""
    return _dressed("full_this_year" if day.year == today.year else "full", day)


def short_date(day: date, today: date) -> str:
    """'November 26'; with the year where it is not this one."""
    return _dressed("long_this_year" if day.year == today.year else "long", day)


def long_date(day: date) -> str:
    """'November 26, 2026'."""
    return _dressed("long", day)


def medium_date(day: date) -> str:
    """'Nov 26, 2026', where there is little room."""
    return _dressed("medium", day)


def numeric_date(day: date) -> str:
    """'11/26/2026', for tables."""
    return _dressed("short", day)


def month(day: date) -> str:
    """'November 2026'."""
    return _dressed("month", day)


def weekday(day: date) -> str:
    """'Thursday'."""
    return formats().dress(formats().weekdays[day.weekday()])


def days(first: date, last: date) -> str:
    """'November 4 – 20, 2026': what both ends share is said once."""
    if first == last:
        return long_date(first)
    of = formats()
    kind = "years" if first.year != last.year else "months" if first.month != last.month else "days"
    pattern = of.ranges[kind]
    second = _second_half(pattern)
    return of.dress(_written(pattern[:second], first, of) + _written(pattern[second:], last, of))


def clock(at: time) -> str:
    """'2:05 PM' or '14:05', as the device has it."""
    of = formats()
    return of.dress(_written(of.times[str(clocks.hours())], date.min, of, at))


def date_and_time(day: str, at: str) -> str:
    """A written day and a written time, joined as the language joins them: 'Thursday, November 26, 2:05 PM'."""
    return formats().date_and_time.format(date=day, time=at)


def first_weekday() -> int:
    """The day that a week starts with on a calendar; Monday is 0."""
    return formats().first_weekday


def _dressed(name: str, day: date) -> str:
    of = formats()
    return of.dress(_written(of.dates[name], day, of))


def _second_half(pattern: str) -> int:
    """Where a range starts over: at the first letter that it has had already."""
    seen = set[str]()
    for part in _PARTS.finditer(pattern):
        if part[3] in seen:
            return part.start()
        seen.add(part[3] or "")
    return len(pattern)


def _written(pattern: str, day: date, of: Formats, at: time = time()) -> str:
    values = {
        "EEEE": of.weekdays[day.weekday()],
        "MMMM": of.months[day.month - 1],
        "MMM": of.short_months[day.month - 1],
        "MM": f"{day.month:02}",
        "M": str(day.month),
        "dd": f"{day.day:02}",
        "d": str(day.day),
        "y": str(day.year),
        "HH": f"{at.hour:02}",
        "H": str(at.hour),
        "h": str(at.hour % 12 or 12),
        "mm": f"{at.minute:02}",
        "a": of.halves[at.hour // 12],
    }
    return _PARTS.sub(lambda part: values[part[2]] if part[2] else part[1], pattern)
