"""Reads from the journal what there may be a reminder for."""

from datetime import datetime, timedelta

from sqlmodel import Session

from kapjournal.care.records import letters, settings, small_steps
from kapjournal.care.records.settings import Settings
from kapjournal.care.steps import reminders, today
from kapjournal.care.steps.reminders import Occasions, OnDay, Reminder
from kapjournal.care.time import local_time


def read(db: Session, chosen: Settings, *, now: datetime, zone: str | None = None) -> tuple[Reminder, ...]:
    """Every reminder that may still ring or rang lately; nothing is read while they are off.

    `zone` is this device's unless given.
    """
    if not chosen.reminders:
        return ()
    zone = zone or local_time.local_zone()
    near = today.soon(db, now=now)
    steps = small_steps.open_on_days(db) if chosen.remind_small_step else []
    return reminders.plan(
        Occasions(
            zone=zone,
            sessions=near,
            small_steps=tuple(OnDay(step.uid, step.due_on) for step in steps if step.due_on),
            letters=_letters(db, now, zone) if chosen.remind_letter else (),
        ),
        chosen,
    )


def rung_today(db: Session, *, now: datetime, zone: str | None = None) -> tuple[Reminder, ...]:
    """What the patient was to be reminded of today, until now."""
    zone = zone or local_time.local_zone()
    return reminders.due_today(read(db, settings.read(db), now=now, zone=zone), now=now, zone=zone)


def _letters(db: Session, now: datetime, zone: str) -> tuple[OnDay, ...]:
    closed = letters.closed(db)
    ahead = (course.starts_at for course in today.soon(db, now=now) if course.starts_at > now) if closed else ()
    next_at = min(ahead, default=None)
    next_day = local_time.local_day(next_at, zone) if next_at else None
    days = ((letter, letters.opening_day(letter, next_day)) for letter in closed)
    yesterday = local_time.local_day(now, zone) - timedelta(days=1)
    return tuple(OnDay(letter.uid, day) for letter, day in days if day and day >= yesterday)
