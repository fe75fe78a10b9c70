"""What is noted down for the clinic: questions and what was answered, medicines, conditions. None of it is judged."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from kapjournal.care.records import drafts, keeping, soft_delete
from kapjournal.care.records.text_cleaning import clean, is_blank
from kapjournal.care.time import local_time
from kapjournal.errors import NothingWritten
from kapjournal.models import ClinicNote, ClinicNoteKind, KapSession


@dataclass(frozen=True)
class Added:
    """The note that is there now; `is_new` is False where the very same one was waiting already."""

    note: ClinicNote
    is_new: bool


def add(
    db: Session,
    kind: ClinicNoteKind,
    text: str,
    *,
    now: datetime,
    session_uid: str | None = None,
    zone: str | None = None,
    draft_place: str | None = None,
) -> Added:
    """Keeps a note, unless the same is there and not asked yet, and drops its draft. Raises NothingWritten."""
    if is_blank(text):
        raise NothingWritten("nothing was noted for the clinic")
    same = select(ClinicNote).where(col(ClinicNote.kind) == kind, col(ClinicNote.text) == clean(text))
    waiting = same.where(col(ClinicNote.deleted_at).is_(None), col(ClinicNote.asked_at).is_(None))
    present = db.exec(waiting.limit(1)).first()
    note = present or ClinicNote(
        kind=kind,
        text=clean(text),
        session_id=soft_delete.id_of(db, KapSession, session_uid),
        zone=zone or local_time.local_zone(),
        happened_at=now,
        created_at=now,
        updated_at=now,
    )
    drafts.forget(db, draft_place)
    db.add(note)
    db.commit()
    return Added(note, is_new=present is None)


def change(
    db: Session, uid: str, *, text: str, answer: str, now: datetime, draft_place: str | None = None
) -> ClinicNote:
    """Replaces its words and what they said, and drops the draft of changing it. Raises NotThere, NothingWritten."""
    note = soft_delete.require(db, ClinicNote, uid)
    if is_blank(text):
        raise NothingWritten("nothing was noted for the clinic")
    note.text, note.answer = clean(text), clean(answer)
    return keeping.keep(db, note, now, draft_place=draft_place)


def put_asked(db: Session, uid: str, *, asked: bool, now: datetime) -> ClinicNote:
    """Whether it was asked; the moment of the first time stays. Raises NotThere."""
    note = soft_delete.require(db, ClinicNote, uid)
    note.asked_at = (note.asked_at or now) if asked else None
    return keeping.keep(db, note, now)


def remove(db: Session, uid: str, *, now: datetime) -> None:
    """Hides it until `soft_delete.purge`. Raises NotThere."""
    soft_delete.mark_deleted(db, ClinicNote, uid, now)


def undo_remove(db: Session, uid: str, *, now: datetime) -> ClinicNote:
    return soft_delete.put_back(db, ClinicNote, uid, now)


def require(db: Session, uid: str) -> ClinicNote:
    """Raises NotThere."""
    return soft_delete.require(db, ClinicNote, uid)


def everything(db: Session) -> list[ClinicNote]:
    """Of all kinds, in the order noted down."""
    alive = select(ClinicNote).where(col(ClinicNote.deleted_at).is_(None))
    return list(db.exec(alive.order_by(col(ClinicNote.happened_at), col(ClinicNote.id))))
