"""When a letter to oneself may be read: its day, whatever becomes of the session that it waits for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session

from kapjournal.care.records import letters, sessions
from kapjournal.care.time import local_time
from kapjournal.care.time.day_parts import MORNING_FROM
from kapjournal.models import KapSession, Letter

_A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Waiting:
    """A letter, without its words. `opens_on` None: the morning of the day before the next session."""

    uid: str
    written_on: date
    opens_on: date | None = None
    opened: bool = False


@dataclass(frozen=True)
class Dated:
    """A letter and the day from which it may be read; None while it waits for a session that is not planned."""

    letter: Waiting
    day: date | None = None


def opening_day(letter: Waiting, session_days: Iterable[date]) -> date | None:
    """The day chosen, or the day before the first session after the day of writing.

    One that was written on the eve of that session is for the day of the session. The days are those of sessions that
    were not cancelled: a letter moves with its session, and waits for the next one where its own is cancelled.
    """
    if letter.opens_on:
        return letter.opens_on
    session = min((day for day in session_days if day > letter.written_on), default=None)
    return None if session is None else max(session - _A_DAY, letter.written_on + _A_DAY)


def due(waiting: Iterable[Waiting], session_days: Sequence[date], *, now: datetime, zone: str) -> tuple[Dated, ...]:
    """Those that are closed and may be read now, from the morning of their day on; the earliest day first."""
    here = local_time.local(now, zone)
    today = here.date() if here.hour >= MORNING_FROM else here.date() - _A_DAY
    dated = [Dated(letter, opening_day(letter, session_days)) for letter in waiting if not letter.opened]
    reached = [one for one in dated if one.day and one.day <= today]
    return tuple(sorted(reached, key=lambda one: (one.day, one.letter.written_on, one.letter.uid)))


def letters_due(db: Session, now: datetime, zone: str | None = None) -> tuple[Dated, ...]:
    """What `due` finds in the journal, in two statements. `zone` is this device's unless given."""
    closed = [waiting(letter) for letter in letters.closed(db)]
    return due(closed, session_days(sessions.everything(db)), now=now, zone=zone or local_time.local_zone())


def dated(db: Session, found: Iterable[Letter]) -> list[Dated]:
    """Each of these letters with its day, in their order."""
    days = session_days(sessions.everything(db))
    return [Dated(letter, opening_day(letter, days)) for letter in map(waiting, found)]


def waiting(letter: Letter) -> Waiting:
    written_on = local_time.local_day(letter.happened_at, letter.zone)
    return Waiting(letter.uid, written_on, letter.opens_on, letter.opened_at is not None)


def session_days(found: Iterable[KapSession]) -> list[date]:
    """The days of those that were not cancelled, by the calendar of where they are."""
    return [local_time.local_day(one.starts_at, one.zone) for one in found if not one.cancelled_at]
