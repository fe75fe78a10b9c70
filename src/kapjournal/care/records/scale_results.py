"""Questionnaires that were filled in: kept, made private, deleted, read. What one comes to says `measures.scales`."""

from collections.abc import Mapping
from datetime import datetime

from sqlmodel import Session, col, func, select

from kapjournal.care.measures import scale_filling, scales
from kapjournal.care.measures.scale_offers import BEFORE_A_SESSION
from kapjournal.care.measures.scales import Score
from kapjournal.care.records import draft_keys, drafts, soft_delete
from kapjournal.care.records.text_cleaning import clean
from kapjournal.care.time import local_time
from kapjournal.content import Scale
from kapjournal.errors import NothingWritten
from kapjournal.models import KapSession, ScaleResult


def keep(
    db: Session,
    scale: Scale,
    answers: Mapping[str, int],
    *,
    started_at: datetime,
    now: datetime,
    event: str = "",
    zone: str | None = None,
) -> ScaleResult:
    """Keeps the answers and drops their draft, together or not at all. What was skipped stays missing.

    It belongs to the session that lies ahead within a week, where one does. Raises NothingWritten where no question
    was answered, and CareError for an answer that the scale has not.
    """
    said = scale_filling.given(scale, answers)
    scales.score(scale, answers)  # refuses what is no answer to it
    if not any(item.id in said for item in scale.items):
        raise NothingWritten("no question was answered")
    result = ScaleResult(scale_id=scale.id, answers=said, event=clean(event), started_at=min(started_at, now), zone="")
    result.session_id = _session_ahead(db, now)
    result.happened_at = result.created_at = result.updated_at = now
    result.zone = zone or local_time.local_zone()
    db.add(result)
    drafts.forget(db, draft_keys.scale_place(scale.id))
    db.commit()
    return result


def require(db: Session, uid: str) -> ScaleResult:
    """Raises NotThere."""
    return soft_delete.require(db, ScaleResult, uid)


def delete(db: Session, uid: str, *, now: datetime) -> None:
    """Hides it until `soft_delete.purge`. Raises NotThere."""
    soft_delete.mark_deleted(db, ScaleResult, uid, now)


def undo_delete(db: Session, uid: str, *, now: datetime) -> ScaleResult:
    return soft_delete.put_back(db, ScaleResult, uid, now)


def set_private(db: Session, uid: str, is_private: bool, *, now: datetime) -> ScaleResult:
    """Raises NotThere."""
    result = soft_delete.require(db, ScaleResult, uid)
    result.is_private, result.updated_at = is_private, now
    db.add(result)
    db.commit()
    return result


def of_scale(db: Session, scale_id: str) -> list[ScaleResult]:
    """Latest first."""
    mine = select(ScaleResult).where(col(ScaleResult.scale_id) == scale_id, col(ScaleResult.deleted_at).is_(None))
    return list(db.exec(mine.order_by(col(ScaleResult.happened_at).desc(), col(ScaleResult.id).desc())))


def last_taken(db: Session, *, now: datetime) -> dict[str, datetime]:
    """When each scale was last filled in, up to now, by its id; with or without a total."""
    alive = col(ScaleResult.deleted_at).is_(None), col(ScaleResult.happened_at) <= now
    latest = select(ScaleResult.scale_id, func.max(col(ScaleResult.happened_at))).where(*alive)
    return dict(db.exec(latest.group_by(col(ScaleResult.scale_id))).all())


def score(scale: Scale, result: ScaleResult) -> Score | None:
    """None for one that is not whole. What a later version may have asked besides is not looked at."""
    known = {item.id for item in scale_filling.all_items(scale)}
    return scales.score(scale, {item: value for item, value in result.answers.items() if item in known})


def _session_ahead(db: Session, now: datetime) -> int | None:
    starts_at = col(KapSession.starts_at)
    near = starts_at > now, starts_at <= now + BEFORE_A_SESSION
    alive = col(KapSession.deleted_at).is_(None), col(KapSession.cancelled_at).is_(None)
    return db.exec(select(KapSession.id).where(*near, *alive).order_by(starts_at).limit(1)).first()
