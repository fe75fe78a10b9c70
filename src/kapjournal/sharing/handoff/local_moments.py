"""Moments on the wall clock of the place where they were lived, and how they are written for people."""

from datetime import UTC, date, datetime

from kapjournal.care.time.local_time import local

# Not strftime: its month names follow the locale of the machine, and a hand-off must not.
_MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)


def wall_clock(moment: datetime, zone: str) -> datetime:
    """The same instant as it read there; in UTC for an unknown zone and at the very ends of the calendar."""
    try:
        return local(moment, zone)
    except OverflowError:  # the very ends of the calendar
        return moment.astimezone(UTC)


def minute(moment: datetime, zone: str) -> datetime:
    """What the clock showed there, to the minute, without a zone."""
    return wall_clock(moment, zone).replace(second=0, microsecond=0, tzinfo=None)


def long_day(day: date) -> str:
    """20 November 2026."""
    return f"{short_day(day)} {day.year}"


def short_day(day: date) -> str:
    """20 November."""
    return f"{day.day} {_MONTHS[day.month - 1]}"


def long_moment(moment: datetime) -> str:
    """20 November 2026, 18:30."""
    return f"{long_day(moment)}, {moment:%H:%M}"


def short_moment(moment: datetime) -> str:
    """20 November, 18:30."""
    return f"{short_day(moment)}, {moment:%H:%M}"


def days(start: date, end: date) -> str:
    """4 to 20 November 2026: a range of days, saying once what both ends share."""
    if start == end:
        return long_day(end)
    if start.year != end.year:
        return f"{long_day(start)} to {long_day(end)}"
    return f"{start.day if start.month == end.month else short_day(start)} to {long_day(end)}"
