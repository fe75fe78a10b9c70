"""Dates in the words a patient would use: 'tomorrow evening', 'two days after your second session'."""

from datetime import date, datetime

from kapjournal.care.time import local_time
from kapjournal.care.time.day_parts import part_of_day

_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth",
    "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SIDES_OF_TODAY = {-1: "yesterday", 0: "today", 1: "tomorrow"}


def count(number: int) -> str:
    """'no', 'one' to 'twelve', then digits."""
    return _COUNTS[number] if 0 <= number < len(_COUNTS) else str(number)


def ordinal(number: int) -> str:
    """'first' to 'twelfth', then '13th', '21st'."""
    return _ORDINALS[number - 1] if 1 <= number <= len(_ORDINALS) else short_ordinal(number)


def short_ordinal(number: int) -> str:
    """'1st', '13th', '21st'."""
    teens = 11 <= number % 100 <= 13
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def days(number: int) -> str:
    """'one day', 'two days'."""
    return f"{count(number)} {'day' if number == 1 else 'days'}"


def full_date(day: date, today: date) -> str:
    """'Thursday, 20 November'; with the year where it is not this one."""
    words = f"{_WEEKDAYS[day.weekday()]}, {day.day} {_MONTHS[day.month - 1]}"
    return words if day.year == today.year else f"{words} {day.year}"


def short_date(day: date, today: date) -> str:
    """'20 November'; with the year where it is not this one."""
    words = f"{day.day} {_MONTHS[day.month - 1]}"
    return words if day.year == today.year else f"{words} {day.year}"


def month(day: date) -> str:
    """'November 2026'."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def day(moment: datetime, zone: str, now: datetime) -> str:
    """'yesterday', 'today', 'tomorrow' or the full date, by the calendar of `zone`."""
    then, today = local_time.local_day(moment, zone), local_time.local_day(now, zone)
    return _SIDES_OF_TODAY.get((then - today).days) or full_date(then, today)


def around_today(moment: datetime, zone: str, now: datetime) -> str:
    """'today', 'tomorrow', 'in three days', 'two days ago', by the calendar of `zone`."""
    away = (local_time.local_day(moment, zone) - local_time.local_day(now, zone)).days
    if away in _SIDES_OF_TODAY:
        return _SIDES_OF_TODAY[away]
    return f"in {days(away)}" if away > 0 else f"{days(-away)} ago"


def day_and_part(moment: datetime, zone: str, now: datetime) -> str:
    """'this morning', 'tonight', 'tomorrow evening', 'yesterday afternoon', 'Thursday, 20 November'."""
    then, today = local_time.local_day(moment, zone), local_time.local_day(now, zone)
    part = part_of_day(local_time.local(moment, zone).hour)
    away = (then - today).days
    if away == 0:
        return "tonight" if part == "night" else f"this {part}"
    return f"{_SIDES_OF_TODAY[away]} {part}" if away in _SIDES_OF_TODAY else full_date(then, today)


def clock(moment: datetime, zone: str) -> str:
    """'14:05'."""
    return local_time.local(moment, zone).strftime("%H:%M")


def around_session(days_since: int, number: int | None) -> str:
    """Where a day stands in the arc; `days_since` is negative before the session.

    'the day of your first session', 'two days after your second session', 'one day before your session'.
    """
    session = f"your {ordinal(number)} session" if number else "your session"
    if days_since == 0:
        return f"the day of {session}"
    return f"{days(abs(days_since))} {'after' if days_since > 0 else 'before'} {session}"
