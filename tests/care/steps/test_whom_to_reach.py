"""Whom to reach first: the patient's own order, and on the day of a session the clinic before all."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from kapjournal.care.records import people, sessions
from kapjournal.care.records.people import Details
from kapjournal.care.steps.whom_to_reach import whom_to_reach
from kapjournal.terms import PersonRole
from tests.care.conftest import NOW


def lay(db: Session) -> None:
    for name, role in (("sister", PersonRole.SUPPORT), ("clinic", PersonRole.CLINIC), ("friend", PersonRole.OTHER)):
        people.add(db, Details(name, role), now=NOW)


@pytest.mark.parametrize(
    ("hours", "is_the_day"),
    [(-12, False), (3, True), (-3, True), (11, True), (13, False), (-13, False)],
    ids=["midnight before", "later today", "earlier today", "late tonight", "tomorrow", "yesterday"],
)
def test_the_clinic_comes_first_on_the_day_of_a_session(db: Session, *, hours: int, is_the_day: bool) -> None:
    """From midnight to midnight, where the patient is."""
    lay(db)
    sessions.plan(db, sessions.Plan(NOW + timedelta(hours=hours, minutes=-1), "UTC"), now=NOW)
    whom = whom_to_reach(db, now=NOW, zone="UTC")
    assert whom.is_session_day is is_the_day
    assert whom.people[0].name == ("clinic" if is_the_day else "sister")


def test_the_effect_may_outlast_the_day(db: Session) -> None:
    """A session late in the evening is still on after midnight; a cancelled one makes no day."""
    lay(db)
    begun = NOW.replace(hour=23)
    uid = sessions.plan(db, sessions.Plan(begun, "UTC"), now=NOW).uid
    assert whom_to_reach(db, now=begun + timedelta(hours=2), zone="UTC").is_session_day
    sessions.cancel(db, uid, now=NOW)
    assert not whom_to_reach(db, now=begun + timedelta(hours=2), zone="UTC").is_session_day


def test_without_a_clinic_the_order_stays(db: Session) -> None:
    people.add(db, Details("sister", PersonRole.SUPPORT), now=NOW)
    sessions.plan(db, sessions.Plan(NOW, "UTC"), now=NOW)
    assert [one.name for one in whom_to_reach(db, now=NOW, zone="UTC").people] == ["sister"]
