"""What is noted for the clinic: added once, asked, answered, removed and put back."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from kapjournal.care.records import clinic_notes, draft_keys, drafts
from kapjournal.care.timeline.search import search
from kapjournal.errors import NothingWritten, NotThere
from kapjournal.models import ClinicNoteKind
from tests.care.conftest import NOW
from tests.care.writing import plan

QUESTION, MEDICINE = ClinicNoteKind.QUESTION, ClinicNoteKind.MEDICINE


def test_the_same_question_is_not_there_twice(db: Session) -> None:
    """As long as it was not asked; asked once, it may come up again. A medicine of the same words is another thing."""
    first = clinic_notes.add(db, QUESTION, "Who drives?", now=NOW)
    assert first.is_new
    again = clinic_notes.add(db, QUESTION, "Who drives?", now=NOW)
    assert (again.note.uid, again.is_new) == (first.note.uid, False)
    assert clinic_notes.add(db, MEDICINE, "Who drives?", now=NOW).is_new
    clinic_notes.put_asked(db, first.note.uid, asked=True, now=NOW)
    assert clinic_notes.add(db, QUESTION, "Who drives?", now=NOW).is_new


def test_it_is_asked_at_one_moment_and_can_be_open_again(db: Session) -> None:
    """A second tap does not move the moment."""
    uid = clinic_notes.add(db, QUESTION, "Who drives?", now=NOW).note.uid
    clinic_notes.put_asked(db, uid, asked=True, now=NOW)
    assert clinic_notes.put_asked(db, uid, asked=True, now=NOW + timedelta(days=1)).asked_at == NOW
    assert clinic_notes.put_asked(db, uid, asked=False, now=NOW).asked_at is None


def test_what_they_said_is_kept_with_it(db: Session) -> None:
    """Its draft goes with keeping; words are needed, an answer is not."""
    uid = clinic_notes.add(db, QUESTION, "Who drives?", now=NOW).note.uid
    place = draft_keys.clinic_note_place(uid)
    drafts.save(db, place, {"answer": "you"}, now=NOW)
    with pytest.raises(NothingWritten):
        clinic_notes.change(db, uid, text=" ", answer="you", now=NOW, draft_place=place)
    assert drafts.load(db, place) is not None
    note = clinic_notes.change(db, uid, text="Who drives me?", answer="A taxi", now=NOW, draft_place=place)
    assert (note.text, note.answer) == ("Who drives me?", "A taxi")
    assert drafts.load(db, place) is None


def test_it_is_removed_and_put_back(db: Session) -> None:
    """A question of a session stays with it."""
    session = plan(db)
    uid = clinic_notes.add(db, QUESTION, "Who drives?", now=NOW, session_uid=session.uid).note.uid
    clinic_notes.remove(db, uid, now=NOW)
    assert clinic_notes.everything(db) == []
    with pytest.raises(NotThere):
        clinic_notes.put_asked(db, uid, asked=True, now=NOW)
    clinic_notes.undo_remove(db, uid, now=NOW)
    assert [note.session_id for note in clinic_notes.everything(db)] == [session.id]


def test_it_is_found_by_its_words_and_by_the_answer(db: Session) -> None:
    """And is no line of the journal itself."""
    uid = clinic_notes.add(db, QUESTION, "Who drives me home?", now=NOW).note.uid
    clinic_notes.change(db, uid, text="Who drives me home?", answer="A yellow taxi", now=NOW)
    for word in ("drives", "yellow"):
        assert [hit.row.uid for hit in search(db, word).hits] == [uid]
