"""Own trackers: five at most, and what they were at each check-in."""

import math

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, col, delete, select

from kapjournal.care.records import check_ins, draft_keys, drafts, soft_delete, trackers
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.errors import CareError, NothingWritten, NotThere
from kapjournal.models import CheckIn, TrackerKind, TrackerValue
from tests.care.conftest import NOW
from tests.support.thorough import examples

NUMBER, YES_NO, TO_TEN = TrackerKind.NUMBER, TrackerKind.YES_NO, TrackerKind.ZERO_TO_TEN


def _names(db: Session) -> list[str]:
    return [one.name for one in trackers.shown(db)]


def test_one_is_added_renamed_and_hidden(db: Session) -> None:
    """In the order added; a blank is no name; what was typed is a draft no more."""
    drafts.save(db, draft_keys.tracker_place(), {"name": "walks"}, now=NOW)
    walks = trackers.add(db, " walks ", NUMBER, now=NOW, draft_place=draft_keys.tracker_place())
    trackers.add(db, "wine", YES_NO, now=NOW)
    assert _names(db) == ["walks", "wine"]
    assert drafts.load(db, draft_keys.tracker_place()) is None
    trackers.rename(db, walks.uid, "long walks", now=NOW)
    trackers.set_hidden(db, walks.uid, True, now=NOW)
    assert _names(db) == ["wine"]
    assert [one.name for one in trackers.everything(db)] == ["long walks", "wine"]
    for wrong, error in (("", NothingWritten), (" ", NothingWritten)):
        with pytest.raises(error):
            trackers.add(db, wrong, NUMBER, now=NOW)
        with pytest.raises(error):
            trackers.rename(db, walks.uid, wrong, now=NOW)
    with pytest.raises(NotThere):
        trackers.rename(db, "0" * 32, "x", now=NOW)


def test_five_are_shown_at_most(db: Session) -> None:
    """One that is hidden makes room, and comes back where there is some."""
    first = trackers.add(db, "a", NUMBER, now=NOW)
    for name in "bcde":
        trackers.add(db, name, NUMBER, now=NOW)
    with pytest.raises(CareError):
        trackers.add(db, "f", NUMBER, now=NOW)
    trackers.set_hidden(db, first.uid, True, now=NOW)
    trackers.add(db, "f", NUMBER, now=NOW)
    with pytest.raises(CareError):
        trackers.set_hidden(db, first.uid, False, now=NOW)
    assert _names(db) == list("bcdef")
    trackers.set_hidden(db, first.uid, True, now=NOW)


@pytest.mark.parametrize(
    ("kind", "value", "is_possible"),
    [
        (NUMBER, 7.5, True), (NUMBER, -3, True), (NUMBER, math.nan, False), (NUMBER, math.inf, False),
        (NUMBER, 1e12, False), (YES_NO, 0, True), (YES_NO, 1, True), (YES_NO, 0.5, False), (YES_NO, math.nan, False),
        (TO_TEN, 0, True), (TO_TEN, 10, True), (TO_TEN, 10.5, False), (TO_TEN, 11, False), (TO_TEN, -1, False),
        (TO_TEN, 3.5, False),
    ],
)  # fmt: skip
def test_a_value_is_of_its_kind(db: Session, kind: TrackerKind, value: float, is_possible: bool) -> None:
    """What is not is refused, and nothing is kept of the check-in."""
    tracker = trackers.add(db, "a", kind, now=NOW)
    felt = MoodReading(0, trackers={tracker.uid: value})
    if is_possible:
        row = check_ins.add(db, felt, now=NOW)
        assert trackers.values(db, [row.id]) == {row.id: {tracker.uid: value}}
        return
    with pytest.raises(CareError):
        check_ins.add(db, felt, now=NOW)
    db.rollback()
    assert check_ins.latest(db) is None


def test_a_tracker_that_is_none_is_refused(db: Session) -> None:
    """Nothing is kept under a name that nobody knows."""
    with pytest.raises(NotThere):
        check_ins.add(db, MoodReading(0, trackers={"0" * 32: 1}), now=NOW)
    db.rollback()
    assert check_ins.latest(db) is None


@settings(max_examples=examples(15), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=st.lists(st.dictionaries(st.integers(0, 3), st.integers(-99, 99)), min_size=1, max_size=5))
def test_what_is_said_last_stands(db: Session, said: list[dict[int, int]]) -> None:
    """Each time all of it is replaced: a value that is not said any more is gone, and no 0 takes its place."""
    db.exec(delete(TrackerValue))
    known = trackers.everything(db) or [trackers.add(db, name, NUMBER, now=NOW) for name in "abcd"]
    uid = check_ins.add(db, MoodReading(0), now=NOW).uid
    for values in said:
        named = {known[number].uid: float(value) for number, value in values.items()}
        row = check_ins.change(db, uid, MoodReading(0, trackers=named), now=NOW)
        db.expunge_all()
        assert trackers.values(db, [row.id]) == ({row.id: named} if named else {})
        assert check_ins.said_in(db, check_ins.require(db, uid)).trackers == named


def test_values_go_with_their_check_in(db: Session) -> None:
    """Hidden with it, back with it on undo, and forgotten with it for good; so with a tracker that would go."""
    tracker = trackers.add(db, "a", NUMBER, now=NOW)
    row = check_ins.add(db, MoodReading(0, trackers={tracker.uid: 3}), now=NOW)
    check_ins.delete(db, row.uid, now=NOW)
    check_ins.undo_delete(db, row.uid, now=NOW)
    assert trackers.values(db, [row.id]) == {row.id: {tracker.uid: 3}}
    check_ins.delete(db, row.uid, now=NOW)
    soft_delete.purge(db, now=NOW + soft_delete.UNDO_WINDOW)
    assert db.exec(select(TrackerValue)).all() == []
    assert db.exec(select(CheckIn).where(col(CheckIn.uid) == row.uid)).all() == []


def test_a_hidden_tracker_keeps_what_it_was(db: Session) -> None:
    """And a check-in that is said anew keeps it too."""
    tracker = trackers.add(db, "a", NUMBER, now=NOW)
    row = check_ins.add(db, MoodReading(0, trackers={tracker.uid: 3}), now=NOW)
    trackers.set_hidden(db, tracker.uid, True, now=NOW)
    check_ins.change(db, row.uid, check_ins.said_in(db, row), now=NOW)
    assert trackers.values(db, [row.id]) == {row.id: {tracker.uid: 3}}
