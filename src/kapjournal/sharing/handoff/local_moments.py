"""Moments on the wall clock of the place where they were lived, and how they are written for people."""

from datetime import UTC, datetime

from kapjournal.care.time.local_time import local
from kapjournal.messages import dates
from kapjournal.messages.dates import days
from kapjournal.messages.dates import long_date as long_day

__all__ = ["days", "long_day", "long_moment", "minute", "short_day", "wall_clock"]


def wall_clock(moment: datetime, zone: str) -> datetime:
    """The same instant as it read there; in UTC for an unknown zone and at the very ends of the calendar."""
    try:
        return local(moment, zone)
    except OverflowError:  # the very ends of the calendar
        return moment.astimezone(UTC)


def minute(moment: datetime, zone: str) -> datetime:
    """What the clock showed there, to the minute, without a zone."""
    return wall_clock(moment, zone).replace(second=0, microsecond=0, tzinfo=None)


def short_day(moment: datetime) -> str:
    """November 20."""
    return dates.short_date(moment, moment)


def long_moment(moment: datetime) -> str:
    """November 20, 2026, 6:30 PM."""
    return dates.date_and_time(long_day(moment), dates.clock(moment.time()))
