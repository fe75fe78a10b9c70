"""Said while adding a session or changing one. Nothing here speaks of doses."""

from datetime import date, datetime, time

from kapjournal.care.time import date_words, local_time, typed_dates
from kapjournal.messages import Message, dates

TITLE = Message("Add a session")
CHANGE_TITLE = Message("Change this session")
WHEN = Message("When is it?")
DAY = Message("Day", note="Name of a field for a date.")
CHOOSE_DAY = Message("Choose a day")
TIME = Message("Time", note="Name of a field for a time of the day.")
CHOOSE_TIME = Message("Choose a time")
TAKE, LEAVE = Message("OK", note="Button of a calendar or a clock."), Message("Close")

ALREADY = Message("{when}. This date is in the past. It will be saved as a past session.")
ZONE = Message("Time zone: {zone}")
SKIPPED = Message("Clocks change on that day, so {time} does not exist. The next possible time is {other_time}.")
USE = Message("Use {time}", note="Button; takes this time of the day.")
_WHICH_DAY = Message("Type a day like {date}.")
_WHAT_TIME = Message("Type a time like {time}.")
_YEARS = Message("Choose a year from {first} to {last}.")

ROUTE = Message("How is the medicine taken?")
REST = Message("Optional", note="Heading over fields that may stay empty.")
PLACE = Message("Where", note="Name of the field for the place of a session.")
COMPANION = Message("Companion", note="Name of the field for who is there on the day of a session.")
RIDE_HOME = Message("Ride home", note="Name of a field.")
NOTES = Message("Notes for the day")
BEGUN = Message("You started this earlier. Your words are as you left them.")
START_OVER = Message("Start over", note="Button; discards what was typed.")

_KEPT = Message("Saved. Session {number} is on {when}.", note="'Thursday, November 20, 2:05 PM'")
_KEPT_PAST = Message("Saved. Session {number} was on {when}.")
_KEPT_BESIDE = Message("Saved. You have another session on this day. Both are kept.")
_MOVED = Message("Saved. The new time is {when}.")
_MOVED_REMINDED = Message("Saved. The new time is {when}. Reminders moved too.")
CANCEL = Message("Cancel session")
CANCELED = Message("Session canceled. What you wrote stays.")
RESTORE = Message("Restore session")
RESTORED = Message("The session is planned again.")
DELETE = Message("Delete this session")

_EXAMPLE_DAY, _EXAMPLE_TIME = date(2026, 12, 2), time(14)


def day_hint() -> str:
    """A day as it can be typed."""
    return date_words.short_date(_EXAMPLE_DAY, _EXAMPLE_DAY)


def time_hint() -> str:
    """A time as it can be typed."""
    return typed_dates.clock_text(_EXAMPLE_TIME)


def which_day() -> str:
    return _WHICH_DAY(date=day_hint())


def what_time() -> str:
    return _WHAT_TIME(time=time_hint())


def kept(number: int, starts_at: datetime, zone: str, now: datetime) -> str:
    """By the calendar and the clock of where the session is."""
    date_ = date_words.full_date(local_time.local_day(starts_at, zone), local_time.local_day(now, zone))
    when = dates.date_and_time(date_, date_words.clock(starts_at, zone))
    return (_KEPT if starts_at > now else _KEPT_PAST)(number=number, when=when)


def moved(starts_at: datetime, zone: str, now: datetime, *, reminded: bool) -> str:
    """Where reminders are on, they went along."""
    date_ = date_words.full_date(local_time.local_day(starts_at, zone), local_time.local_day(now, zone))
    when = dates.date_and_time(date_, date_words.clock(starts_at, zone))
    return (_MOVED_REMINDED if reminded else _MOVED)(when=when)


def beside() -> str:
    """Said where another session is on the same day."""
    return _KEPT_BESIDE()


def zone_line(name: str) -> str:
    return ZONE(zone=name.replace("_", " "))


def years(first: int, last: int) -> str:
    """Years are no numbers to be put in groups."""
    return _YEARS(first=str(first), last=str(last))
