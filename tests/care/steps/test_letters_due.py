"""When a letter may be read: its own day, or that of a session, whatever becomes of it."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from kapjournal.care.records import letters, sessions
from kapjournal.care.records.sessions import Plan
from kapjournal.care.steps.letters_due import Waiting, due, letters_due, opening_day
from kapjournal.care.time import local_time
from kapjournal.models import KapSession
from tests.care.conftest import NOW
from tests.support.statements import statements

WRITTEN = date(2026, 11, 20)
DAY = timedelta(days=1)
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


def waits(opens_on: date | None = None, *, uid: str = "a", opened: bool = False) -> Waiting:
    return Waiting(uid, WRITTEN, opens_on, opened)


@pytest.mark.parametrize(
    ("session_days", "day"),
    [
        ([10], 9),
        ([10, 4], 3),
        ([-3, 10], 9),
        ([2], 1),
        ([1], 1),  # written on the eve: on the day of the session
        ([0], None),  # of a session of the same day there is no eve any more
        ([0, 14], 13),
        ([], None),
        ([-30], None),
    ],
)
def test_it_is_for_the_day_before_the_next_session(session_days: list[int], day: int | None) -> None:
    """That is the first one after the day of writing; days are counted from that day."""
    expected = None if day is None else WRITTEN + day * DAY
    assert opening_day(waits(), [WRITTEN + away * DAY for away in session_days]) == expected


@given(DAYS, st.lists(DAYS))
def test_a_day_that_was_chosen_is_the_day(chosen: date, session_days: list[date]) -> None:
    """Whatever is planned."""
    assert opening_day(waits(chosen), session_days) == chosen


@given(st.lists(DAYS))
def test_it_never_opens_on_the_day_of_writing(session_days: list[date]) -> None:
    """Nor before it, nor after the session that it is for."""
    day = opening_day(waits(), session_days)
    later = sorted(each for each in session_days if each > WRITTEN)
    assert (day is None) == (not later)
    if day:
        assert WRITTEN < day <= later[0]


@pytest.mark.parametrize(("hour", "is_due"), [(4, False), (5, True), (23, True)], ids=["night", "morning", "late"])
def test_it_is_due_from_the_morning(hour: int, is_due: bool) -> None:
    """By the clock of where the patient is now; the night before belongs to the day before."""
    now = local_time.near(date(2026, 12, 1), time(hour), "Asia/Tokyo")
    assert bool(due([waits(date(2026, 12, 1))], [], now=now, zone="Asia/Tokyo")) is is_due


def test_it_stays_due_until_it_is_opened() -> None:
    """However long after; the earliest day comes first, and what is opened is due no more."""
    waiting = [waits(WRITTEN + DAY, uid="b"), waits(WRITTEN, uid="a"), waits(WRITTEN, uid="c", opened=True)]
    found = due(waiting, [], now=NOW + 400 * DAY, zone="UTC")
    assert [one.letter.uid for one in found] == ["a", "b"]


def planned(db: Session, days: float) -> KapSession:
    return sessions.plan(db, Plan(NOW + timedelta(days=days), "UTC"), now=NOW)


def is_due(db: Session, days: float) -> bool:
    return bool(letters_due(db, NOW + timedelta(days=days), "UTC"))


def test_it_moves_with_its_session(db: Session) -> None:
    """Earlier or later, until the letter is opened."""
    session = planned(db, 10)
    letter = letters.close(db, "Dear me", now=NOW, opens_on=None, zone="UTC")
    assert (is_due(db, 8), is_due(db, 9)) == (False, True)
    sessions.change(db, session.uid, Plan(NOW + timedelta(days=5), "UTC"), now=NOW)
    assert (is_due(db, 3), is_due(db, 4)) == (False, True)
    sessions.change(db, session.uid, Plan(NOW + timedelta(days=20), "UTC"), now=NOW)
    assert (is_due(db, 18), is_due(db, 19)) == (False, True)
    letters.open_(db, letter.uid, now=NOW)
    assert not is_due(db, 19)


def test_a_cancelled_session_is_waited_for_no_more(db: Session) -> None:
    """The letter waits for the next one, or for one to be planned; a deleted session is none either."""
    first = planned(db, 10)
    letters.close(db, "Dear me", now=NOW, opens_on=None, zone="UTC")
    sessions.cancel(db, first.uid, now=NOW)
    assert not is_due(db, 300)
    second = planned(db, 30)
    assert (is_due(db, 28), is_due(db, 29)) == (False, True)
    sessions.restore(db, first.uid, now=NOW)
    assert is_due(db, 9)
    sessions.delete(db, first.uid, now=NOW)
    assert (is_due(db, 28), is_due(db, 29)) == (False, True)
    sessions.delete(db, second.uid, now=NOW)
    assert not is_due(db, 300)


def test_a_session_that_went_by_does_not_close_it_again(db: Session) -> None:
    """Not opened on the eve, it can be read on any day after."""
    planned(db, 10)
    letters.close(db, "Dear me", now=NOW, opens_on=None, zone="UTC")
    planned(db, 40)
    assert all(is_due(db, days) for days in (9, 10, 11, 39, 400))


def test_the_days_are_those_of_where_each_was(db: Session) -> None:
    """The session is on December 1 in Auckland, which is November 30 in UTC: the eve is November 30."""
    starts_at = datetime(2026, 11, 30, 22, tzinfo=UTC)
    sessions.plan(db, Plan(starts_at, "Pacific/Auckland"), now=NOW)
    letters.close(db, "Dear me", now=NOW, opens_on=None, zone="UTC")
    (found,) = letters_due(db, datetime(2026, 11, 30, 6, tzinfo=UTC), "UTC")
    assert found.day == date(2026, 11, 30)


def test_many_letters_are_two_statements(db: Session) -> None:
    """No letter asks by itself."""
    for _ in range(20):
        letters.close(db, "Dear me", now=NOW, opens_on=NOW.date(), zone="UTC")
    with statements(db.get_bind()) as sent:
        assert len(letters_due(db, NOW, "UTC")) == 20
    assert len(sent) == 2
