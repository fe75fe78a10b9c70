"""What came up on the day: kept one by one, and put together again."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from kapjournal.care.records import draft_keys, drafts, entries, entry_marks, sessions, what_came_up
from kapjournal.care.records.sessions import Plan
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.care.records.what_came_up import Piece
from kapjournal.care.timeline import journal, search
from kapjournal.care.timeline.narrowing import Narrowing
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
    (line,) = journal.page(db).rows
    assert [(one.uid, one.kind, one.preview) for one in line.within] == [
        (word, EntryKind.CAPTURE, "warm"),
        (color, EntryKind.CAPTURE, "blue"),
    ]
    assert [hit.row.uid for hit in search.search(db, "blue").hits] == [color]
    entries.delete(db, word, now=NOW)
    assert [one.text for one in what_came_up.of_session(db, uid)] == ["blue"]
    entries.undo_delete(db, word, now=NOW)
    assert [one.text for one in what_came_up.of_session(db, uid)] == ["warm", "blue"]


def test_what_came_up_in_one_session_is_one_line_of_the_journal(db: Session) -> None:
    """Where the last of it is, whatever was written between; on every page it is the same one."""
    uid, other = _session(db), _session(db)
    _keep(db, uid, Piece.WORD, "warm", 0, "warm")
    entries.keep_note(db, "Between.", now=NOW + MINUTE)
    _keep(db, uid, Piece.COLOR, "blue", 2, "blue")
    last = _keep(db, uid, Piece.PICTURE, "a river", 2)
    alone = _keep(db, other, Piece.WORD, "far", 3)
    first = journal.page(db, limit=2)
    assert [(one.uid, one.preview, len(one.within)) for one in first.rows] == [
        (alone, "far", 0),
        (last, "warm · blue · a river", 3),
    ]
    assert [one.preview for one in journal.page(db, before=first.next).rows] == ["Between."]
    assert len(journal.page(db, kinds={EntryKind.CAPTURE}).rows) == 2
    entries.delete(db, last, now=NOW)
    assert [one.preview for one in journal.page(db).rows] == ["far", "warm · blue", "Between."]


def test_a_piece_that_is_looked_for_is_a_line_of_its_own(db: Session) -> None:
    """A favorite, or one that is found by its word, even where it is not the last of its session."""
    uid = _session(db)
    word = _keep(db, uid, Piece.WORD, "warm", 0, "warm")
    _keep(db, uid, Piece.COLOR, "blue", 1, "blue")
    entry_marks.set_favorite(db, word, True, now=NOW)
    assert [one.uid for one in journal.page(db, only=Narrowing(favorites=True)).rows] == [word]
    assert [hit.row.within for hit in search.search(db, "warm").hits] == [()]
    (line,) = journal.page(db, only=Narrowing(session_uid=uid)).rows
    assert len(line.within) == 2


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
