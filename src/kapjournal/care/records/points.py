"""The points of the preparing lists: checked or hidden for one session, and those that the patient added."""

from collections.abc import Mapping
from datetime import datetime

from sqlmodel import Session, col, select

from kapjournal.care.records import keeping, soft_delete
from kapjournal.care.records.text_cleaning import clean, is_blank
from kapjournal.errors import NothingWritten
from kapjournal.models import KapSession, OwnPoint, PointMark, PointState


def states(db: Session, session_uid: str) -> Mapping[str, PointState]:
    """What is checked or hidden for a session, by content id or by the uid of an own point; the rest is open."""
    mine = select(PointMark).join(KapSession).where(col(KapSession.uid) == session_uid)
    return {mark.point: mark.state for mark in db.exec(mine)}


def put(db: Session, session_uid: str, point: str, state: PointState | None) -> None:
    """The state of a point for a session; None for an open one. The same again has no effect. Raises NotThere."""
    session = soft_delete.require(db, KapSession, session_uid)
    if session.id is None:
        return
    mine = select(PointMark).where(col(PointMark.session_id) == session.id, col(PointMark.point) == point)
    mark = db.exec(mine).first()
    if state is None:
        if mark:
            db.delete(mark)
    else:
        mark = mark or PointMark(session_id=session.id, point=point, state=state)
        mark.state = state
        db.add(mark)
    db.commit()


def own(db: Session) -> list[OwnPoint]:
    """Those that the patient added, for every session, in the order added."""
    alive = select(OwnPoint).where(col(OwnPoint.deleted_at).is_(None))
    return list(db.exec(alive.order_by(col(OwnPoint.created_at), col(OwnPoint.id))))


def add_own(db: Session, part: str, text: str, *, now: datetime, draft_place: str | None = None) -> OwnPoint:
    """Keeps a new point in one part of the lists and drops its draft. Raises NothingWritten."""
    return _kept(db, OwnPoint(part=part, text=text, created_at=now), text, now, draft_place)


def rename_own(db: Session, uid: str, text: str, *, now: datetime, draft_place: str | None = None) -> OwnPoint:
    """Its marks stay. Raises NotThere, NothingWritten."""
    return _kept(db, soft_delete.require(db, OwnPoint, uid), text, now, draft_place)


def remove_own(db: Session, uid: str, *, now: datetime) -> None:
    """Hides it until `soft_delete.purge`. Raises NotThere."""
    soft_delete.mark_deleted(db, OwnPoint, uid, now)


def undo_remove(db: Session, uid: str, *, now: datetime) -> OwnPoint:
    return soft_delete.put_back(db, OwnPoint, uid, now)


def _kept(db: Session, point: OwnPoint, text: str, now: datetime, draft_place: str | None) -> OwnPoint:
    if is_blank(text):
        raise NothingWritten("no point was written")
    point.text = clean(text)
    return keeping.keep(db, point, now, draft_place=draft_place)
