"""Deleted rows are forgotten for good, in time and completely."""

from datetime import timedelta

import pytest
from sqlmodel import Session, select

from kapjournal.care.records import check_ins, draft_keys, drafts, entries, practice_runs, sessions, soft_delete
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.timeline.search import search
from kapjournal.errors import NotThere
from kapjournal.models import Answer, CheckIn, Entry, Phase
from tests.care.conftest import NOW
from tests.care.writing import note, plan, story

MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("later", "is_gone"), [(5 * MINUTE, False), (10 * MINUTE, True), (timedelta(days=9), True), (-60 * MINUTE, True)]
)
def test_what_was_deleted_is_purged_after_ten_minutes(db: Session, later: timedelta, is_gone: bool) -> None:
    """Undo works until then; a clock set back does not keep a deleted row for ever."""
    kept, deleted = note(db, "stays"), note(db, "goes")
    entries.delete(db, deleted.uid, now=NOW)
    soft_delete.purge(db, now=NOW + later)
    db.expunge_all()
    left = {entry.uid for entry in db.exec(select(Entry))}
    assert left == ({kept.uid} if is_gone else {kept.uid, deleted.uid})
    if is_gone:
        with pytest.raises(NotThere):
            entries.undo_delete(db, deleted.uid, now=NOW)


def test_a_purged_entry_leaves_no_word(db: Session) -> None:
    """Its answers go too, and the draft of editing it, and search knows none of them."""
    entry = story(db, "river", "lamp")
    drafts.save(db, draft_keys.entry_place(entry.uid), {"0": "river bank"}, now=NOW)
    drafts.save(db, draft_keys.note_place(), {"0": "stays"}, now=NOW)
    entries.delete(db, entry.uid, now=NOW)
    soft_delete.purge(db, now=NOW + timedelta(hours=1))
    assert db.exec(select(Answer)).all() == []
    assert search(db, "river").hits == ()
    assert [draft.place for draft in drafts.open_drafts(db)] == [draft_keys.note_place()]


def test_what_was_typed_to_change_a_purged_row_goes_with_it(db: Session) -> None:
    """The changes begun to an entry, a check-in or a session; also those of rows that were purged long ago."""
    entry, session = note(db, "goes"), plan(db)
    check_in = check_ins.add(db, MoodReading(0, 0), now=NOW)
    places = [
        draft_keys.entry_place(entry.uid),
        draft_keys.check_in_place(check_in.uid),
        draft_keys.plan_place(session.uid),
        *(place("purged by an earlier version") for place in (draft_keys.check_in_place, draft_keys.plan_place)),
    ]
    for place in places:
        drafts.save(db, place, {"0": "half a sentence"}, now=NOW)
    entries.delete(db, entry.uid, now=NOW)
    check_ins.delete(db, check_in.uid, now=NOW)
    sessions.delete(db, session.uid, now=NOW)
    soft_delete.purge(db, now=NOW + MINUTE)
    assert {draft.place for draft in drafts.open_drafts(db)} == set(places[:3]), "these can still be brought back"
    soft_delete.purge(db, now=NOW + timedelta(hours=1))
    assert drafts.open_drafts(db) == ()


def test_purging_takes_each_draft_of_changing_it(db: Session) -> None:
    """One thing can be changed in several places; what was typed in any of them goes with it."""
    entry, session = note(db, "gone"), plan(db)
    places = [
        draft_keys.entry_place(entry.uid),
        draft_keys.tags_place(entry.uid),
        draft_keys.plan_place(session.uid),
        draft_keys.setting_place(session.uid),
        draft_keys.companion_place(session.uid),
    ]
    for place in places:
        drafts.save(db, place, {"0": "half a sentence"}, now=NOW)
    entries.delete(db, entry.uid, now=NOW)
    sessions.delete(db, session.uid, now=NOW)
    soft_delete.purge(db, now=NOW + timedelta(hours=1))
    assert drafts.open_drafts(db) == ()


def test_purging_takes_no_other_draft(db: Session) -> None:
    """What is new, what changes something that is still there, and what was begun for a session stays."""
    session, gone = plan(db), plan(db)
    places = {
        draft_keys.note_place(),
        draft_keys.check_in_place(),
        draft_keys.plan_place(),
        draft_keys.entry_place(note(db, "stays").uid),
        draft_keys.check_in_place(check_ins.add(db, MoodReading(0, 0), now=NOW, drops_draft=False).uid),
        draft_keys.plan_place(session.uid),
        draft_keys.intention_place(gone.uid),
        draft_keys.guided_place(gone.uid, "story.next-day"),
        "a place of a later version",
    }
    for place in places:
        drafts.save(db, place, {"0": "half a sentence"}, now=NOW)
    sessions.delete(db, gone.uid, now=NOW)
    soft_delete.purge(db, now=NOW + timedelta(hours=1))
    assert {draft.place for draft in drafts.open_drafts(db)} == places


def test_what_hung_on_a_purged_session_or_run_stays(db: Session) -> None:
    """Deleting a session deletes no writing and no check-in."""
    session = plan(db)
    told = story(db, "told", session=session)
    run = practice_runs.begin(db, "breathing.paced", now=NOW, session_uid=session.uid)
    felt = MoodReading(0, 0, phase=Phase.AFTER, session_uid=session.uid, practice_run_uid=run.uid)
    check_ins.add(db, felt, now=NOW)
    sessions.delete(db, session.uid, now=NOW)
    practice_runs.delete(db, run.uid, now=NOW)
    soft_delete.purge(db, now=NOW + timedelta(hours=1))
    db.expunge_all()
    assert entries.read(db, told.uid).entry.session_id is None
    check_in = db.exec(select(CheckIn)).one()
    assert (check_in.session_id, check_in.practice_run_id) == (None, None)
