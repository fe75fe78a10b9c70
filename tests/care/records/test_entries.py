"""Writing: kept, changed, deleted, and never losing a word."""

from datetime import timedelta

import pytest
from sqlmodel import Session, select

from kapjournal.care.records import draft_keys, drafts, entries, sessions
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.errors import NothingWritten, NotThere, SessionBegun
from kapjournal.models import Answer, EntryKind
from tests.care.conftest import NOW
from tests.care.writing import BERLIN, answers, note, plan, story


def test_skipped_prompts_leave_a_gap_and_no_answer(db: Session) -> None:
    """Blank answers are not kept; the others stay at the place of their prompt."""
    reading = entries.read(db, story(db, "slow", " \n", "warm hands").uid)
    assert [(a.position, a.prompt_id, a.text) for a in reading.answers] == [
        (0, "prompt.0", "slow"),
        (2, "prompt.2", "warm hands"),
    ]


@pytest.mark.parametrize("texts", [[], [""], ["", " \n", "\0"]])
def test_nothing_written_is_not_kept(db: Session, texts: list[str]) -> None:
    """An entry without a word is refused, and its draft stays."""
    place = draft_keys.guided_place(None, "story.next-day")
    drafts.save(db, place, {"a": "half a thought"}, now=NOW)
    with pytest.raises(NothingWritten):
        entries.keep(db, EntryKind.STORY, answers(*texts), now=NOW, draft_place=place)
    db.rollback()
    assert drafts.load(db, place) == {"a": "half a thought"}


def test_keeping_an_entry_drops_its_draft_in_the_same_transaction(db: Session) -> None:
    """Both happen or neither: a failure before the commit leaves the draft and no entry."""
    place = draft_keys.guided_place(None, "story.next-day")
    drafts.save(db, place, {"a": "half a thought"}, now=NOW)
    commits = 0

    def fail() -> None:
        nonlocal commits
        commits += 1
        raise OSError("the disk is full")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(db, "commit", fail)
        with pytest.raises(OSError, match="full"):
            entries.keep(db, EntryKind.STORY, answers("whole"), now=NOW, draft_place=place)
    db.rollback()
    assert commits == 1
    assert drafts.load(db, place) == {"a": "half a thought"}
    assert entries.between(db, NOW, NOW + timedelta(days=1)) == []
    entries.keep(db, EntryKind.STORY, answers("whole"), now=NOW, draft_place=place)
    assert drafts.load(db, place) is None


def test_a_megabyte_and_every_script_come_back_as_written(db: Session) -> None:
    """Long, right-to-left, combining, emoji: read back letter by letter."""
    texts = ["שלום עולם 🌙 e\u0301 \u202eabc\u202c", "ab\n" * 350_000]
    uid = story(db, *texts).uid
    db.expunge_all()
    assert [answer.text for answer in entries.read(db, uid).answers] == texts


def test_an_intention_is_one_and_can_be_rewritten_until_the_session(db: Session) -> None:
    """Three answers, the last its sentence; keeping again replaces the words of the same entry."""
    session = plan(db)
    drafts.save(db, draft_keys.intention_place(session.uid), {"0": "tired"}, now=NOW)
    first = entries.keep_intention(db, session.uid, answers("tired", "rest", "To rest."), now=NOW)
    assert drafts.load(db, draft_keys.intention_place(session.uid)) is None
    later = NOW + timedelta(days=1)
    again = entries.keep_intention(db, session.uid, answers("tired", "", "To be carried."), now=later)
    assert again.uid == first.uid
    reading = entries.intention_for(db, session.uid)
    assert reading is not None
    assert reading.sentence == "To be carried."
    assert len(db.exec(select(Answer)).all()) == 2


def test_an_intention_stays_once_its_session_has_begun(db: Session) -> None:
    """Rewriting is refused then; a first intention is still kept, so that nothing typed is lost."""
    session = plan(db)
    begun = session.starts_at
    entries.keep_intention(db, session.uid, answers("", "", "To rest."), now=begun)
    with pytest.raises(SessionBegun):
        entries.keep_intention(db, session.uid, answers("", "", "Other."), now=begun)
    reading = entries.intention_for(db, session.uid)
    assert reading is not None
    assert reading.sentence == "To rest."


