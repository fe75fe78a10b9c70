"""Reads a day or a clock time as someone types it; the way back from `date_words`."""

import re
from datetime import date, time, timedelta

from kapjournal.care.time import date_words

_MONTHS = tuple(date_words.month(date(2000, number, 1)).split()[0].lower() for number in range(1, 13))
_WEEKDAY = r"(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_WEEKDAYS = re.compile(rf"\b{_WEEKDAY}\b")
_COMING = re.compile(rf"(?:on |this |next |coming )?{_WEEKDAY}")
_BY_NAME = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "the day after tomorrow": 2}
_CLOCKS_BY_NAME = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_ISO = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})")
_DOTS = re.compile(r"(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\.? ?(?P<year>\d{4})?")
_NUMBERS = re.compile(r"(?P<day>\d{1,2})[-/](?P<month>\d{1,2})(?:[-/](?P<year>\d{4}))?")
_SHORT_YEAR = re.compile(r"^(\d{1,2}([-/.])\d{1,2}\2)(?=\d\d$)")
_DAY_MONTH = re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?(?P<month>[a-z]{3,})\.? ?(?P<year>\d{4})?")
_MONTH_DAY = re.compile(r"(?P<month>[a-z]{3,})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)? ?(?P<year>\d{4})?")
_CLOCK = re.compile(r"(?P<hour>\d{1,2})(?:[:.h ]?(?P<minute>\d{2}))? ?(?P<half>[ap])?\.?(?(half)m?\.?)")


def day(typed: str, today: date) -> date | None:
    """'2 December', 'Dec 2 2026', '2.12.2026', '2/12/2026', '2026-12-02', 'tomorrow', 'monday'; None for anything else.

    Without a year it is the one nearest to `today`; a weekday is the next one to come. With slashes the day stands
    first, as it does wherever we write one, unless only the other order is in the calendar: say back what was
    understood, for in some countries it is the other way round.
    """
    said = re.sub(r"[\s,]+", " ", typed.lower()).strip()
    if coming := _COMING.fullmatch(said):
        return _next(coming[1], today)
    plain = re.sub(r"\s+", " ", _WEEKDAYS.sub(" ", said)).strip()
    if plain in _BY_NAME:
        return today + timedelta(days=_BY_NAME[plain])
    plain = _SHORT_YEAR.sub(rf"\g<1>{today.year // 100}", plain)
    for form in (_ISO, _DOTS, _NUMBERS, _DAY_MONTH, _MONTH_DAY):
        if found := form.fullmatch(plain):
            day_, month = found["day"], found["month"]
            first = _day(day_, month, found["year"], today)
            return _day(month, day_, found["year"], today) if first is None and form is _NUMBERS else first
    return None


def clock(typed: str) -> time | None:
    """'14:05', '14.05', '1405', '14', '2 pm', '2:05 p.m.', 'noon'; None for anything else."""
    plain = re.sub(r"\s+", " ", typed.lower()).strip().removeprefix("at ")
    if plain in _CLOCKS_BY_NAME:
        return _CLOCKS_BY_NAME[plain]
    found = _CLOCK.fullmatch(plain)
    if found is None:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found["half"] == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def day_text(chosen: date) -> str:
    """'2 December 2026', which `day` reads."""
    return f"{chosen.day} {date_words.month(chosen)}"


def clock_text(chosen: time) -> str:
    """'14:05', which `clock` reads."""
    return chosen.strftime("%H:%M")


def _next(weekday: str, today: date) -> date:
    """The next day of that name, a week from today if it is today's."""
    names = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    return today + timedelta(days=(names.index(weekday[:3]) - today.weekday() - 1) % 7 + 1)


def _day(day_: str, month: str, year: str | None, today: date) -> date | None:
    number = int(month) if month.isdigit() else _month(month)
    years = [int(year)] if year else [today.year, today.year + 1, today.year - 1]
    days = [found for each in years if (found := _valid(each, number, int(day_))) is not None]
    return min(days, key=lambda found: abs(found - today), default=None)


def _month(name: str) -> int:
    return next((number for number, month in enumerate(_MONTHS, 1) if month.startswith(name)), 0)


def _valid(year: int, month: int, day_: int) -> date | None:
    try:
        return date(year, month, day_)
    except ValueError:  # no month has that day
        return None
