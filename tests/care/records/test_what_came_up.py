"""What came up on the day: kept one by one, and put together again."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from kapjournal.care.records import draft_keys, drafts, entries, sessions, what_came_up
from kapjournal.care.records.sessions import Plan
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.care.records.what_came_up import Piece
from kapjournal.care.timeline import journal, search
from kapjournal.errors import NothingWritten
from kapjournal.models import EntryKind
from tests.care.conftest import NOW

MINUTE = timedelta(minutes=1)


def _session(db: Session) -> str:
    return sessions.plan(db, Plan(NOW, "Europe/Berlin"), now=NOW).uid


def _keep(db: Session, uid: str, piece: Piece, text: str, minutes: int, word_id: str = "") -> str:
    at = NOW + minutes * MINUTE
    return what_came_up.keep(db, piece, text, session_uid=uid, asked="?", now=at, id=word_id).uid


def test_each_is_an_entry_with_a_time_of_its_own(db: Session) -> None:
    """In the journal, found by its word, deleted and put back like any other."""
    uid = _session(db)
    word = _keep(db, uid, Piece.WORD, "warm", 0, "warm")
    color = _keep(db, uid, Piece.COLOR, "blue", 1, "blue")
    lines = journal.page(db).rows
    assert [(line.uid, line.kind, line.preview) for line in lines] == [
        (color, EntryKind.CAPTURE, "blue"),
        (word, EntryKind.CAPTURE, "warm"),
    ]
    assert [hit.row.uid for hit in search.search(db, "blue").hits] == [color]
    entries.delete(db, word, now=NOW)
    assert [one.text for one in what_came_up.of_session(db, uid)] == ["blue"]
    entries.undo_delete(db, word, now=NOW)
    assert [one.text for one in what_came_up.of_session(db, uid)] == ["warm", "blue"]


def test_a_color_belongs_to_the_word_before_it(db: Session) -> None:
    """To one word at most; a picture and an answer of another day stand alone."""
    uid = _session(db)
    _keep(db, uid, Piece.WORD, "warm", 0, "warm")
    _keep(db, uid, Piece.COLOR, "blue", 1, "blue")
    _keep(db, uid, Piece.COLOR, "red", 2, "red")
    _keep(db, uid, Piece.WORD, "tide", 3)
    _keep(db, uid, Piece.PICTURE, "a river", 4)
    answer = [AnswerText("capture.words.now", "far", "Which word fits right now?")]
    entries.keep(db, EntryKind.CAPTURE, answer, now=NOW + 5 * MINUTE, session_uid=uid, prompt_set="capture.words")
    entries.keep(db, EntryKind.STORY, [AnswerText("", "a story")], now=NOW, session_uid=uid)
    found = what_came_up.colored(what_came_up.of_session(db, uid))
    assert [(one.fragment.text, one.color and one.color.id) for one in found] == [
        ("warm", "blue"), ("red", None), ("tide", None), ("a river", None), ("far", None)
    ]  # fmt: skip
    assert [one.fragment.piece for one in found] == [
        Piece.WORD, Piece.COLOR, Piece.WORD, Piece.PICTURE, Piece.OTHER
    ]  # fmt: skip


def test_a_word_that_was_typed_takes_its_draft_with_it(db: Session) -> None:
    """Both or neither."""
    uid = _session(db)
    place = draft_keys.one_word_place(uid)
    drafts.save(db, place, {"word": "tide"}, now=NOW)
    with pytest.raises(NothingWritten):
        what_came_up.keep(db, Piece.WORD, " ", session_uid=uid, asked="", now=NOW, draft_place=place)
    assert drafts.load(db, place) is not None
    what_came_up.keep(db, Piece.WORD, "tide", session_uid=uid, asked="", now=NOW, draft_place=place)
    assert drafts.load(db, place) is None
