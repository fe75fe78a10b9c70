"""What all patient-made rows share: being found by their uid, deleted, put back, and at last forgotten."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

from sqlmodel import Session, and_, col, delete, or_, select, update

from kapjournal.care import kinds
from kapjournal.care.kinds import RecordKind
from kapjournal.care.records.draft_keys import read_place
from kapjournal.errors import NotThere
from kapjournal.models import DeletedRow, Draft, Row
from kapjournal.storage.sqlite import deleted_words

UNDO_WINDOW = timedelta(minutes=10)

AnyRow = TypeVar("AnyRow", bound=Row)


def find(db: Session, table: type[AnyRow], uid: str) -> AnyRow | None:
    """The row, unless it never was or is deleted."""
    return db.exec(select(table).where(col(table.uid) == uid, col(table.deleted_at).is_(None))).first()


def present(db: Session, table: type[AnyRow], uids: Collection[str]) -> set[str]:
    """Those of `uids` whose rows are there and not deleted."""
    return set(db.exec(select(table.uid).where(col(table.uid).in_(uids), col(table.deleted_at).is_(None))))


def require(db: Session, table: type[AnyRow], uid: str) -> AnyRow:
    """Like `find`. Raises NotThere instead of returning None."""
    row = find(db, table, uid)
    if row is None:
        raise NotThere(f"no such {table.__name__}")
    return row


def id_of(db: Session, table: type[AnyRow], uid: str | None) -> int | None:
    """The local id of the row that something new belongs to, also of a deleted one; None where there is none any more.

    No words are ever refused because the session they were begun for is gone meanwhile.
    """
    return db.exec(select(col(table.id)).where(col(table.uid) == uid)).first() if uid else None


def mark_deleted(db: Session, table: type[AnyRow], uid: str, now: datetime) -> None:
    """Hides the row and commits; `put_back` brings it back until `purge` has passed. Raises NotThere."""
    row = require(db, table, uid)
    row.deleted_at = row.updated_at = now
    db.add(row)
    db.commit()


def put_back(db: Session, table: type[AnyRow], uid: str, now: datetime) -> AnyRow:
    """Undoes `mark_deleted` and commits. Raises NotThere once the row is purged."""
    row = db.exec(select(table).where(col(table.uid) == uid)).first()
    if row is None:
        raise NotThere(f"no such {table.__name__}")
    row.deleted_at, row.updated_at = None, now
    db.add(row)
    db.commit()
    return row


def purge(db: Session, *, now: datetime, keep_for: timedelta = UNDO_WINDOW) -> None:
    """Forgets for good what was deleted longer than `keep_for` ago; meant for locking and unlocking.

    What hung on a deleted session or practice run stays, without it; what was typed to change it goes with it. A row
    deleted in the future tells of a clock that was set back: its undo has long left the screen, so it goes too.
    """
    gone = [_purge(db, kind, now - keep_for, now + keep_for) for kind in kinds.KINDS]
    if any(gone):
        deleted_words.remember(db)
    _drop_lost_drafts(db)
    db.commit()


def _purge(db: Session, kind: RecordKind, earliest: datetime, latest: datetime) -> bool:
    """Whether anything was due."""
    table = kind.table
    deleted_at = col(table.deleted_at)
    is_due = and_(deleted_at.is_not(None), or_(deleted_at <= earliest, deleted_at > latest))
    due = [row_id for row_id in db.exec(select(table.id).where(is_due)) if row_id is not None]
    if due:
        _remember(db, kind, due)
        _let_go(db, kind, due)
        db.exec(delete(table).where(col(table.id).in_(due)))
    return bool(due)


def _drop_lost_drafts(db: Session) -> None:
    """Forgets what was typed to change a record that is not there any more: no screen could ever show it again.

    What is begun for a session, and is not kept yet, outlives it.
    """
    places = {place: read_place(place) for place in db.exec(select(Draft.place))}
    for kind in kinds.KINDS:
        names = {place.name for place in kind.places if place.changes}
        uids = {place: taken.uid for place, taken in places.items() if taken.name in names and taken.uid}
        if uids:
            there = set(db.exec(select(kind.table.uid).where(col(kind.table.uid).in_(set(uids.values())))))
            lost = [place for place, uid in uids.items() if uid not in there]
            db.exec(delete(Draft).where(col(Draft.place).in_(lost)))


def _remember(db: Session, kind: RecordKind, ids: Sequence[int]) -> None:
    """That they are gone, and no word of them: they are not to come back with a backup of the days before."""
    table = kind.table
    gone = db.exec(select(table.uid, table.deleted_at).where(col(table.id).in_(ids)))
    for uid, deleted_at in gone.all():
        if deleted_at is not None:
            db.merge(DeletedRow(uid=uid, deleted_at=deleted_at))


def _let_go(db: Session, kind: RecordKind, ids: Sequence[int]) -> None:
    # Spelled out, so that it holds whether or not the connection enforces foreign keys.
    for part in kind.parts:
        db.exec(delete(part.table).where(col(getattr(part.table, part.column)).in_(ids)))
    for linked in kinds.KINDS:
        for column, to in linked.links.items():
            if to == kind.name:
                db.exec(update(linked.table).where(col(getattr(linked.table, column)).in_(ids)).values({column: None}))
