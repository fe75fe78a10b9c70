"""Dates and times as people see them, where the format names their order. Day and month are never guessed."""

import re
from datetime import date, datetime, time

from kapjournal.importing.values import is_near, wall_of

_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
_SPACES = re.compile(r"[\s\u202f\u00a0]+")
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d+)? ?([ap])?\.?(?:m\.?)?", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"(\d{4})([-/._])(\d{1,2})\2(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]* (\d{4})", re.IGNORECASE)
_MONTH_FIRST = re.compile(r"([a-z]{3})[a-z]* (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", re.IGNORECASE)


def tidy(text: str) -> str:
    """With single plain spaces: newer systems put a narrow one before AM and PM."""
    return _SPACES.sub(" ", text).strip()


def clock_of(text: str) -> time | None:
    """A time of the day with twelve or twenty-four hours."""
    found = _CLOCK.fullmatch(tidy(text))
    if found is None:
        return None
    hour, minute, second = (int(part or 0) for part in found.group(1, 2, 3))
    if half := (found[4] or "").lower():
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def day_of(text: str) -> date | None:
    """A date with the year first, or with an English month in letters."""
    written = tidy(text)
    if found := _YEAR_FIRST.fullmatch(written):
        return _day(int(found[1]), int(found[3]), int(found[4]))
    if found := _DAY_FIRST.fullmatch(written):
        return _day(int(found[3]), _MONTHS.get(found[2].lower(), 0), int(found[1]))
    if found := _MONTH_FIRST.fullmatch(written):
        return _day(int(found[3]), _MONTHS.get(found[1].lower(), 0), int(found[2]))
    return None


def moment_of(text: str) -> datetime | None:
    """Both in one, whatever stands between them; ISO too."""
    written = tidy(text)
    if found := wall_of(written):
        return found
    head, _, last = written.rpartition(" ")
    if last.lower().rstrip(".") in ("am", "pm", "a.m", "p.m"):
        head, _, clock = head.rpartition(" ")
        last = f"{clock} {last}"
    day, time_of_day = day_of(re.sub(r"(,| at| um| à)$", "", head)), clock_of(last)
    return datetime.combine(day, time_of_day) if day and time_of_day else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if is_near(year) else None
    except ValueError:  # there is no such day
        return None
