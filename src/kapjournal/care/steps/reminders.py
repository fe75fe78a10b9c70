"""When to remind, off unless wished for: the evening before a session and the day after. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from kapjournal.care.records.settings import Settings
from kapjournal.care.steps.next_step import SessionSummary
from kapjournal.care.time import local_time


class ReminderKind(StrEnum):
    """What a reminder is for. What it shows names neither a session nor the journal."""

    INTENTION = "intention"
    STORY = "story"


@dataclass(frozen=True)
class Reminder:
    """One reminder and its instant."""

    kind: ReminderKind
    session_uid: str
    at: datetime


def plan(courses: Iterable[SessionSummary], settings: Settings) -> tuple[Reminder, ...]:
    """All reminders for what is not written yet, past and future, earliest first; none while they are off."""
    if not settings.reminders:
        return ()
    reminders = (reminder for course in courses for reminder in _of_session(course, settings))
    return tuple(sorted(reminders, key=lambda reminder: (reminder.at, reminder.session_uid)))


def due(reminders: Iterable[Reminder], *, since: datetime, now: datetime) -> tuple[Reminder, ...]:
    """Those whose moment has come since the last look; one missed while the app was closed is left in peace."""
    return tuple(reminder for reminder in reminders if since < reminder.at <= now)


def next_after(reminders: Iterable[Reminder], now: datetime) -> Reminder | None:
    return min((reminder for reminder in reminders if reminder.at > now), key=lambda r: r.at, default=None)


def _of_session(course: SessionSummary, settings: Settings) -> Iterator[Reminder]:
    """By the clock of the place where the session is; a time that clocks skip moves to the first one after the gap."""
    day = local_time.local_day(course.starts_at, course.zone)
    if not course.has_intention and not course.is_told:
        evening = local_time.near(day - timedelta(days=1), settings.evening_before, course.zone)
        yield Reminder(ReminderKind.INTENTION, course.uid, evening)
    if not course.has_story:
        morning = local_time.near(day + timedelta(days=1), settings.day_after, course.zone)
        yield Reminder(ReminderKind.STORY, course.uid, morning)
