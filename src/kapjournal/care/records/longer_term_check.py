"""The longer-term check: kept as an entry that is private from the first moment."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from kapjournal.care.records import draft_keys, entries, soft_delete
from kapjournal.care.records.text_cleaning import AnswerText, clean
from kapjournal.care.steps.longer_term import SET
from kapjournal.care.time import local_time
from kapjournal.models import ClinicNote, ClinicNoteKind, Entry, EntryKind


def keep(db: Session, answers: Sequence[AnswerText], *, now: datetime, zone: str | None = None) -> Entry:
    """Keeps the answers, which are never shared, and drops their draft. Raises NothingWritten."""
    return entries.keep(
        db,
        EntryKind.NOTE,
        answers,
        now=now,
        zone=zone,
        prompt_set=SET,
        draft_place=draft_keys.long_term_check_place(),
        is_private=True,
    )


def ask_clinic(db: Session, question: str, *, now: datetime, zone: str | None = None) -> ClinicNote:
    """A question for the clinic, which the patient made of an answer."""
    note = ClinicNote(kind=ClinicNoteKind.QUESTION, text=clean(question), zone=zone or local_time.local_zone())
    note.happened_at = note.created_at = note.updated_at = now
    db.add(note)
    db.commit()
    return note


def take_back(db: Session, uid: str, *, now: datetime) -> None:
    """Undoes `ask_clinic`. Raises NotThere."""
    soft_delete.mark_deleted(db, ClinicNote, uid, now)
