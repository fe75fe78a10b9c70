"""Small steps: one thing to do, on a day or on none; done, moved, or ended. None of these is a failure."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, and_, col, select

from kapjournal.care.records import keeping, soft_delete
from kapjournal.care.records.text_cleaning import clean, is_blank
from kapjournal.care.time import local_time
from kapjournal.errors import NothingWritten
from kapjournal.models import KapSession, SmallStep


@dataclass(frozen=True)
class StepState:
    """Where a step stands, without its words: what an undo brings back."""

    uid: str
    due_on: date | None = None
    done_at: datetime | None = None
    ended_at: datetime | None = None

    @classmethod
    def of(cls, step: SmallStep) -> "StepState":
        return cls(step.uid, step.due_on, step.done_at, step.ended_at)


def add(
    db: Session,
    text: str,
    *,
    now: datetime,
    due_on: date | None = None,
    session_uid: str | None = None,
    zone: str | None = None,
    draft_place: str | None = None,
) -> SmallStep:
    """Keeps a new step and drops its draft. `zone` is this device's unless given. Raises NothingWritten."""
    if is_blank(text):
        raise NothingWritten("no step was written")
    step = SmallStep(
        text=clean(text),
        due_on=due_on,
        session_id=soft_delete.id_of(db, KapSession, session_uid),
        zone=zone or local_time.local_zone(),
        happened_at=now,
        created_at=now,
    )
    return keeping.keep(db, step, now, draft_place=draft_place)


def require(db: Session, uid: str) -> SmallStep:
    """Raises NotThere."""
    return soft_delete.require(db, SmallStep, uid)


def move(db: Session, uid: str, due_on: date | None, *, now: datetime) -> SmallStep:
    """To another day, or to none; it is open again. Raises NotThere."""
    step = soft_delete.require(db, SmallStep, uid)
    step.due_on, step.done_at, step.ended_at = due_on, None, None
    return keeping.keep(db, step, now)


def done(db: Session, uid: str, *, now: datetime) -> SmallStep:
    """Raises NotThere."""
    step = soft_delete.require(db, SmallStep, uid)
    step.done_at, step.ended_at = now, None
    return keeping.keep(db, step, now)


def end(db: Session, uid: str, *, now: datetime) -> SmallStep:
    """It is let go of. Raises NotThere."""
    step = soft_delete.require(db, SmallStep, uid)
    step.done_at, step.ended_at = None, now
    return keeping.keep(db, step, now)


def start_again(db: Session, uid: str, *, now: datetime) -> SmallStep:
    """Open again after `done` or `end`; its day stays what it was. Raises NotThere."""
    step = soft_delete.require(db, SmallStep, uid)
    step.done_at = step.ended_at = None
    return keeping.keep(db, step, now)


def put_as_it_was(db: Session, was: StepState, *, now: datetime) -> SmallStep:
    """Undoes `move`, `done`, `end` and `start_again`. Raises NotThere."""
    step = soft_delete.require(db, SmallStep, was.uid)
    step.due_on, step.done_at, step.ended_at = was.due_on, was.done_at, was.ended_at
    return keeping.keep(db, step, now)


def delete(db: Session, uid: str, *, now: datetime) -> None:
    """Hides it until `soft_delete.purge`. Raises NotThere."""
    soft_delete.mark_deleted(db, SmallStep, uid, now)


def undo_delete(db: Session, uid: str, *, now: datetime) -> SmallStep:
    return soft_delete.put_back(db, SmallStep, uid, now)


def due(db: Session, day: date) -> list[SmallStep]:
    """Open ones whose day this is, or was within the week before; the earliest day first."""
    return [step for step in open_on_days(db) if step.due_on and 0 <= (day - step.due_on).days < _STAYS_DAYS]


def open_on_days(db: Session) -> list[SmallStep]:
    """Open ones that have a day, past or to come; the earliest day first."""
    open_ = and_(col(SmallStep.done_at).is_(None), col(SmallStep.ended_at).is_(None))
    alive = select(SmallStep).where(col(SmallStep.deleted_at).is_(None), open_, col(SmallStep.due_on).is_not(None))
    return list(db.exec(alive.order_by(col(SmallStep.due_on), col(SmallStep.id))))


def everything(db: Session) -> list[SmallStep]:
    """Latest first."""
    alive = select(SmallStep).where(col(SmallStep.deleted_at).is_(None))
    return list(db.exec(alive.order_by(col(SmallStep.happened_at).desc(), col(SmallStep.id).desc())))


def of_session(db: Session, session_uid: str) -> list[SmallStep]:
    """Earliest first."""
    mine = select(SmallStep).join(KapSession).where(col(KapSession.uid) == session_uid)
    return list(db.exec(mine.where(col(SmallStep.deleted_at).is_(None)).order_by(col(SmallStep.happened_at))))


_STAYS_DAYS = 7
"""A step whose day has passed stays in sight for so long; then it waits where all steps are."""
