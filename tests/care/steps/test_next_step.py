"""What comes next, as tables: the way through a course, and all that can get in its way."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kapjournal.care.records import draft_keys
from kapjournal.care.records.draft_keys import OpenDraft
from kapjournal.care.steps import next_step
from kapjournal.care.steps.next_step import SessionSummary, Step, StepContext, StepKind
from kapjournal.models import Phase

BERLIN = "Europe/Berlin"
START = datetime(2026, 11, 20, 13, tzinfo=UTC)
"""Two in the afternoon of a Friday in Berlin."""
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
PLANNED = SessionSummary("one", 1, START, BERLIN)
MEANT = replace(PLANNED, has_intention=True)
CAUGHT = replace(MEANT, has_capture=True)
TOLD = replace(CAUGHT, has_story=True)


def _kinds(now: datetime, *courses: SessionSummary, **more: object) -> list[str]:
    here = StepContext(now, BERLIN, courses, **more)  # type: ignore[arg-type]
    return [step.kind.value for step in next_step.next_steps(here)]


@pytest.mark.parametrize(
    ("course", "since", "steps"),
    [
        (PLANNED, -8 * DAY, ["check_in"]),
        (PLANNED, -7 * DAY, ["intention", "check_in"]),
        (PLANNED, -HOUR, ["intention", "check_in"]),
        (MEANT, -HOUR, ["check_in"]),
        (PLANNED, 0 * HOUR, ["session", "check_in"]),
        (CAUGHT, HOUR, ["session", "check_in"]),
        (MEANT, 3.99 * HOUR, ["session", "check_in"]),
        (MEANT, 4 * HOUR, ["capture", "plan", "check_in"]),
        (CAUGHT, 4 * HOUR, ["plan", "check_in"]),
        (MEANT, 15.9 * HOUR, ["capture", "plan", "check_in"]),
        (MEANT, 16 * HOUR, ["capture", "story", "plan", "check_in"]),
        (CAUGHT, 16 * HOUR, ["story", "plan", "check_in"]),
        (MEANT, 24 * HOUR, ["story", "plan", "check_in"]),
        (CAUGHT, 13.9 * DAY, ["story", "plan", "check_in"]),
        (CAUGHT, 14 * DAY, ["plan", "check_in"]),
        (TOLD, DAY, ["plan", "check_in"]),
        (PLANNED, 365 * DAY, ["plan", "check_in"]),
    ],
)
def test_one_session_from_planning_to_after(course: SessionSummary, since: timedelta, steps: list[str]) -> None:
    """Each step in its time and no longer; what was not done leaves nothing behind."""
    assert _kinds(START + since, course) == steps


def test_at_the_very_beginning_a_session_can_be_planned() -> None:
    """With nothing there, two things can be done."""
    assert _kinds(START) == ["plan", "check_in"]


def test_a_step_says_where_it_stands() -> None:
    """Session, number, calendar days, and the time in which it is shown."""
    step, *_ = next_step.next_steps(StepContext(START + 2 * DAY, BERLIN, (replace(CAUGHT, number=2),)))
    assert step == Step(
        StepKind.STORY, "one", 2, 2, opens_at=datetime(2026, 11, 21, 5, tzinfo=UTC), closes_at=START + 14 * DAY
    )


@pytest.mark.parametrize(
    ("since", "phase"),
    [(-13 * HOUR, None), (-12 * HOUR, Phase.BEFORE), (-HOUR, Phase.BEFORE), (3.99 * HOUR, None),
     (4 * HOUR, Phase.AFTER), (12 * HOUR, None), (-3 * DAY, None)],
)  # fmt: skip
def test_a_check_in_near_a_session_belongs_to_it(since: timedelta, phase: Phase | None) -> None:
    """Before and after, not in the middle of it."""
    *_, check_in = next_step.next_steps(StepContext(START + since, BERLIN, (MEANT,)))
    assert (check_in.phase, check_in.session_uid) == (phase, "one" if phase else None)


def test_while_a_session_is_on_everything_else_waits() -> None:
    """No story of last week, no draft, no plan until the effect is over."""
    last_week = SessionSummary("zero", 1, START - 7 * DAY, BERLIN)
    waiting = (OpenDraft(draft_keys.note_place(), START - DAY),)
    assert _kinds(START + HOUR, last_week, replace(MEANT, number=2), drafts=waiting) == ["session", "check_in"]


def test_two_sessions_on_one_day_keep_apart() -> None:
    """Between them: catch the first, mean the second."""
    second = SessionSummary("two", 2, START + 6 * HOUR, BERLIN)
    steps = next_step.next_steps(StepContext(START + 5 * HOUR, BERLIN, (MEANT, second)))
    assert [(step.kind, step.session_uid) for step in steps[:2]] == [
        (StepKind.CAPTURE, "one"),
        (StepKind.INTENTION, "two"),
    ]
    assert steps[1].days == 0


def test_of_overlapping_sessions_the_later_one_leads() -> None:
    """Both are on; the one that began last is the one being lived."""
    second = SessionSummary("two", 2, START + HOUR, BERLIN)
    steps = next_step.next_steps(StepContext(START + 1.5 * HOUR, BERLIN, (MEANT, second)))
    assert [step.session_uid for step in steps[:2]] == ["two", "one"]


def test_an_intention_goes_before_a_story_only_when_its_session_is_near() -> None:
    """Tomorrow's intention fades first; next week's can wait for the story."""
    second = SessionSummary("two", 2, START + 5 * DAY, BERLIN)
    assert _kinds(START + 2 * DAY, CAUGHT, second) == ["story", "intention", "check_in"]
    assert _kinds(START + 4 * DAY, CAUGHT, second) == ["intention", "story", "check_in"]


@pytest.mark.parametrize(
    ("place", "since", "steps"),
    [
        (draft_keys.guided_place("one", "story.next-day"), DAY, ["draft", "plan", "check_in"]),
        (draft_keys.guided_place("one", "story.quiet"), DAY, ["draft", "plan", "check_in"]),
        (draft_keys.guided_place("one", "capture.words"), DAY, ["draft", "story", "plan", "check_in"]),
        (draft_keys.intention_place("one"), -DAY, ["draft", "check_in"]),
        (draft_keys.note_place(), DAY, ["draft", "story", "plan", "check_in"]),
        (draft_keys.guided_place("gone", "story.next-day"), DAY, ["draft", "story", "plan", "check_in"]),
    ],
)
def test_an_unfinished_draft_can_be_continued(place: str, since: timedelta, steps: list[str]) -> None:
    """It stands for the step it began, and never beside it."""
    course = PLANNED if since < 0 * DAY else CAUGHT
    draft = OpenDraft(place, START + since - HOUR)
    assert _kinds(START + since, course, drafts=(draft,)) == steps


def test_a_page_that_has_lain_for_days_does_not_outrank_the_story() -> None:
    """On the day after a session the story comes first; what was begun just now still goes before it."""
    old, new = (
        OpenDraft(draft_keys.note_place(), START - 3 * DAY),
        OpenDraft(draft_keys.note_place(), START + 20 * HOUR),
    )
    assert _kinds(START + DAY, CAUGHT, drafts=(old,)) == ["story", "draft", "plan", "check_in"]
    assert _kinds(START + DAY, CAUGHT, drafts=(new,)) == ["draft", "story", "plan", "check_in"]


def test_a_page_that_was_put_off_asks_again_tomorrow() -> None:
    """'Not today' holds until the next day; then it asks again."""
    draft = OpenDraft(draft_keys.note_place(), START)
    here = StepContext(START + HOUR, BERLIN, drafts=(draft,), postponed={"draft:note": START.date()})
    assert [step.kind for step in next_step.next_steps(here)] == [StepKind.PLAN, StepKind.CHECK_IN]
    assert StepKind.DRAFT in [step.kind for step in next_step.next_steps(replace(here, now=START + DAY))]


@pytest.mark.parametrize(("since", "is_seen"), [(-15 * DAY, False), (-13 * DAY, True), (-HOUR, True), (HOUR, False)])
def test_the_next_session_is_in_sight(since: timedelta, is_seen: bool) -> None:
    """For two weeks before it, whatever else there is to do."""
    assert next_step.in_sight(StepContext(START + since, BERLIN, (MEANT,))) == (MEANT if is_seen else None)


def test_not_today_lasts_until_tomorrow_where_the_patient_is() -> None:
    """A step put off is back after midnight; the session itself and the check-in stay."""
    now = datetime(2026, 11, 21, 22, 30, tzinfo=UTC)
    off = {"story:one": now.date(), "plan:": now.date(), "check_in:": now.date()}
    assert _kinds(now, CAUGHT, postponed=off) == ["check_in"]
    assert _kinds(now + HOUR, CAUGHT, postponed=off) == ["story", "plan", "check_in"]
    assert _kinds(now - DAY, CAUGHT, postponed=off) == ["plan", "check_in"]
    on = {"session:one": START.date()}
    assert _kinds(START, MEANT, postponed=on) == ["session", "check_in"]


def test_putting_a_draft_off_does_not_bring_the_step_it_began() -> None:
    """'Not today' to a half-written story is 'not today' to the story."""
    place = draft_keys.guided_place("one", "story.next-day")
    now = START + DAY
    more = {"drafts": (OpenDraft(place, START),), "postponed": {f"draft:{place}": now.date()}}
    assert _kinds(now, CAUGHT, **more) == ["plan", "check_in"]


def test_a_clock_set_back_asks_for_nothing_again() -> None:
    """A session with words that followed it is over, though the clock says that it is still to come."""
    assert _kinds(START - DAY, TOLD) == ["plan", "check_in"]
    assert _kinds(START - HOUR, replace(PLANNED, has_capture=True)) == ["plan", "check_in"]
    assert _kinds(START + HOUR, TOLD) == ["plan", "check_in"]
    assert not next_step.is_return(StepContext(START, BERLIN, last_seen=START + 400 * DAY))


def test_a_session_that_is_postponed_takes_its_steps_along() -> None:
    """Moved by ten days it keeps its intention, and nothing is asked about a day on which nothing was."""
    moved, unmeant = (replace(course, starts_at=START + 10 * DAY) for course in (MEANT, PLANNED))
    assert _kinds(START + HOUR, moved) == ["check_in"]
    assert _kinds(START + DAY, moved) == ["check_in"]
    assert _kinds(START + 4 * DAY, unmeant) == ["intention", "check_in"]
    assert _kinds(START + 10 * DAY + 4 * HOUR, moved) == ["capture", "plan", "check_in"]


def test_travel_moves_no_window() -> None:
    """A story opens at six where the session was, wherever the patient wakes up."""
    for zone in (BERLIN, "America/Los_Angeles", "Pacific/Kiritimati"):
        asleep, awake = (
            next_step.next_steps(StepContext(START + since, zone, (CAUGHT,))) for since in (15.9 * HOUR, 16 * HOUR)
        )
        assert [step.kind for step in asleep] == [StepKind.PLAN, StepKind.CHECK_IN]
        assert [step.kind for step in awake] == [StepKind.STORY, StepKind.PLAN, StepKind.CHECK_IN]


@pytest.mark.parametrize(
    ("away", "is_return"), [(None, False), (DAY, False), (29 * DAY, False), (30 * DAY, True), (365 * DAY, True)]
)
def test_after_a_long_time_it_is_good_to_see_you(away: timedelta | None, is_return: bool) -> None:
    """A gap of a month is a return; a first start is not."""
    last_seen = None if away is None else START - away
    assert next_step.is_return(StepContext(START, BERLIN, last_seen=last_seen)) is is_return


@pytest.mark.parametrize(
    ("zone", "days"), [(BERLIN, 2), ("America/Los_Angeles", 2), ("Pacific/Auckland", 1), ("Pacific/Kiritimati", 1)]
)
def test_days_are_counted_by_the_calendar_where_the_patient_is(zone: str, days: int) -> None:
    """Friday to Sunday is two days at home; further east the session was on a Saturday already."""
    now = datetime(2026, 11, 22, 9, tzinfo=UTC)
    assert next_step.days_since(CAUGHT, StepContext(now, zone)) == days


@pytest.mark.parametrize(
    ("starts_at", "opens_at"),
    [
        ("2026-03-28T13:00:00+00:00", "2026-03-29T04:00:00+00:00"),
        ("2026-10-24T13:00:00+00:00", "2026-10-25T05:00:00+00:00"),
        ("2026-11-20T22:59:00+00:00", "2026-11-21T05:00:00+00:00"),
    ],
    ids=["clocks go forward", "clocks go back", "late at night"],
)
def test_a_story_opens_at_six_in_the_morning(starts_at: str, opens_at: str) -> None:
    """Of the day after, by the clock on the wall."""
    course = SessionSummary("one", 1, datetime.fromisoformat(starts_at), BERLIN)
    assert next_step.story_opens_at(course) == datetime.fromisoformat(opens_at)