def test_a_deleted_intention_leaves_room_for_another(db: Session) -> None:
    """After deleting, there is none; a new one is a new entry."""
    session = plan(db)
    first = entries.keep_intention(db, session.uid, answers("a"), now=NOW)
    entries.delete(db, first.uid, now=NOW)
    assert entries.intention_for(db, session.uid) is None
    assert entries.keep_intention(db, session.uid, answers("b"), now=NOW).uid != first.uid


def test_editing_replaces_the_words_and_nothing_else(db: Session) -> None:
    """When and for which session it was written stays; the draft of editing is dropped."""
    session = plan(db)
    entry = story(db, "slow", session=session)
    drafts.save(db, draft_keys.entry_place(entry.uid), {"0": "slower"}, now=NOW)
    entries.change(db, entry.uid, answers("slower", "lighter"), now=NOW + timedelta(hours=1))
    reading = entries.read(db, entry.uid)
    assert [answer.text for answer in reading.answers] == ["slower", "lighter"]
    assert (reading.entry.happened_at, reading.entry.session_id) == (NOW, session.id)
    assert drafts.load(db, draft_keys.entry_place(entry.uid)) is None
    with pytest.raises(NothingWritten):
        entries.change(db, entry.uid, answers(""), now=NOW)
    db.rollback()
    assert len(entries.read(db, entry.uid).answers) == 2


def test_deleting_hides_and_undo_brings_every_word_back(db: Session) -> None:
    """A deleted entry cannot be read; undone, it is whole."""
    entry = story(db, "slow", "lighter")
    entries.delete(db, entry.uid, now=NOW)
    with pytest.raises(NotThere):
        entries.read(db, entry.uid)
    entries.undo_delete(db, entry.uid, now=NOW)
    assert [answer.text for answer in entries.read(db, entry.uid).answers] == ["slow", "lighter"]


def test_entries_are_read_by_session_and_by_time(db: Session) -> None:
    """Earliest first; the end of a span is not in it; a deleted session is not shown with its entries."""
    session = plan(db)
    told, free = story(db, "told", session=session, when=NOW), note(db, "free", NOW + timedelta(hours=1))
    assert [reading.entry.uid for reading in entries.of_session(db, session.uid)] == [told.uid]
    span = entries.between(db, NOW, NOW + timedelta(hours=1))
    assert [reading.entry.uid for reading in span] == [told.uid]
    sessions.delete(db, session.uid, now=NOW)
    both = entries.between(db, NOW, NOW + timedelta(hours=2))
    assert [(reading.entry.uid, reading.session) for reading in both] == [(told.uid, None), (free.uid, None)]


def test_words_are_kept_though_their_session_is_gone_meanwhile(db: Session) -> None:
    """Begun for a session that was deleted in another window: kept, and the session's again when that is undone."""
    session = plan(db)
    sessions.delete(db, session.uid, now=NOW)
    for uid in (session.uid, "0" * 32):
        entries.keep(db, EntryKind.CAPTURE, answers("water"), now=NOW, session_uid=uid)
        entries.keep_intention(db, uid, answers("To rest."), now=NOW)
    assert len(entries.between(db, NOW, NOW + timedelta(days=1))) == 4
    sessions.undo_delete(db, session.uid, now=NOW)
    assert len(entries.of_session(db, session.uid)) == 2
    with pytest.raises(NotThere):
        entries.of_session(db, "0" * 32)


def test_a_zone_is_kept_with_every_entry(db: Session) -> None:
    """The zone given, or the one the device is in."""
    assert note(db, "a").zone == BERLIN
    assert entries.keep_note(db, "b", now=NOW).zone


def test_a_traceback_shows_no_word(db: Session) -> None:
    """Neither a reading nor an entry has text in its repr."""
    reading = entries.read(db, entries.keep_note(db, "secret", now=NOW).uid)
    assert "secret" not in repr(reading) + repr(reading.answers[0]) + repr(AnswerText("", "secret"))
