"""When to remind, off unless wished for: around a session, to look back, of a small step, of a letter. Pure.

What a reminder shows names neither a session nor the journal.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from kapjournal.care.records.settings import Settings
from kapjournal.care.steps.next_step import SessionSummary
from kapjournal.care.time import local_time

LOOK_BACK_DAYS = 7, 14, 30


class ReminderKind(StrEnum):
    """What a reminder is for."""

    INTENTION = "intention"
    STORY = "story"
    SMALL_STEP = "small_step"
    LOOK_BACK_7 = "look_back_7"
    LOOK_BACK_14 = "look_back_14"
    LOOK_BACK_30 = "look_back_30"
    LETTER = "letter"


@dataclass(frozen=True)
class Reminder:
    """One reminder and its instant. `of` is the uid of the session, the small step or the letter."""

    kind: ReminderKind
    of: str
    at: datetime


@dataclass(frozen=True)
class OnDay:
    """A small step or a letter, by its uid, and the day it is for."""

    uid: str
    day: date


@dataclass(frozen=True)
class Occasions:
    """All that there may be a reminder for. `zone` is where the patient is: the days of steps and letters are its."""

    zone: str
    sessions: tuple[SessionSummary, ...] = ()
    small_steps: tuple[OnDay, ...] = ()
    letters: tuple[OnDay, ...] = ()


def plan(occasions: Occasions, settings: Settings) -> tuple[Reminder, ...]:
    """All reminders, past and future, earliest first; none while they are off. None rings in the quiet hours."""
    if not settings.reminders:
        return ()
    reminders = (
        *(reminder for course in occasions.sessions for reminder in _of_session(course, settings)),
        *_on_days(ReminderKind.SMALL_STEP, occasions.small_steps, occasions.zone, settings),
        *_on_days(ReminderKind.LETTER, occasions.letters, occasions.zone, settings),
    )
    return tuple(sorted(reminders, key=lambda reminder: (reminder.at, reminder.of, reminder.kind)))


def due(reminders: Iterable[Reminder], *, since: datetime, now: datetime) -> tuple[Reminder, ...]:
    """Those whose moment has come since the last look; one missed while the app was closed is left in peace."""
    return tuple(reminder for reminder in reminders if since < reminder.at <= now)


def due_today(reminders: Iterable[Reminder], *, now: datetime, zone: str) -> tuple[Reminder, ...]:
    """Those whose moment came today, by the calendar of where the patient is."""
    today = local_time.local_day(now, zone)
    return tuple(each for each in reminders if each.at <= now and local_time.local_day(each.at, zone) == today)


def _of_session(course: SessionSummary, settings: Settings) -> Iterator[Reminder]:
    """By the clock of the place where the session is; a time that clocks skip moves to the first one after the gap."""
    day = local_time.local_day(course.starts_at, course.zone)

    def on(kind: ReminderKind, days: int, clock: time) -> Reminder:
        return Reminder(kind, course.uid, _loud(day + timedelta(days=days), clock, course.zone, settings))

    if settings.remind_evening_before and not course.has_intention and not course.is_told:
        # Quiet hours that hold the evening would move it to the morning of the session: rather not at all then.
        evening = on(ReminderKind.INTENTION, -1, settings.evening_before)
        if local_time.local_day(evening.at, course.zone) < day:
            yield evening
    if settings.remind_day_after and not course.has_story:
        yield on(ReminderKind.STORY, 1, settings.day_after)
    if settings.remind_look_back:
        for days in LOOK_BACK_DAYS:
            yield on(ReminderKind(f"look_back_{days}"), days, settings.day_after)


def _on_days(kind: ReminderKind, things: Iterable[OnDay], zone: str, settings: Settings) -> Iterator[Reminder]:
    """In the morning of their days, at the same time as the day after a session."""
    is_wished = settings.remind_small_step if kind is ReminderKind.SMALL_STEP else settings.remind_letter
    if is_wished:
        yield from (Reminder(kind, one.uid, _loud(one.day, settings.day_after, zone, settings)) for one in things)


def _loud(day: date, clock: time, zone: str, settings: Settings) -> datetime:
    """That time of that day, or the end of the quiet hours that it falls into."""
    start, end = settings.quiet_from, settings.quiet_until
    if start > end and clock >= start:
        return local_time.near(day + timedelta(days=1), end, zone)
    is_quiet = clock < end if start > end else start <= clock < end
    return local_time.near(day, end if is_quiet else clock, zone)
