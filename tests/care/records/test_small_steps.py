"""Small steps: kept, moved, done, ended, started again; none of it is held against anybody."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from kapjournal.care.records import drafts, small_steps, soft_delete
from kapjournal.care.records.small_steps import StepState
from kapjournal.care.timeline.search import search
from kapjournal.errors import NothingWritten, NotThere
from kapjournal.models import SmallStep
from tests.care.conftest import NOW
from tests.care.writing import plan

TODAY = NOW.date()
DAY = timedelta(days=1)


def step(db: Session, text: str = "Tea on the step", **more: object) -> SmallStep:
    return small_steps.add(db, text, now=NOW, zone="UTC", **more)  # type: ignore[arg-type]


def texts(found: list[SmallStep]) -> list[str]:
    return [one.text for one in found]


def test_it_is_kept_and_its_draft_is_gone(db: Session) -> None:
    """In one moment; of nothing written none is made, and the draft stays."""
    drafts.save(db, "small_step", {"text": "Tea"}, now=NOW)
    with pytest.raises(NothingWritten):
        step(db, " \n", draft_place="small_step")
    assert drafts.load(db, "small_step")
    kept = step(db, "Tea", draft_place="small_step", due_on=TODAY)
    assert drafts.load(db, "small_step") is None
    assert (kept.text, kept.due_on, kept.done_at, kept.ended_at) == ("Tea", TODAY, None, None)


def test_it_belongs_to_its_session(db: Session) -> None:
    """And outlives it: a session that is gone is left out, not the step."""
    session = plan(db)
    mine = step(db, "of it", session_uid=session.uid)
    step(db, "of none", session_uid="0" * 32)
    assert [one.uid for one in small_steps.of_session(db, session.uid)] == [mine.uid]
    assert sorted(texts(small_steps.everything(db))) == ["of it", "of none"]


def test_those_of_today_are_due(db: Session) -> None:
    """On their day and a week long, the earliest first; then they wait among all, and nobody counts."""
    for away in (1, 0, -6, -7):
        step(db, f"{away}", due_on=TODAY + away * DAY)
    step(db, "no day")
    assert texts(small_steps.due(db, TODAY)) == ["-6", "0"]


def test_what_is_done_ended_or_deleted_is_not_due(db: Session) -> None:
    """Started again, it is."""
    one = step(db, due_on=TODAY)
    for verb in (small_steps.done, small_steps.end):
        verb(db, one.uid, now=NOW)
        assert small_steps.due(db, TODAY) == []
        assert texts(small_steps.everything(db)) == ["Tea on the step"]
        small_steps.start_again(db, one.uid, now=NOW)
        assert texts(small_steps.due(db, TODAY)) == ["Tea on the step"]
    small_steps.delete(db, one.uid, now=NOW)
    assert small_steps.due(db, TODAY) == []
    small_steps.undo_delete(db, one.uid, now=NOW)
    assert texts(small_steps.due(db, TODAY)) == ["Tea on the step"]


def test_done_and_ended_are_never_both(db: Session) -> None:
    """Whoever did what they had ended has done it, and the other way round."""
    one = step(db)
    small_steps.end(db, one.uid, now=NOW)
    assert (small_steps.done(db, one.uid, now=NOW).ended_at, one.done_at) == (None, NOW)
    assert (small_steps.end(db, one.uid, now=NOW).done_at, one.ended_at) == (None, NOW)


def test_moved_it_is_open_again(db: Session) -> None:
    """To another day or to none; nothing tells how often."""
    one = step(db, due_on=TODAY)
    small_steps.done(db, one.uid, now=NOW)
    moved = small_steps.move(db, one.uid, TODAY + DAY, now=NOW)
    assert (moved.due_on, moved.done_at) == (TODAY + DAY, None)
    assert small_steps.move(db, one.uid, None, now=NOW).due_on is None


def test_undo_brings_back_all_of_it(db: Session) -> None:
    """The day, and that it was done or ended."""
    one = step(db, due_on=TODAY)
    small_steps.done(db, one.uid, now=NOW)
    was = StepState.of(one)
    small_steps.move(db, one.uid, None, now=NOW + DAY)
    back = small_steps.put_as_it_was(db, was, now=NOW + DAY)
    assert (back.due_on, back.done_at, back.ended_at) == (TODAY, NOW, None)


def test_what_is_gone_is_not_there(db: Session) -> None:
    """For every verb."""
    for verb in (small_steps.done, small_steps.end, small_steps.start_again, small_steps.delete):
        with pytest.raises(NotThere):
            verb(db, "0" * 32, now=NOW)
    with pytest.raises(NotThere):
        small_steps.move(db, "0" * 32, None, now=NOW)


def test_it_is_found_by_its_words(db: Session) -> None:
    """And not once it is deleted; the list of the journal does not hold it."""
    one = step(db)
    (hit,) = search(db, "step tea").hits
    assert (hit.row.uid, hit.row.kind) == (one.uid, "small_step")
    small_steps.delete(db, one.uid, now=NOW)
    assert search(db, "tea").hits == ()
    soft_delete.purge(db, now=NOW + DAY)
    assert small_steps.everything(db) == []
