"""Reads a day or a clock time as someone types it; the way back from `date_words`."""

import re
from datetime import date, time, timedelta

from kapjournal.care import date_words

_MONTHS = tuple(date_words.month(date(2000, number, 1)).split()[0].lower() for number in range(1, 13))
_WEEKDAYS = re.compile(r"\b(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\b")
_BY_NAME = {"yesterday": -1, "today": 0, "tomorrow": 1}
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_DOTS = re.compile(r"(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\.? ?(?P<year>\d{4})?")
_DAY_MONTH = re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?(?P<month>[a-z]{3,})\.? ?(?P<year>\d{4})?")
_MONTH_DAY = re.compile(r"(?P<month>[a-z]{3,})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)? ?(?P<year>\d{4})?")
_CLOCK = re.compile(r"(?P<hour>\d{1,2})(?:[:.h ]?(?P<minute>\d{2}))? ?(?P<half>[ap])?\.?(?(half)m?\.?)")


def day(typed: str, today: date) -> date | None:
    """'2 December', 'Dec 2 2026', '2.12.2026', '2026-12-02', 'tomorrow'; None for anything else.

    Without a year it is the one nearest to `today`. A date with slashes means different days in different countries,
    so it is not read at all.
    """
    plain = re.sub(r"[\s,]+", " ", _WEEKDAYS.sub(" ", typed.lower())).strip()
    if plain in _BY_NAME:
        return today + timedelta(days=_BY_NAME[plain])
    for form in (_ISO, _DOTS, _DAY_MONTH, _MONTH_DAY):
        if found := form.fullmatch(plain):
            return _day(found["day"], found["month"], found["year"], today)
    return None


def clock(typed: str) -> time | None:
    """'14:05', '14.05', '1405', '14', '2 pm', '2:05 p.m.'; None for anything else."""
    found = _CLOCK.fullmatch(re.sub(r"\s+", " ", typed.lower()).strip())
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
    except ValueError:
        return None
