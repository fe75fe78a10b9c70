"""What holds of the arc in any order of sessions and times."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal.care.records import draft_keys
from kapjournal.care.records.draft_keys import OpenDraft
from kapjournal.care.records.settings import Settings
from kapjournal.care.steps import next_step, reminders
from kapjournal.care.steps.next_step import SessionSummary, StepContext, StepKind
from kapjournal.care.steps.reminders import Occasions

pytestmark = pytest.mark.once

_MINUTE = timedelta(minutes=1)
ZONES = st.sampled_from(["Europe/Berlin", "Pacific/Apia", "America/New_York", "Asia/Kolkata", "UTC", "No/Where"])
FAR = st.datetimes(datetime(2000, 1, 2), datetime(2100, 12, 30), timezones=st.just(UTC))  # noqa: DTZ001
NEAR = st.integers(-400 * 60, 400 * 60).map(lambda minutes: datetime(2026, 3, 29, 1, tzinfo=UTC) + minutes * _MINUTE)
UIDS = ("a", "b", "c", "d", "e")


@st.composite
def situations(draw: st.DrawFn) -> StepContext:
    moments = st.one_of(NEAR, FAR)
    starts = draw(st.lists(moments, max_size=len(UIDS)))
    done = st.booleans()
    courses = tuple(
        SessionSummary(uid, number, start, draw(ZONES), draw(done), draw(done), draw(done))
        for number, (uid, start) in enumerate(zip(UIDS, starts, strict=False), start=1)
    )
    places = [
        draft_keys.note_place(),
        draft_keys.intention_place("a"),
        draft_keys.guided_place("b", "story.next-day"),
        "odd:1",
    ]
    waiting = tuple(OpenDraft(place, draw(moments)) for place in draw(st.sets(st.sampled_from(places))))
    days = st.dates(date(2026, 3, 1), date(2026, 4, 30))
    postponed = draw(st.dictionaries(st.sampled_from(["story:a", "plan:", "check_in:", "intention:b"]), days))
    return StepContext(draw(moments), draw(ZONES), courses, waiting, draw(st.none() | moments), postponed)


@given(situations())
def test_there_is_always_a_valid_list_of_steps(here: StepContext) -> None:
    """It ends with the one check-in, holds nothing twice, and every step is within its time and about something."""
    steps = next_step.next_steps(here)
    assert [step.kind for step in steps].count(StepKind.CHECK_IN) == 1
    assert steps[-1].kind is StepKind.CHECK_IN
    assert len({step.key for step in steps}) == len(steps)
    known = {course.uid: course for course in here.sessions}
    for step in steps[:-1]:
        is_writing = step.kind is StepKind.DRAFT
        assert is_writing or step.opens_at is None or step.opens_at <= here.now
        assert step.closes_at is None or here.now < step.closes_at
        assert (step.session_uid is None) == (step.session_number is None) == (step.days is None)
        assert step.session_uid is None or step.session_number == known[step.session_uid].number


@given(situations())
def test_days_have_the_sign_of_the_time(here: StepContext) -> None:
    """Nobody is told 'after' while it is still to come, nor the other way round."""
    for course in here.sessions:
        days = next_step.days_since(course, here)
        assert days >= 0 if here.now >= course.starts_at else days <= 0


@given(situations(), st.permutations(range(len(UIDS))))
def test_the_order_in_which_sessions_come_does_not_matter(here: StepContext, order: list[int]) -> None:
    """Steps are sorted by what they are, not by how they were found."""
    shuffled = tuple(here.sessions[place] for place in order if place < len(here.sessions))
    other = StepContext(here.now, here.zone, shuffled, here.drafts, here.last_seen, here.postponed)
    assert next_step.next_steps(other) == next_step.next_steps(here)


@given(situations())
def test_reminders_lie_beside_their_session(here: StepContext) -> None:
    """At most two a session, within two days around it, in order of time; none unless wished for."""
    occasions = Occasions(here.zone, here.sessions)
    assert reminders.plan(occasions, Settings()) == ()
    planned = reminders.plan(occasions, Settings(reminders=True))
    starts = {course.uid: course.starts_at for course in here.sessions}
    assert list(planned) == sorted(planned, key=lambda reminder: (reminder.at, reminder.of, reminder.kind))
    assert all(abs(reminder.at - starts[reminder.of]) <= timedelta(days=2) for reminder in planned)
    assert len(planned) <= 2 * len(here.sessions)
