"""Sessions of ketamine-assisted psychotherapy: planned, changed, cancelled, lived, and which number each has."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, func, select

from kapjournal.care.records import draft_keys, drafts, soft_delete
from kapjournal.care.records.text_cleaning import clean
from kapjournal.care.time import local_time
from kapjournal.errors import NotThere
from kapjournal.models import KapSession, Route

_IN_TIME = col(KapSession.starts_at), col(KapSession.id)


@dataclass(frozen=True)
class Plan:
    """What a patient fills in. `starts_at` comes from `moments.at`; a time in the past is a session already lived."""

    starts_at: datetime
    zone: str
    route: Route = Route.OTHER
    place: str = field(default="", repr=False)
    people: str = field(default="", repr=False)
    notes: str = field(default="", repr=False)
    companion: str = field(default="", repr=False)
    ride_home: str = field(default="", repr=False)


def plan(db: Session, wanted: Plan, *, now: datetime) -> KapSession:
    """Adds a session and drops the draft of its form. Raises ImpossibleDate."""
    session = KapSession(starts_at=wanted.starts_at, zone=wanted.zone, created_at=now)
    return _fill(db, session, wanted, draft_keys.plan_place(), now)


def change(db: Session, uid: str, wanted: Plan, *, now: datetime) -> KapSession:
    """Replaces everything that is planned. Raises NotThere, ImpossibleDate."""
    return _fill(db, require(db, uid), wanted, draft_keys.plan_place(uid), now)


def cancel(db: Session, uid: str, *, now: datetime) -> KapSession:
    """Takes it out of what comes next; what was written for it stays. Raises NotThere."""
    return _cancelled(db, uid, now, now)


def restore(db: Session, uid: str, *, now: datetime) -> KapSession:
    """Undoes `cancel`. Raises NotThere."""
    return _cancelled(db, uid, None, now)


def delete(db: Session, uid: str, *, now: datetime) -> None:
    """Hides it until `soft_delete.purge`; what was written for it stays in the journal. Raises NotThere."""
    soft_delete.mark_deleted(db, KapSession, uid, now)


def undo_delete(db: Session, uid: str, *, now: datetime) -> KapSession:
    return soft_delete.put_back(db, KapSession, uid, now)


def find(db: Session, uid: str) -> KapSession | None:
    return soft_delete.find(db, KapSession, uid)


def require(db: Session, uid: str) -> KapSession:
    """Raises NotThere."""
    return soft_delete.require(db, KapSession, uid)


def everything(db: Session) -> list[KapSession]:
    """All sessions, cancelled ones too, earliest first."""
    alive = select(KapSession).where(col(KapSession.deleted_at).is_(None))
    return list(db.exec(alive.order_by(col(KapSession.starts_at), col(KapSession.id))))


def since(db: Session, moment: datetime) -> list[KapSession]:
    """Those that begin after the moment, earliest first, without cancelled ones."""
    return list(db.exec(_alive().where(col(KapSession.starts_at) > moment).order_by(*_IN_TIME)))


def count_until(db: Session, moment: datetime) -> int:
    """How many have begun by then, without cancelled ones."""
    until = _alive().where(col(KapSession.starts_at) <= moment).subquery()
    return db.exec(select(func.count()).select_from(until)).one()


def upcoming(db: Session, *, now: datetime) -> list[KapSession]:
    """Those still to come, nearest first, without cancelled ones."""
    return [session for session in everything(db) if session.starts_at > now and not session.cancelled_at]


def past(db: Session, *, now: datetime) -> list[KapSession]:
    """Those that have begun, latest first, without cancelled ones."""
    return [session for session in reversed(everything(db)) if session.starts_at <= now and not session.cancelled_at]


def numbers(sessions: Iterable[KapSession]) -> dict[str, int]:
    """The number each session has in the course, by uid, from 1, in order of time. Cancelled ones have none."""
    lived = sorted((s for s in sessions if not s.cancelled_at and not s.deleted_at), key=_order)
    return {session.uid: number for number, session in enumerate(lived, start=1)}


def number(db: Session, uid: str) -> int | None:
    """'Your second session' is 2; None for a cancelled one. Raises NotThere."""
    everyone = everything(db)
    if uid not in {session.uid for session in everyone}:
        raise NotThere("no such KapSession")
    return numbers(everyone).get(uid)


def _alive() -> Any:
    return select(KapSession).where(col(KapSession.deleted_at).is_(None), col(KapSession.cancelled_at).is_(None))


def _order(session: KapSession) -> tuple[datetime, int, str]:
    return session.starts_at, session.id or 0, session.uid


def _fill(db: Session, session: KapSession, wanted: Plan, place: str, now: datetime) -> KapSession:
    session.starts_at, session.zone = local_time.require_reachable(wanted.starts_at, wanted.zone), wanted.zone
    session.route = wanted.route
    session.place, session.people, session.notes = clean(wanted.place), clean(wanted.people), clean(wanted.notes)
    session.companion, session.ride_home = clean(wanted.companion), clean(wanted.ride_home)
    session.updated_at = now
    db.add(session)
    drafts.forget(db, place)
    db.commit()
    return session


def _cancelled(db: Session, uid: str, cancelled_at: datetime | None, now: datetime) -> KapSession:
    session = require(db, uid)
    session.cancelled_at, session.updated_at = cancelled_at, now
    db.add(session)
    db.commit()
    return session
