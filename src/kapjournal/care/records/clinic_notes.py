"""What is to be asked or told at the clinic."""

from datetime import datetime

from sqlmodel import Session

from kapjournal.care.records.text_cleaning import clean, is_blank
from kapjournal.care.time import local_time
from kapjournal.errors import NothingWritten
from kapjournal.models import ClinicNote
from kapjournal.terms import ClinicNoteKind


def add_question(db: Session, text: str, *, now: datetime, zone: str | None = None) -> ClinicNote:
    """Keeps a question for the clinic. Raises NothingWritten."""
    if is_blank(text):
        raise NothingWritten("no question was written")
    note = ClinicNote(
        kind=ClinicNoteKind.QUESTION, text=clean(text), zone=zone or local_time.local_zone(),
        happened_at=now, created_at=now, updated_at=now,
    )  # fmt: skip
    db.add(note)
    db.commit()
    return note
