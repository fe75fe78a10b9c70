"""Marked lines: sentences of one's own, kept with where they stand."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from kapjournal.care.records import entries, marked_lines, soft_delete
from kapjournal.care.records.marked_lines import Passage
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.errors import NotThere
from kapjournal.models import Entry
from tests.care.conftest import NOW
from tests.care.writing import note, plan, story

DAY = timedelta(days=1)


def mark(db: Session, entry: Entry, *texts: str, days: int = 0) -> list[str]:
    """The uids of what is marked then."""
    found = marked_lines.mark(db, entry.uid, map(Passage, texts), now=NOW + days * DAY, zone="UTC")
    return [line.uid for line in found]


def lines(db: Session) -> list[str]:
    return [one.line.text for one in marked_lines.everything(db)]


def test_marking_again_keeps_the_day(db: Session) -> None:
    """What stays marked stays what it was; what is marked no more goes, what is new comes."""
    entry = note(db, "It was warm. I sat down. Nobody asked.")
    (first,) = mark(db, entry, "It was warm.")
    kept, new = mark(db, entry, "It was warm.", "Nobody asked.", days=1)
    assert kept == first
    assert [line.happened_at for line in marked_lines.of_entry(db, entry.uid)] == [NOW, NOW + DAY]
    assert mark(db, entry, "Nobody asked.", days=2) == [new]
    assert mark(db, entry, days=3) == []
    assert lines(db) == []


def test_marked_again_in_a_moment_it_is_the_same(db: Session) -> None:
    """Undoing a tap that took a mark away brings back the day as well, until it is forgotten for good."""
    entry = note(db, "Moss.")
    (first,) = mark(db, entry, "Moss.")
    mark(db, entry, days=1)
    assert mark(db, entry, "Moss.", days=1) == [first]
    assert [line.happened_at for line in marked_lines.of_entry(db, entry.uid)] == [NOW]
    mark(db, entry, days=1)
    soft_delete.purge(db, now=NOW + 2 * DAY)
    assert mark(db, entry, "Moss.", days=3) != [first]


def test_a_sentence_marked_twice_is_one(db: Session) -> None:
    """And a blank one is none; the same words to two questions are two."""
    entry = note(db, "Yes. Yes.")
    assert len(mark(db, entry, "Yes.", "Yes.", "  ")) == 1
    both = [Passage("Yes.", "one"), Passage("Yes.", "other")]
    assert len(marked_lines.mark(db, entry.uid, both, now=NOW, zone="UTC")) == 2


def test_they_come_with_their_source(db: Session) -> None:
    """The latest marked first, each with its entry and the session of that; by one session too."""
    session = plan(db, days=-2)
    of_it, free = story(db, "A door.", session=session), note(db, "Moss.")
    mark(db, of_it, "A door.")
    mark(db, free, "Moss.", days=1)
    assert [(one.line.text, one.entry.uid, one.session and one.session.uid) for one in marked_lines.everything(db)] == [
        ("Moss.", free.uid, None),
        ("A door.", of_it.uid, session.uid),
    ]
    assert [one.line.text for one in marked_lines.of_session(db, session.uid)] == ["A door."]
    assert [one.line.text for one in marked_lines.everything(db, limit=1)] == ["Moss."]


def test_unmarked_and_put_back(db: Session) -> None:
    """With its day; its entry is left as it is."""
    entry = note(db, "Moss.")
    (uid,) = mark(db, entry, "Moss.")
    marked_lines.unmark(db, uid, now=NOW + DAY)
    assert lines(db) == []
    assert marked_lines.undo_unmark(db, uid, now=NOW + DAY).happened_at == NOW
    assert lines(db) == ["Moss."]


def test_they_go_with_their_entry_and_come_back_with_it(db: Session) -> None:
    """Deleted, hidden; put back, there; forgotten for good, gone."""
    entry = note(db, "Moss.")
    mark(db, entry, "Moss.")
    entries.delete(db, entry.uid, now=NOW)
    assert lines(db) == []
    with pytest.raises(NotThere):
        mark(db, entry, "Moss.")
    entries.undo_delete(db, entry.uid, now=NOW)
    assert lines(db) == ["Moss."]
    entries.delete(db, entry.uid, now=NOW)
    soft_delete.purge(db, now=NOW + DAY)
    assert lines(db) == []


def test_a_line_reads_as_it_did(db: Session) -> None:
    """Whatever becomes of the entry: it is what moved them then."""
    entry = note(db, "It was warm.")
    mark(db, entry, "It was warm.")
    entries.change(db, entry.uid, [AnswerText("", "It was cold.")], now=NOW)
    assert lines(db) == ["It was warm."]
