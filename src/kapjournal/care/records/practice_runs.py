"""Mindfulness practices that were begun, however long they lasted, and how it was before and after."""

from dataclasses import replace
from datetime import datetime

from sqlmodel import Session, col, select

from kapjournal.care.measures import mood
from kapjournal.care.records import check_ins, soft_delete
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.time import local_time
from kapjournal.models import CheckIn, KapSession, Phase, PracticeRun


def begin(
    db: Session,
    practice_id: str,
    *,
    now: datetime,
    zone: str | None = None,
    session_uid: str | None = None,
    felt: MoodReading | None = None,
) -> PracticeRun:
    """Notes that a practice was begun and, where it was said, how it was before; both or neither.

    `zone` is this device's unless given.
    """
    session_id = soft_delete.id_of(db, KapSession, session_uid)
    run = PracticeRun(practice_id=practice_id, session_id=session_id, zone=zone or local_time.local_zone())
    run.happened_at = run.created_at = run.updated_at = now
    db.add(run)
    if felt:
        check_ins.add(db, around(run.uid, felt, Phase.BEFORE), now=now, zone=zone, drops_draft=False)
    db.commit()
    return run


def around(uid: str, felt: MoodReading, phase: Phase) -> MoodReading:
    """The same, said before or after this run."""
    return replace(felt, phase=phase, practice_run_uid=uid)


def finish(db: Session, uid: str, *, seconds: int, now: datetime) -> PracticeRun:
    """Notes how long it lasted without pauses; stopping early is finishing too. Raises NotThere."""
    run = soft_delete.require(db, PracticeRun, uid)
    run.seconds, run.updated_at = max(0, seconds), now
    db.add(run)
    db.commit()
    return run


def delete(db: Session, uid: str, *, now: datetime) -> None:
    """Hides it until `soft_delete.purge`. Raises NotThere."""
    soft_delete.mark_deleted(db, PracticeRun, uid, now)


def undo_delete(db: Session, uid: str, *, now: datetime) -> PracticeRun:
    return soft_delete.put_back(db, PracticeRun, uid, now)


def between(db: Session, start: datetime, end: datetime) -> list[PracticeRun]:
    """Those begun from `start` up to, not including, `end`; earliest first."""
    happened_at = col(PracticeRun.happened_at)
    within = select(PracticeRun).where(happened_at >= start, happened_at < end, col(PracticeRun.deleted_at).is_(None))
    return list(db.exec(within.order_by(happened_at, col(PracticeRun.id))))


def mood_change(db: Session, uid: str) -> mood.MoodChange | None:
    """The last check-in after minus the first one before; None unless both are there. Raises NotThere."""
    run_id = soft_delete.require(db, PracticeRun, uid).id
    mine = select(CheckIn).where(col(CheckIn.practice_run_id) == run_id, col(CheckIn.deleted_at).is_(None))
    around = db.exec(mine.order_by(col(CheckIn.happened_at), col(CheckIn.id))).all()
    return mood.change(around)
