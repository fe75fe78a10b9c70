"""The session screen: opened, ended, opened again. It is in the vault, so an app that was killed comes back in it."""

from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from kapjournal import content
from kapjournal.care.records import sessions
from kapjournal.care.steps import session_hours
from kapjournal.care.steps.session_hours import LEAST_EFFECT, SessionHours
from kapjournal.errors import ContentError
from kapjournal.models import KapSession, Route


def begin(db: Session, uid: str, *, now: datetime, since: datetime | None = None) -> KapSession:
    """Opens the screen; without effect on one that is open. There is one at a time: any other that is open ends.

    One that was ended and is opened again goes on from when it first began. `since` is when it began where that was
    earlier than now: a screen that opened by itself. Raises NotThere.
    """
    session = sessions.require(db, uid)
    for other in _open(db, now):
        if other.uid != uid:
            _ended(db, other, now)
    hours = hours_of(session)
    if not session_hours.is_open(hours, now):
        if not hours.begins_with_plan:  # never, or for another time than the one it was moved to
            session.begun_at = since or now
        session.ended_at, session.updated_at = None, now
        db.add(session)
    db.commit()
    return session


def end(db: Session, uid: str, *, now: datetime) -> KapSession:
    """Ends the screen, also of a session that was cancelled meanwhile; without effect on one that is not open.

    Raises NotThere.
    """
    session = sessions.require(db, uid)
    if session.begun_at is not None and session.ended_at is None:
        _ended(db, session, now)
        db.commit()
    return session


def open_by_itself(db: Session, uid: str, *, wanted: bool, now: datetime) -> KapSession:
    """Whether the screen opens by itself at the planned time. Raises NotThere."""
    session = sessions.require(db, uid)
    session.opens_itself, session.updated_at = wanted, now
    db.add(session)
    db.commit()
    return session


def opened(db: Session, *, now: datetime) -> KapSession | None:
    """The session whose screen is open, also one that was cancelled since: nothing closes it but the patient."""
    return next(iter(_open(db, now)), None)


def hours_of(session: KapSession) -> SessionHours:
    """What the rules know of a session."""
    return SessionHours(session.starts_at, effect_of(session.route), session.begun_at, session.ended_at)


def effect_of(route: Route) -> timedelta:
    """How long the effect may last; the least for a route that a later version knows."""
    try:
        return timedelta(hours=content.route(route).effect_hours)
    except ContentError:  # of a later version
        return LEAST_EFFECT


def _open(db: Session, now: datetime) -> list[KapSession]:
    """Those that are open, latest first."""
    begun = select(KapSession).where(
        col(KapSession.deleted_at).is_(None), col(KapSession.begun_at).is_not(None), col(KapSession.ended_at).is_(None)
    )
    found = db.exec(begun.order_by(col(KapSession.begun_at).desc(), col(KapSession.id).desc())).all()
    return [session for session in found if session_hours.is_open(hours_of(session), now)]


def _ended(db: Session, session: KapSession, now: datetime) -> None:
    """Not before it began, where the clock was set back meanwhile."""
    session.ended_at, session.updated_at = max(now, session.begun_at or now), now
    db.add(session)
