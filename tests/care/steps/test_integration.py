"""What can be done around a session besides writing, as tables: when it opens, when it goes, what takes its place."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal.care.steps import integration
from kapjournal.care.steps.integration import Done
from kapjournal.care.steps.next_step import SessionSummary, Step, StepContext, StepKind
from tests.care.steps.test_next_step_holds import situations

BERLIN = "Europe/Berlin"
START = datetime(2026, 11, 20, 13, tzinfo=UTC)
"""Two in the afternoon of a Friday in Berlin."""
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
COURSE = SessionSummary("one", 1, START, BERLIN)
MORNING = 16 * HOUR
"""From the start to six the next morning."""
NOTHING = Done()


def _steps(now: datetime, *courses: SessionSummary, done: Done = NOTHING, zone: str = BERLIN) -> list[str]:
    found = integration.integration_steps(StepContext(now, zone, courses), done)
    return [f"{step.kind.value}:{step.session_uid}" for step in found]


@pytest.mark.parametrize(
    ("since", "steps"),
    [
        (-7 * DAY - HOUR, []),
        (-7 * DAY, ["prepare"]),
        (-HOUR, ["prepare"]),
        (0 * HOUR, []),
        (2 * HOUR, []),
        (MORNING - HOUR, []),
        (MORNING, ["practice"]),
        (MORNING + 3 * DAY, ["practice"]),
        (4 * DAY + 9.9 * HOUR, ["practice"]),
        (4 * DAY + 10 * HOUR, []),
        (6 * DAY + MORNING - HOUR, []),
        (6 * DAY + MORNING, ["review_7"]),
        (13 * DAY + MORNING, ["review_14"]),
        (29 * DAY + MORNING, ["review_30"]),
        (59 * DAY + MORNING - HOUR, ["review_30"]),
        (59 * DAY + MORNING, []),
        (365 * DAY, []),
    ],
)
def test_one_session_from_a_week_before_to_two_months_after(since: timedelta, steps: list[str]) -> None:
    """Each in its time; a window that passes leaves nothing behind, and a course that ended a year ago asks nothing."""
    assert _steps(START + since, COURSE) == [f"{step}:one" for step in steps]


@pytest.mark.parametrize(
    ("since", "done"),
    [
        (-DAY, Done(prepared=frozenset({"one"}))),
        (DAY, Done(practised_at=(START + DAY - HOUR, START + DAY - 2 * HOUR))),
        (7 * DAY, Done(reviewed=frozenset({("one", StepKind.REVIEW_7)}))),
        (15 * DAY, Done(reviewed=frozenset({("one", StepKind.REVIEW_14)}))),
    ],
)
def test_what_was_done_is_not_offered_again(since: timedelta, done: Done) -> None:
    """Twice a day is enough of a practice."""
    assert _steps(START + since, COURSE) != []
    assert _steps(START + since, COURSE, done=done) == []


def test_a_practice_is_there_again_the_next_day_and_after_one() -> None:
    """Days are those of where the patient is."""
    once, twice = (START + DAY,), (START + DAY, START + DAY + HOUR)
    assert _steps(START + DAY + HOUR, COURSE, done=Done(practised_at=once)) == ["practice:one"]
    assert _steps(START + DAY + 2 * HOUR, COURSE, done=Done(practised_at=twice)) == []
    assert _steps(START + 2 * DAY, COURSE, done=Done(practised_at=twice)) == ["practice:one"]
    assert _steps(START + DAY + 2 * HOUR, COURSE, done=Done(practised_at=twice), zone="Pacific/Auckland") == []
    assert _steps(START + DAY + 11 * HOUR, COURSE, done=Done(practised_at=twice), zone="Asia/Kolkata") == [
        "practice:one"
    ]


def test_a_step_says_where_it_stands() -> None:
    """Session, number, calendar days, and the time in which it is offered."""
    (step,) = integration.integration_steps(StepContext(START + 8 * DAY, BERLIN, (replace(COURSE, number=3),)), NOTHING)
    opens_at, closes_at = datetime(2026, 11, 27, 5, tzinfo=UTC), datetime(2026, 12, 4, 5, tzinfo=UTC)
    assert step == Step(StepKind.REVIEW_7, "one", 3, 8, opens_at=opens_at, closes_at=closes_at)


@pytest.mark.parametrize(
    ("gap", "since", "steps"),
    [
        (3 * DAY, 2 * DAY, ["prepare:two", "practice:one"]),
        (3 * DAY, 3 * DAY + HOUR, []),
        (3 * DAY, 3 * DAY + 3 * HOUR, []),
        (3 * DAY, 4 * DAY, ["practice:two"]),
        (3 * DAY, 8 * DAY, []),
        (3 * DAY, 10 * DAY, ["review_7:two"]),
        (7 * DAY, 7 * DAY - HOUR, ["prepare:two", "review_7:one"]),
        (6 * HOUR, 5 * HOUR, ["prepare:two"]),
        (6 * HOUR, DAY, ["practice:two"]),
        (HOUR, -HOUR, ["prepare:one"]),
        (HOUR, 1.5 * HOUR, []),
        (HOUR, DAY, ["practice:two"]),
        (0 * HOUR, DAY, ["practice:two"]),
        (0 * HOUR, -DAY, ["prepare:one"]),
    ],
)
def test_a_later_session_takes_the_place_of_an_earlier_one(gap: timedelta, since: timedelta, steps: list[str]) -> None:
    """Three days apart, a week apart, twice on one day, overlapping, at the same instant."""
    second = SessionSummary("two", 2, START + gap, BERLIN)
    assert _steps(START + since, COURSE, second) == steps
    assert _steps(START + since, second, COURSE) == steps


def test_a_session_that_is_postponed_takes_its_windows_along() -> None:
    """Moved by ten days: preparing begins again, and nothing is asked about a day on which nothing was."""
    moved = replace(COURSE, starts_at=START + 10 * DAY)
    assert _steps(START + DAY, moved) == []
    assert _steps(START + 4 * DAY, moved) == ["prepare:one"]
    assert _steps(START + 11 * DAY, moved) == ["practice:one"]


def test_a_cancelled_session_gives_its_place_back() -> None:
    """It is not among the sessions any more: the one before it is looked back on again."""
    second = SessionSummary("two", 2, START + 6 * DAY, BERLIN)
    assert _steps(START + 8 * DAY, COURSE, second) == ["practice:two"]
    assert _steps(START + 8 * DAY, COURSE) == ["review_7:one"]


def test_a_clock_set_back_asks_for_nothing_again() -> None:
    """A session with words that followed it is over, though the clock says that it is still to come."""
    assert _steps(START - DAY, replace(COURSE, has_story=True)) == []
    assert _steps(START - DAY, replace(COURSE, has_capture=True)) == []


@pytest.mark.parametrize(
    ("starts_at", "zone", "opens_at", "closes_at"),
    [
        ("2026-03-27T13:00:00+00:00", BERLIN, "2026-03-28T05:00:00+00:00", "2026-03-31T22:00:00+00:00"),
        ("2026-10-23T13:00:00+00:00", BERLIN, "2026-10-24T04:00:00+00:00", "2026-10-27T23:00:00+00:00"),
        ("2026-03-24T12:00:00+00:00", "Asia/Beirut", "2026-03-25T04:00:00+00:00", "2026-03-28T22:00:00+00:00"),
        ("2011-12-28T22:00:00+00:00", "Pacific/Apia", "2011-12-29T16:00:00+00:00", "2012-01-01T10:00:00+00:00"),
    ],
    ids=["clocks go forward", "clocks go back", "midnight is skipped", "a day is skipped"],
)
def test_windows_go_by_the_clock_on_the_wall(starts_at: str, zone: str, opens_at: str, closes_at: str) -> None:
    """Six in the morning is six in the morning, and the fourth day ends at midnight, where the session was."""
    course = SessionSummary("one", 1, datetime.fromisoformat(starts_at), zone)
    opens, closes = datetime.fromisoformat(opens_at), datetime.fromisoformat(closes_at)
    (step,) = integration.integration_steps(StepContext(opens, "America/New_York", (course,)), NOTHING)
    assert (step.kind, step.opens_at, step.closes_at) == (StepKind.PRACTICE, opens, closes)


def test_not_today_lasts_until_tomorrow_where_the_patient_is() -> None:
    """A review put off is back after midnight."""
    now = datetime(2026, 11, 28, 22, 30, tzinfo=UTC)
    here = StepContext(now, BERLIN, (COURSE,), postponed={"review_7:one": date(2026, 11, 28)})
    assert integration.integration_steps(here, NOTHING) == ()
    (back,) = integration.integration_steps(replace(here, now=now + HOUR), NOTHING)
    assert back.kind is StepKind.REVIEW_7


@given(situations(), st.permutations(range(5)))
def test_there_is_always_a_valid_list_of_steps(here: StepContext, order: list[int]) -> None:
    """Each within its time, about a session that is there, at most one of a kind, in any order of sessions."""
    steps = integration.integration_steps(here, NOTHING)
    numbers = {course.uid: course.number for course in here.sessions}
    assert len({step.kind for step in steps}) == len(steps) <= 3
    for step in steps:
        assert step.opens_at is not None
        assert step.closes_at is not None
        assert step.opens_at <= here.now < step.closes_at
        assert step.session_uid is not None
        assert step.session_number == numbers[step.session_uid]
    shuffled = tuple(here.sessions[place] for place in order if place < len(here.sessions))
    assert integration.integration_steps(replace(here, sessions=shuffled), NOTHING) == steps
