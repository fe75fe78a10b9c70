"""How much an intention was with the patient, 1, 7, 14 and 30 days after its session."""

from datetime import datetime

from sqlmodel import Session, col, select

from kapjournal.care.records import soft_delete
from kapjournal.care.time import local_time
from kapjournal.errors import CareError
from kapjournal.models import IntentionRating, KapSession

DAYS = 1, 7, 14, 30
LEAST, MOST = 0, 4


def rate(
    db: Session, session_uid: str, day: int, value: int, *, now: datetime, zone: str | None = None
) -> IntentionRating:
    """Keeps the rating of a look back; a second one takes the place of the first. Raises NotThere, CareError."""
    if day not in DAYS or not LEAST <= value <= MOST:
        raise CareError("no such day or value")
    session = soft_delete.require(db, KapSession, session_uid)
    mine = select(IntentionRating).where(
        col(IntentionRating.session_id) == session.id,
        col(IntentionRating.day) == day,
        col(IntentionRating.deleted_at).is_(None),
    )
    rating = db.exec(mine).first()
    if rating is None:
        rating = IntentionRating(session_id=session.id, day=day, value=value, zone="", created_at=now)
    rating.value, rating.happened_at, rating.updated_at = value, now, now
    rating.zone = zone or local_time.local_zone()
    db.add(rating)
    db.commit()
    return rating


def take_back(db: Session, uid: str, *, now: datetime) -> None:
    """As if that rating had not been said. Raises NotThere."""
    soft_delete.mark_deleted(db, IntentionRating, uid, now)


def of_session(db: Session, session_uid: str) -> dict[int, int]:
    """The values by day; a day that was not answered is missing."""
    mine = (
        select(IntentionRating.day, IntentionRating.value)
        .join(KapSession, col(KapSession.id) == col(IntentionRating.session_id))
        .where(col(KapSession.uid) == session_uid, col(IntentionRating.deleted_at).is_(None))
        .order_by(col(IntentionRating.day))
    )
    return dict(db.exec(mine).all())
