"""Reads from the journal what there may be a reminder for."""

from datetime import datetime, timedelta

from sqlmodel import Session

from kapjournal.care.records import letters, sessions, settings, small_steps
from kapjournal.care.records.settings import Settings
from kapjournal.care.steps import letters_due, reminders, today
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
    closed = [letters_due.waiting(letter) for letter in letters.closed(db)]
    if not closed:
        return ()
    days = letters_due.session_days(sessions.everything(db))
    dated = ((letter.uid, letters_due.opening_day(letter, days)) for letter in closed)
    yesterday = local_time.local_day(now, zone) - timedelta(days=1)
    return tuple(OnDay(uid, day) for uid, day in dated if day and day >= yesterday)
