"""Moments as the language of the moment writes them, seen from now: 'tomorrow evening', '2 days after session 2'."""

from datetime import date, datetime

from kapjournal.care.time import local_time
from kapjournal.care.time.day_parts import part_of_day
from kapjournal.messages import Message, Plural, dates
from kapjournal.messages.dates import full_date, long_date, month, short_date

__all__ = [
    "around_session",
    "clock",
    "day",
    "day_and_part",
    "days",
    "full_date",
    "long_date",
    "moment",
    "month",
    "named_day",
    "short_date",
]

_SIDES_OF_TODAY = {-1: Message("yesterday"), 0: Message("today"), 1: Message("tomorrow")}
_PARTS_OF_DAYS = {
    (-1, "morning"): Message("yesterday morning"),
    (-1, "afternoon"): Message("yesterday afternoon"),
    (-1, "evening"): Message("yesterday evening"),
    (-1, "night"): Message("yesterday night", note="After 10 pm or before 5 am of the day before."),
    (0, "morning"): Message("this morning"),
    (0, "afternoon"): Message("this afternoon"),
    (0, "evening"): Message("this evening"),
    (0, "night"): Message("tonight"),
    (1, "morning"): Message("tomorrow morning"),
    (1, "afternoon"): Message("tomorrow afternoon"),
    (1, "evening"): Message("tomorrow evening"),
    (1, "night"): Message("tomorrow night"),
}
_DAYS = Plural("{count} day", "{count} days")
_SESSION_DAY = Message("the day of session {number}")
_SOME_SESSION_DAY = Message("the day of your session")
_DAYS_BEFORE = Plural("{count} day before session {number}", "{count} days before session {number}")
_DAYS_BEFORE_SOME = Plural("{count} day before your session", "{count} days before your session")
_DAYS_AFTER = Plural("{count} day after session {number}", "{count} days after session {number}")
_DAYS_AFTER_SOME = Plural("{count} day after your session", "{count} days after your session")


def days(number: int) -> str:
    """'1 day', '2 days'."""
    return _DAYS(count=number)


def day(moment: datetime, zone: str, now: datetime) -> str:
    """'yesterday', 'today', 'tomorrow' or the full date, by the calendar of `zone`."""
    return named_day(local_time.local_day(moment, zone), local_time.local_day(now, zone))


def named_day(day: date, today: date) -> str:
    """'yesterday', 'today', 'tomorrow' or the full date."""
    near = _SIDES_OF_TODAY.get((day - today).days)
    return near() if near else full_date(day, today)


def day_and_part(moment: datetime, zone: str, now: datetime) -> str:
    """'this morning', 'tonight', 'tomorrow evening', 'yesterday afternoon', 'Thursday, November 26'."""
    then, today = local_time.local_day(moment, zone), local_time.local_day(now, zone)
    part = part_of_day(local_time.local(moment, zone).hour)
    near = _PARTS_OF_DAYS.get(((then - today).days, part))
    return near() if near else full_date(then, today)


def clock(moment: datetime, zone: str) -> str:
    """'2:05 PM' or '14:05', as the device has it."""
    return dates.clock(local_time.local(moment, zone).time())


def moment(at: datetime, zone: str, now: datetime) -> str:
    """'today, 2:05 PM', 'Thursday, November 26, 2:05 PM': `day` and `clock`, joined as the language joins them."""
    return dates.date_and_time(day(at, zone, now), clock(at, zone))


def around_session(days_since: int, number: int | None) -> str:
    """Where a day stands in the arc; `days_since` is negative before the session.

    'the day of session 1', '2 days after session 2', '1 day before your session'.
    """
    if days_since == 0:
        return _SESSION_DAY(number=number) if number else _SOME_SESSION_DAY()
    away = abs(days_since)
    if not number:
        return (_DAYS_AFTER_SOME if days_since > 0 else _DAYS_BEFORE_SOME)(count=away)
    return (_DAYS_AFTER if days_since > 0 else _DAYS_BEFORE)(count=away, number=number)
