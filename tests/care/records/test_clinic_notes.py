"""Questions for the clinic."""

import pytest
from sqlmodel import Session, select

from kapjournal.care.records import clinic_notes
from kapjournal.errors import NothingWritten
from kapjournal.models import ClinicNote, ClinicNoteKind
from tests.care.conftest import NOW


def test_a_question_is_kept(db: Session) -> None:
    clinic_notes.add_question(db, "What other options are there?", now=NOW)
    (note,) = db.exec(select(ClinicNote))
    assert (note.kind, note.text) == (ClinicNoteKind.QUESTION, "What other options are there?")
    with pytest.raises(NothingWritten):
        clinic_notes.add_question(db, " ", now=NOW)
