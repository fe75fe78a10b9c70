"""Whom to reach first: the patient's own people, in their order, and on the day of a session the clinic before all."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from kapjournal.care.records import people
from kapjournal.care.steps import next_step, today
from kapjournal.care.time import local_time
from kapjournal.models import Person
from kapjournal.terms import PersonRole


@dataclass(frozen=True)
class WhomToReach:
    """The people in the order to ask them."""

    people: tuple[Person, ...] = ()
    is_session_day: bool = False


def whom_to_reach(db: Session, *, now: datetime, zone: str | None = None) -> WhomToReach:
    """`zone` is this device's unless given."""
    everybody, on_the_day = people.everybody(db), is_session_day(db, now=now, zone=zone)
    if on_the_day:
        everybody.sort(key=lambda person: person.role is not PersonRole.CLINIC)
    return WhomToReach(tuple(everybody), on_the_day)


def is_session_day(db: Session, *, now: datetime, zone: str | None = None) -> bool:
    """From the midnight before a session until the one after, where the patient is, and while the effect lasts."""
    here = zone or local_time.local_zone()
    day = local_time.local_day(now, here)
    return any(
        local_time.local_day(course.starts_at, here) == day or next_step.is_on(course, now)
        for course in today.soon(db, now=now)
    )
