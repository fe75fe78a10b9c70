"""Opening and ending the session screen, as it is kept."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from kapjournal import content
from kapjournal.care.records import session_screen, sessions
from kapjournal.care.records.sessions import Plan
from kapjournal.care.steps import session_now, today
from kapjournal.care.steps.session_hours import LEAST_EFFECT
from kapjournal.errors import NotThere
from kapjournal.models import Route
from tests.care.conftest import NOW

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


def _planned(db: Session, ago: timedelta = timedelta()) -> str:
    return sessions.plan(db, Plan(NOW - ago, "Europe/Berlin"), now=NOW).uid


def _is_on(db: Session, later: timedelta = timedelta()) -> bool:
    return today.session_is_on(db, now=NOW + later)


def test_it_is_opened_and_ended(db: Session) -> None:
    """A second tap changes nothing; opened again, it goes on from when it first began."""
    uid = _planned(db, 10 * MINUTE)
    session_screen.begin(db, uid, now=NOW)
    session_screen.begin(db, uid, now=NOW + MINUTE)
    opened = session_screen.opened(db, now=NOW + HOUR)
    assert opened is not None
    assert (opened.uid, opened.begun_at, opened.ended_at) == (uid, NOW, None)
    session_screen.end(db, uid, now=NOW + HOUR)
    session_screen.end(db, uid, now=NOW + 2 * HOUR)
    assert sessions.require(db, uid).ended_at == NOW + HOUR
    assert not _is_on(db, HOUR)
    assert session_screen.begin(db, uid, now=NOW + 2 * HOUR).begun_at == NOW
    assert _is_on(db, 3 * HOUR)


def test_there_is_one_at_a_time(db: Session) -> None:
    """Of two sessions in a day, opening the second ends the first."""
    first, second = _planned(db, HOUR), _planned(db)
    session_screen.begin(db, first, now=NOW - HOUR)
    session_screen.begin(db, second, now=NOW)
    opened = session_screen.opened(db, now=NOW + MINUTE)
    assert opened is not None
    assert opened.uid == second
    assert sessions.require(db, first).ended_at == NOW


def test_moved_while_it_is_open_it_stays_open(db: Session) -> None:
    """For as long as the effect may last; next week's session then begins anew."""
    uid = _planned(db)
    session_screen.begin(db, uid, now=NOW)
    sessions.change(db, uid, Plan(NOW + timedelta(days=7), "Europe/Berlin"), now=NOW + MINUTE)
    assert session_screen.opened(db, now=NOW + HOUR) is not None
    assert _is_on(db, HOUR)
    assert not _is_on(db, LEAST_EFFECT)
    session_screen.end(db, uid, now=NOW + 2 * HOUR)
    assert not _is_on(db, 2 * HOUR)
    next_week = timedelta(days=7)
    begun = session_screen.begin(db, uid, now=NOW + next_week)
    assert (begun.begun_at, begun.ended_at) == (NOW + next_week, None)


def test_canceled_while_it_is_open_it_stays_open(db: Session) -> None:
    """The effect does not end with the plan; nothing but the patient closes the screen."""
    uid = _planned(db)
    session_screen.begin(db, uid, now=NOW)
    sessions.cancel(db, uid, now=NOW + MINUTE)
    assert session_screen.opened(db, now=NOW + HOUR) is not None
    assert _is_on(db, HOUR)
    assert today.today(db, now=NOW + HOUR).steps[0].session_uid == uid
    session_screen.end(db, uid, now=NOW + HOUR)
    assert not _is_on(db, HOUR)
    assert session_now.session_now(db, now=NOW + HOUR).possible is None


def test_a_deleted_session_has_no_screen(db: Session) -> None:
    """There is nothing to show any more."""
    uid = _planned(db)
    session_screen.begin(db, uid, now=NOW)
    sessions.delete(db, uid, now=NOW)
    assert session_screen.opened(db, now=NOW) is None
    with pytest.raises(NotThere):
        session_screen.begin(db, uid, now=NOW)


def test_a_clock_that_is_set_back_neither_closes_nor_reopens_it(db: Session) -> None:
    """It is open in the past as well, and what was ended stays ended."""
    uid = _planned(db)
    session_screen.begin(db, uid, now=NOW)
    assert session_now.session_room(db, uid, now=NOW - HOUR).elapsed == timedelta()
    assert session_screen.opened(db, now=NOW - 30 * HOUR) is not None
    session_screen.end(db, uid, now=NOW - HOUR)
    assert sessions.require(db, uid).ended_at == NOW
    assert not any(_is_on(db, later) for later in (-HOUR, timedelta(), HOUR))


def test_it_opens_by_itself_where_that_was_wanted(db: Session) -> None:
    """At the planned time, or when the journal is opened after it; it counts from the planned time."""
    uid = _planned(db)
    assert session_now.session_now(db, now=NOW).opens_itself is None
    session_screen.open_by_itself(db, uid, wanted=True, now=NOW - HOUR)
    assert session_now.session_now(db, now=NOW - MINUTE).opens_itself is None
    assert session_now.session_now(db, now=NOW + HOUR).opens_itself == uid
    session_now.begin_by_itself(db, uid, now=NOW + HOUR)
    room = session_now.session_room(db, uid, now=NOW + HOUR)
    assert (room.is_open, room.elapsed) == (True, HOUR)
    session_screen.end(db, uid, now=NOW + HOUR)
    assert session_now.session_now(db, now=NOW + HOUR).opens_itself is None


@pytest.mark.parametrize("route", Route)
def test_each_route_says_how_long_things_wait(route: Route) -> None:
    """Four hours at least, whatever clinics tell of it."""
    assert session_screen.effect_of(route) == timedelta(hours=content.route(route).effect_hours) >= LEAST_EFFECT


def test_what_waits_says_until_when(db: Session) -> None:
    """When the effect is over, by the clock of where the session is."""
    uid = _planned(db)
    assert session_now.session_now(db, now=NOW - MINUTE).waits_until is None
    assert session_now.session_now(db, now=NOW).waits_until == (NOW + LEAST_EFFECT, "Europe/Berlin")
    session_screen.begin(db, uid, now=NOW + HOUR)
    assert session_now.session_now(db, now=NOW + HOUR).waits_until == (NOW + HOUR + LEAST_EFFECT, "Europe/Berlin")
