"""Letters to oneself: written now, closed until a day, and then there to be opened."""

from datetime import date, datetime

from sqlmodel import Session, col, select

from kapjournal.care.records import drafts, soft_delete
from kapjournal.care.records.text_cleaning import clean, is_blank
from kapjournal.care.time import local_time
from kapjournal.errors import NothingWritten
from kapjournal.models import Letter


def close(
    db: Session,
    text: str,
    *,
    now: datetime,
    opens_on: date | None,
    zone: str | None = None,
    draft_place: str | None = None,
) -> Letter:
    """Keeps a new letter closed and drops its draft.

    `opens_on` None stands for the day before the next session, whenever that will be. Raises NothingWritten.
    """
    if is_blank(text):
        raise NothingWritten("no letter was written")
    letter = Letter(
        text=clean(text),
        opens_on=opens_on,
        zone=zone or local_time.local_zone(),
        happened_at=now,
        created_at=now,
        updated_at=now,
    )
    drafts.forget(db, draft_place)
    db.add(letter)
    db.commit()
    return letter


def change_day(db: Session, uid: str, opens_on: date | None, *, now: datetime) -> Letter:
    """Raises NotThere."""
    letter = soft_delete.require(db, Letter, uid)
    letter.opens_on, letter.updated_at = opens_on, now
    db.add(letter)
    db.commit()
    return letter


def open_(db: Session, uid: str, *, now: datetime) -> Letter:
    """Opened, and open for good; again has no effect. Raises NotThere."""
    letter = soft_delete.require(db, Letter, uid)
    if letter.opened_at is None:
        letter.opened_at = letter.updated_at = now
    db.add(letter)
    db.commit()
    return letter


def closed(db: Session) -> list[Letter]:
    """Those not opened yet, earliest written first."""
    alive = select(Letter).where(col(Letter.deleted_at).is_(None), col(Letter.opened_at).is_(None))
    return list(db.exec(alive.order_by(col(Letter.happened_at), col(Letter.id))))


def everything(db: Session) -> list[Letter]:
    """Latest written first."""
    alive = select(Letter).where(col(Letter.deleted_at).is_(None))
    return list(db.exec(alive.order_by(col(Letter.happened_at).desc(), col(Letter.id).desc())))


def require(db: Session, uid: str) -> Letter:
    """Raises NotThere."""
    return soft_delete.require(db, Letter, uid)


def delete(db: Session, uid: str, *, now: datetime) -> None:
    """Hides it until `soft_delete.purge`. Raises NotThere."""
    soft_delete.mark_deleted(db, Letter, uid, now)


def undo_delete(db: Session, uid: str, *, now: datetime) -> Letter:
    return soft_delete.put_back(db, Letter, uid, now)
