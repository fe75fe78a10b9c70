"""Sessions: planned, changed, cancelled, deleted, counted."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import Session

from kapjournal.care.records import draft_keys, drafts, sessions
from kapjournal.care.records.sessions import Plan
from kapjournal.errors import ImpossibleDate, NotThere
from kapjournal.models import Route
from tests.care.conftest import NOW
from tests.care.writing import BERLIN, plan


def test_a_session_is_planned_with_all_that_was_said(db: Session) -> None:
    """Everything in the plan is kept, and the draft of the form is gone."""
    drafts.save(db, draft_keys.plan_place(), {"notes": "scarf"}, now=NOW)
    wanted = Plan(NOW + timedelta(days=2), BERLIN, Route.NASAL_SPRAY, "by the canal", "my sister", "scarf\0")
    uid = sessions.plan(db, wanted, now=NOW).uid
    db.expunge_all()
    kept = sessions.require(db, uid)
    assert (kept.starts_at, kept.zone, kept.route) == (wanted.starts_at, BERLIN, Route.NASAL_SPRAY)
    assert (kept.place, kept.people, kept.notes) == ("by the canal", "my sister", "scarf")
    assert drafts.load(db, draft_keys.plan_place()) is None


def test_a_plan_is_changed_as_a_whole(db: Session) -> None:
    """What is no longer in the plan is no longer in the session; it keeps its uid."""
    session = plan(db, place="by the canal", notes="scarf")
    changed = sessions.change(db, session.uid, Plan(NOW, BERLIN, place="upstairs"), now=NOW + timedelta(hours=1))
    assert (changed.uid, changed.place, changed.notes) == (session.uid, "upstairs", "")
    assert changed.updated_at > changed.created_at


@pytest.mark.parametrize(
    ("starts_at", "zone"), [(datetime(9999, 12, 31, 23, 59, tzinfo=UTC), "Asia/Tokyo"), (NOW, "Nowhere/Here")]
)
def test_an_impossible_plan_changes_nothing(db: Session, starts_at: datetime, zone: str) -> None:
    """A far year or an unknown zone is refused, and the session stays as it was."""
    session = plan(db)
    with pytest.raises(ImpossibleDate):
        sessions.change(db, session.uid, Plan(starts_at, zone, place="new"), now=NOW)
    db.rollback()
    assert sessions.require(db, session.uid).place == ""


def test_upcoming_and_past_leave_cancelled_ones_out(db: Session) -> None:
    """Nearest first ahead, latest first behind; a past session can be written down."""
    later, soon, yesterday, long_ago = (plan(db, days=days) for days in (9, 1, -1, -30))
    off = plan(db, days=3)
    sessions.cancel(db, off.uid, now=NOW)
    assert [s.uid for s in sessions.upcoming(db, now=NOW)] == [soon.uid, later.uid]
    assert [s.uid for s in sessions.past(db, now=NOW)] == [yesterday.uid, long_ago.uid]
    assert len(sessions.everything(db)) == 5


def test_sessions_are_numbered_in_order_of_time_without_cancelled_ones(db: Session) -> None:
    """The second session is the second that counts, whenever it was written down."""
    second, first, off = plan(db, days=5), plan(db, days=-5), plan(db, days=-3)
    sessions.cancel(db, off.uid, now=NOW)
    assert [sessions.number(db, s.uid) for s in (first, second, off)] == [1, 2, None]
    sessions.restore(db, off.uid, now=NOW)
    assert [sessions.number(db, s.uid) for s in (first, off, second)] == [1, 2, 3]


def test_a_deleted_session_comes_back_on_undo(db: Session) -> None:
    """Deleting hides it everywhere; undo brings it back as it was."""
    session = plan(db, notes="scarf")
    sessions.delete(db, session.uid, now=NOW)
    assert sessions.find(db, session.uid) is None
    assert sessions.everything(db) == []
    with pytest.raises(NotThere):
        sessions.number(db, session.uid)
    assert sessions.undo_delete(db, session.uid, now=NOW).notes == "scarf"
    assert sessions.number(db, session.uid) == 1


def test_what_is_not_there_is_said_so(db: Session) -> None:
    """Every verb refuses a session that never was."""
    for verb in (sessions.cancel, sessions.restore, sessions.delete, sessions.undo_delete):
        with pytest.raises(NotThere):
            verb(db, "0" * 32, now=NOW)
