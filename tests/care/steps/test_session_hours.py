"""When the session screen can be opened, how long it stays, what waits: as tables, and for any day there could be."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal.care.steps import session_hours
from kapjournal.care.steps.session_hours import LEAST_EFFECT, SessionHours

START = datetime(2026, 11, 20, 14, tzinfo=UTC)
HOUR, MINUTE, DAY = timedelta(hours=1), timedelta(minutes=1), timedelta(days=1)
PLANNED = SessionHours(START)
OPEN = replace(PLANNED, begun_at=START + 5 * MINUTE)
LATE = replace(PLANNED, begun_at=START + 2 * HOUR)
EARLY = replace(PLANNED, begun_at=START - HOUR)
ENDED = replace(OPEN, ended_at=START + 2 * HOUR)
CLOSED_BEFORE = replace(EARLY, ended_at=START - 0.5 * HOUR)
LONG = replace(PLANNED, effect=6 * HOUR)
TO_NEXT_WEEK = replace(OPEN, starts_at=START + 7 * DAY)
"""Moved while its screen is open."""
MOVED_LATER = replace(ENDED, starts_at=START + 7 * DAY)
"""Moved after its screen was ended."""


@pytest.mark.parametrize(
    ("hours", "since", "is_possible"),
    [
        (PLANNED, -2.1 * HOUR, False),
        (PLANNED, -2 * HOUR, True),
        (PLANNED, 3.9 * HOUR, True),
        (PLANNED, 4 * HOUR, False),
        (LONG, 5.9 * HOUR, True),
        (LONG, 6 * HOUR, False),
        (LATE, 5.9 * HOUR, True),
        (OPEN, 20 * HOUR, True),  # it is still open
        (ENDED, 3 * HOUR, True),  # and can be opened again
        (ENDED, 5 * HOUR, False),
        (MOVED_LATER, 3 * HOUR, False),
        (MOVED_LATER, 7 * DAY - HOUR, True),
    ],
)
def test_the_screen_is_possible_from_two_hours_before_until_the_effect_is_over(
    hours: SessionHours, since: timedelta, is_possible: bool
) -> None:
    """At least four hours, more where the route says so; from when it was opened, where it began late."""
    assert session_hours.is_possible(hours, START + since) is is_possible


@pytest.mark.parametrize(
    ("hours", "since", "is_on"),
    [
        (PLANNED, -HOUR, False),
        (PLANNED, timedelta(), True),
        (PLANNED, 3.9 * HOUR, True),
        (PLANNED, 4 * HOUR, False),
        (LONG, 5.9 * HOUR, True),
        (EARLY, -0.5 * HOUR, True),
        (EARLY, 3.9 * HOUR, True),
        (EARLY, 4 * HOUR, False),
        (LATE, 5.9 * HOUR, True),
        (LATE, 6 * HOUR, False),
        (ENDED, 2 * HOUR, False),
        (ENDED, 3 * HOUR, False),
        (CLOSED_BEFORE, -0.4 * HOUR, False),
        (CLOSED_BEFORE, HOUR, True),
        (TO_NEXT_WEEK, HOUR, True),
        (TO_NEXT_WEEK, 4.2 * HOUR, False),
        (TO_NEXT_WEEK, 7 * DAY + HOUR, True),
        (MOVED_LATER, 3 * HOUR, False),
        (MOVED_LATER, 7 * DAY - HOUR, False),
        (MOVED_LATER, 7 * DAY + HOUR, True),
        (OPEN, -3 * DAY, True),  # the clock was set back
        (ENDED, -3 * DAY, False),
    ],
)
def test_long_forms_wait_until_the_patient_ends_it_or_the_effect_is_over(
    hours: SessionHours, since: timedelta, is_on: bool
) -> None:
    """Also where it was moved, began early or late, or the clock was set back meanwhile."""
    assert session_hours.is_on(hours, START + since) is is_on


@pytest.mark.parametrize(
    ("hours", "since", "is_open"),
    [
        (PLANNED, HOUR, False),
        (OPEN, HOUR, True),
        (OPEN, 23 * HOUR, True),
        (OPEN, 25 * HOUR, False),
        (OPEN, -365 * DAY, True),
        (ENDED, HOUR, False),
        (TO_NEXT_WEEK, HOUR, True),
        (TO_NEXT_WEEK, 7 * DAY, False),
    ],
)
def test_an_open_screen_stays_open_until_it_is_ended(hours: SessionHours, since: timedelta, is_open: bool) -> None:
    """Whatever happens to the plan or the clock; a day later it was forgotten, and nobody is brought back into it."""
    assert session_hours.is_open(hours, START + since) is is_open


@pytest.mark.parametrize(
    ("hours", "since", "opens"),
    [
        (PLANNED, -MINUTE, False),
        (PLANNED, timedelta(), True),
        (PLANNED, 3 * HOUR, True),
        (PLANNED, 4 * HOUR, False),
        (OPEN, HOUR, False),
        (ENDED, 3 * HOUR, False),
        (CLOSED_BEFORE, timedelta(), True),
        (MOVED_LATER, 7 * DAY, True),
    ],
)
def test_it_opens_by_itself_at_the_planned_time(hours: SessionHours, since: timedelta, opens: bool) -> None:
    """And not again once the patient ended it."""
    assert session_hours.opens_itself_now(hours, START + since) is opens


SECOND = SessionHours(START + 3 * HOUR)


@pytest.mark.parametrize(
    ("first", "second", "since", "chosen"),
    [
        (PLANNED, SECOND, -HOUR, PLANNED),
        (PLANNED, SECOND, 2 * HOUR, PLANNED),
        (PLANNED, SECOND, 3.5 * HOUR, SECOND),
        (OPEN, SECOND, 3.5 * HOUR, OPEN),
        (ENDED, SECOND, 2.5 * HOUR, SECOND),
        (ENDED, SECOND, 8 * HOUR, None),
    ],
)
def test_of_two_sessions_in_one_day_one_screen_leads(
    first: SessionHours, second: SessionHours, since: timedelta, chosen: SessionHours | None
) -> None:
    """The one that is open; else the latest that has started; an ended one makes room for the next."""
    assert session_hours.of_day([first, second], START + since) == chosen


MINUTES = st.integers(-3 * 24 * 60, 3 * 24 * 60).map(lambda minutes: START + minutes * MINUTE)
ANY_HOURS = st.builds(
    SessionHours,
    starts_at=MINUTES,
    effect=st.integers(4, 24).map(lambda hours: hours * HOUR),
    begun_at=st.none() | MINUTES,
    ended_at=st.none() | MINUTES,
)


@given(hours=ANY_HOURS, now=MINUTES)
def test_nothing_that_waits_waits_for_ever(hours: SessionHours, now: datetime) -> None:
    """Whatever was moved, ended or set back: what waits opens when it was said to, and at once when it is ended."""
    if session_hours.is_on(hours, now):
        until = session_hours.effect_ends_at(hours, now)
        assert now < until
        if now >= (hours.begun_at or now):
            assert until - now <= 3 * DAY + hours.effect
        assert not session_hours.is_on(replace(hours, ended_at=None, begun_at=None, starts_at=now - hours.effect), now)
        ended = replace(hours, begun_at=hours.begun_at or now, ended_at=max(now, hours.begun_at or now))
        if ended.begins_with_plan and now >= hours.starts_at:
            assert not session_hours.is_on(ended, now)


@given(hours=ANY_HOURS, now=MINUTES)
def test_an_effect_is_never_taken_for_shorter_than_it_may_be(hours: SessionHours, now: datetime) -> None:
    """At least four hours from the later of the plan and the opening."""
    started = session_hours.started_at(hours, now)
    assert session_hours.effect_ends_at(hours, now) - started >= LEAST_EFFECT
    if hours.begins_with_plan and hours.begun_at:
        assert started == max(hours.starts_at, hours.begun_at)


@given(hours=ANY_HOURS, now=MINUTES)
def test_what_is_open_can_be_come_back_to(hours: SessionHours, now: datetime) -> None:
    """An open screen is possible, and never opens by itself a second time."""
    if session_hours.is_open(hours, now):
        assert session_hours.is_possible(hours, now)
        if hours.begins_with_plan:
            assert not session_hours.opens_itself_now(hours, now)


@given(all_hours=st.lists(ANY_HOURS, max_size=4), now=MINUTES)
def test_what_leads_is_one_of_those_that_are_possible(all_hours: list[SessionHours], now: datetime) -> None:
    """There is one whenever any is possible."""
    chosen = session_hours.of_day(all_hours, now)
    possible = [hours for hours in all_hours if session_hours.is_possible(hours, now)]
    assert chosen in possible if possible else chosen is None
