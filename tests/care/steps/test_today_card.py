"""Today's decision table: every state in its time, what wins over what, what lies below, what never does."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal.care.records.draft_keys import OpenDraft
from kapjournal.care.steps import today_card
from kapjournal.care.steps.next_step import SessionSummary
from kapjournal.care.steps.reminders import Reminder, ReminderKind
from kapjournal.care.steps.today_card import TodayFacts
from kapjournal.care.steps.today_parts import BELOW, NEVER, CardState, Part
from tests.care.steps.test_next_step_holds import situations

BERLIN = "Europe/Berlin"
START = datetime(2026, 11, 20, 13, tzinfo=UTC)
"""Two in the afternoon of a Friday in Berlin."""
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
MORNING = 16 * HOUR
"""From the start to six the next morning."""
ONE = SessionSummary("one", 1, START, BERLIN)
EVERYTHING = frozenset(today_card.ONLY_WHERE_THERE_IS_ONE)
NOTE = OpenDraft("note", START)


def _facts(since: timedelta, *sessions: SessionSummary, **more: Any) -> TodayFacts:
    return TodayFacts(START + since, BERLIN, sessions, **{"has": EVERYTHING, **more})


def _state(since: timedelta, *sessions: SessionSummary, **more: Any) -> str:
    return today_card.card(_facts(since, *sessions, **more)).state.value


@pytest.mark.parametrize(
    ("since", "course", "state"),
    [
        (-8 * DAY, ONE, "ahead"),
        (-7 * DAY, ONE, "intention"),
        (-7 * DAY, replace(ONE, has_intention=True), "prepare"),
        (-22 * HOUR, ONE, "intention"),
        (-21 * HOUR, ONE, "evening_before"),
        (-15 * HOUR, replace(ONE, has_intention=True), "evening_before"),
        (-14 * HOUR, ONE, "hours_before"),
        (-2.1 * HOUR, ONE, "hours_before"),
        (-2 * HOUR, ONE, "possible"),
        (3.9 * HOUR, ONE, "possible"),
        (4 * HOUR, ONE, "just_after"),
        (5.9 * HOUR, ONE, "just_after"),
        (4 * HOUR, replace(ONE, has_capture=True), "same_evening"),
        (6 * HOUR, ONE, "same_evening"),
        (MORNING - HOUR, ONE, "same_evening"),
        (MORNING, ONE, "came_up"),
        (23.9 * HOUR, ONE, "came_up"),
        (24 * HOUR, ONE, "day_1"),
        (MORNING, replace(ONE, has_capture=True), "day_1"),
        (MORNING, replace(ONE, has_story=True), "practice"),
        (MORNING + DAY, ONE, "days_2_to_4"),
        (MORNING + 3.9 * DAY, ONE, "days_2_to_4"),
        (MORNING + 3.9 * DAY, replace(ONE, has_story=True), "practice"),
        (MORNING + 4 * DAY, ONE, "between"),
        (MORNING + 5.9 * DAY, ONE, "between"),
        (MORNING + 6 * DAY, ONE, "look_back_7"),
        (MORNING + 12.9 * DAY, ONE, "look_back_7"),
        (MORNING + 13 * DAY, ONE, "look_back_14"),
        (MORNING + 29 * DAY, ONE, "look_back_30"),
        (MORNING + 58.9 * DAY, ONE, "look_back_30"),
        (MORNING + 59 * DAY, ONE, "between"),
    ],
)
def test_one_session_from_a_week_before_to_two_months_after(
    since: timedelta, course: SessionSummary, state: str
) -> None:
    """Each in its time, by the clock on the wall."""
    assert _state(since, course) == state


@pytest.mark.parametrize(
    ("more", "state"),
    [
        ({"has_anything": False}, "first_day"),
        ({}, "none_planned"),
        ({"is_return": True}, "returning"),
        ({"drafts": (OpenDraft("note", START - 6 * DAY),)}, "draft"),
        ({"drafts": (OpenDraft("note", START - 8 * DAY),)}, "none_planned"),
        ({"steps": ("s",)}, "step"),
        ({"letters": ("l",)}, "letter"),
        ({"letters": ("l",), "is_hard_day": True}, "none_planned"),
        ({"hard": "c", "letters": ("l",), "steps": ("s",)}, "hard"),
        ({"course_ended_on": START.date()}, "course_ended"),
        ({"course_ended_on": START.date() - DAY}, "between"),
        ({"course_ended_on": START.date(), "is_return": True}, "returning"),
    ],
)
def test_without_a_session(more: Mapping[str, Any], state: str) -> None:
    """The first day, a return, what waits, and the end of a course."""
    assert _state(timedelta(), **more) == state


@pytest.mark.parametrize(
    ("since", "more", "state"),
    [
        (HOUR, {"running": "one", "hard": "c"}, "running"),
        (5 * HOUR, {"hard": "c", "letters": ("l",)}, "hard"),
        (5 * HOUR, {"letters": ("l",), "steps": ("s",), "drafts": (NOTE,)}, "just_after"),
        (MORNING, {"letters": ("l",), "steps": ("s",)}, "came_up"),
        (24 * HOUR, {"letters": ("l",), "steps": ("s",)}, "letter"),
        (24 * HOUR, {"steps": ("s",), "drafts": (NOTE,)}, "step"),
        (24 * HOUR, {"drafts": (NOTE,)}, "day_1"),
        (MORNING + DAY, {"drafts": (NOTE,)}, "draft"),
        (MORNING + 6 * DAY, {"drafts": (OpenDraft("note", START + 6 * DAY),)}, "look_back_7"),
        (-3 * DAY, {"drafts": (OpenDraft("note", START - 4 * DAY),)}, "draft"),
        (-3 * DAY, {"is_return": True}, "intention"),
        (-21 * HOUR, {"letters": ("l",)}, "evening_before"),
        (-8 * DAY, {"course_ended_on": (START - 8 * DAY).date()}, "ahead"),
    ],
)
def test_what_wins_over_what(since: timedelta, more: Mapping[str, Any], state: str) -> None:
    """In the order of the table."""
    assert _state(since, ONE, **more) == state


@pytest.mark.parametrize(
    ("ended", "since", "state"),
    [
        (2, 2.5, "just_after"),
        (2, 5, "same_evening"),
        (5, 5.5, "just_after"),
        (5, 6.9, "just_after"),
        (5, 7, "same_evening"),
    ],
)
def test_the_quiet_hours_begin_when_the_screen_was_ended(ended: float, since: float, state: str) -> None:
    """For two hours, and longer while the effect may last."""
    assert _state(since * HOUR, ONE, ended={"one": START + ended * HOUR}) == state


@pytest.mark.parametrize(
    ("gap", "since", "state", "session"),
    [
        (6, 3, "possible", "one"),
        (6, 4, "possible", "two"),
        (7, 4.5, "just_after", "one"),
        (6, 9.9, "possible", "two"),
        (6, 10.5, "just_after", "two"),
    ],
)
def test_two_sessions_on_one_day(gap: float, since: float, state: str, session: str) -> None:
    """What the first asks for ends where the second can begin."""
    two = SessionSummary("two", 2, START + gap * HOUR, BERLIN)
    found = today_card.card(_facts(since * HOUR, ONE, two))
    assert (found.state.value, found.session.uid if found.session else "") == (state, session)


def test_not_today_hides_a_card_until_the_next_morning() -> None:
    """At two at night it is still put off; at five it is back, and meanwhile it is a row."""
    evening = _facts(MORNING + 6 * DAY + 15 * HOUR, ONE)
    shown = today_card.card(evening)
    off = replace(evening, put_off={shown.key: today_card.day_of(evening.now, BERLIN)})
    then = today_card.card(off)
    assert (shown.state, then.state) == (CardState.LOOK_BACK_7, CardState.BETWEEN)
    assert Part.LOOK_BACK in dict(then.others)
    assert today_card.card(replace(off, now=evening.now + 5 * HOUR)).state is CardState.BETWEEN
    assert today_card.card(replace(off, now=evening.now + 8 * HOUR)).state is CardState.LOOK_BACK_7


def test_the_evening_of_a_session_put_off_asks_for_nothing_more() -> None:
    """Neither a small step nor a letter nor a question comes in its place."""
    facts = _facts(5 * HOUR, ONE, steps=("s",), letters=("l",), drafts=(NOTE,))
    for _ in range(2):
        key = today_card.card(facts).key
        facts = replace(facts, put_off={**facts.put_off, key: today_card.day_of(facts.now, BERLIN)})
    assert today_card.card(facts).state is CardState.RESTING
    assert today_card.card(facts).others == ()


def test_everything_below_the_winner_is_one_row() -> None:
    """A letter, two steps, a look back and drafts: a row each, and drafts in a place of their own."""
    here = _facts(MORNING + 6 * DAY, ONE, letters=("l", "m"), steps=("s", "z"), drafts=(NOTE,))
    rows = [part for part, _ in today_card.card(here).others]
    assert rows == [Part.STEP_DUE, Part.LOOK_BACK, Part.DRAFTS, Part.TELL_STORY, Part.ADD_SESSION]


def test_a_letter_has_below_it_what_the_day_would_have() -> None:
    """Its own words are nowhere, and the look back is a row."""
    found = today_card.card(_facts(MORNING + 6 * DAY, ONE, letters=("l",)))
    assert found.below[0] is Part.MOOD
    assert set(BELOW[CardState.LOOK_BACK_7]) <= set(found.below)


def test_after_a_course_nothing_asks_for_a_session() -> None:
    """Neither on that day nor later."""
    for days in (20, 21, 80):
        found = today_card.card(_facts(days * DAY, ONE, course_ended_on=(START + 20 * DAY).date()))
        assert Part.ADD_SESSION not in found.parts
        assert found.state is not CardState.NONE_PLANNED


def test_twice_a_day_is_enough_of_a_practice() -> None:
    """Then the day is an ordinary one."""
    told = replace(ONE, has_story=True)
    assert _state(2 * DAY, told, practised_today=1) == "practice"
    assert _state(2 * DAY, told, practised_today=2) == "between"


def test_nothing_to_show_is_not_drawn() -> None:
    """No week without check-ins, no line, no drafts, no session without one."""
    found = today_card.card(_facts(timedelta(), has=frozenset(), has_anything=True))
    assert not {Part.WEEK, Part.LINE, Part.DRAFTS, Part.SESSION} & found.parts


def _rung(kind: ReminderKind, of: str = "one") -> Reminder:
    return Reminder(kind, of, START)


@pytest.mark.parametrize(
    ("since", "kind", "of", "more", "state", "says_so"),
    [
        (MORNING + 6 * DAY, "look_back_7", "one", {"steps": ("s",)}, "look_back_7", True),
        (2 * DAY, "small_step", "s", {"letters": ("l",), "steps": ("r", "s")}, "step", True),
        (24 * HOUR, "story", "one", {"letters": ("l",)}, "day_1", True),
        (-21 * HOUR, "intention", "one", {"letters": ("l",)}, "evening_before", True),
        (MORNING + 6 * DAY, "letter", "l", {"letters": ("l",), "is_hard_day": True}, "look_back_7", False),
        (MORNING, "story", "one", {}, "came_up", False),
        (HOUR, "small_step", "s", {"steps": ("s",), "running": "one"}, "running", False),
        (HOUR, "small_step", "s", {"steps": ("s",)}, "possible", False),
        (5 * HOUR, "small_step", "s", {"steps": ("s",)}, "just_after", False),
        (2 * DAY, "small_step", "s", {"steps": ("s",), "hard": "c"}, "hard", False),
    ],
)
def test_what_one_asked_to_be_reminded_of_comes_first_of_what_can_wait(
    since: timedelta, kind: str, of: str, more: Mapping[str, Any], state: str, says_so: bool
) -> None:
    """Before anything else of the day, never in a session, never above a hard moment."""
    found = today_card.card(_facts(since, ONE, reminded=(_rung(ReminderKind(kind), of),), **more))
    assert found.state.value == state
    assert found.reminder == (kind if says_so else None)


def test_what_has_no_card_of_its_own_any_more_has_that_of_the_reminder() -> None:
    """A look back on a session after which there was another: it can be opened, and put off until the next morning."""
    two = SessionSummary("two", 2, START + 4 * DAY, BERLIN, has_story=True)
    told = replace(ONE, has_story=True)
    here = _facts(MORNING + 6 * DAY, told, two, steps=("s",), reminded=(_rung(ReminderKind.LOOK_BACK_7),))
    shown = today_card.card(here)
    assert (shown.state, shown.session, shown.reminder) == (CardState.DUE, told, ReminderKind.LOOK_BACK_7)
    then = today_card.card(replace(here, put_off={shown.key: today_card.day_of(here.now, BERLIN)}))
    assert then.state is CardState.STEP
    assert Part.DUE in dict(then.others)
    done = today_card.card(replace(here, looked_back=frozenset({("one", 7)})))
    assert done.state is CardState.STEP
    assert Part.DUE not in done.parts


def test_a_reminder_of_another_session_has_no_place_on_the_day_of_one() -> None:
    """No row either: neither before it nor in the evening."""
    two = SessionSummary("two", 2, START + 7 * DAY, BERLIN)
    for since in (7 * DAY - 3 * HOUR, 7 * DAY + HOUR, 7 * DAY + 7 * HOUR):
        found = today_card.card(_facts(since, ONE, two, reminded=(_rung(ReminderKind.LOOK_BACK_7),)))
        assert found.reminder is None
        assert Part.DUE not in found.parts


UIDS = st.lists(st.uuids().map(str), max_size=3).map(tuple)


@given(
    situations(), UIDS, UIDS, st.none() | st.just("c"), st.booleans(), st.booleans(), st.booleans(),
    st.integers(0, 3), st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.sets(st.sampled_from(list(Part))),
    st.integers(0, 6), st.lists(st.sampled_from(list(ReminderKind)), max_size=3, unique=True),
)  # fmt: skip
def test_there_is_always_one_card_and_never_what_it_forbids(  # noqa: PLR0917
    here: Any, letters: Any, steps: Any, hard: Any, is_hard_day: bool, is_return: bool, has_anything: bool,
    practised: int, ended: Any, has: Any, puts_off: int, kinds: Any,
) -> None:  # fmt: skip
    """Whatever is there and however often 'Not today' is said."""
    uids = [*letters, *steps, *(one.uid for one in here.sessions)]
    facts = TodayFacts(
        here.now, here.zone, here.sessions, hard=hard, is_hard_day=is_hard_day, letters=letters, steps=steps,
        reminded=tuple(_rung(kind, uid) for kind in kinds for uid in uids), drafts=here.drafts,
        practised_today=practised, is_return=is_return, has_anything=has_anything, course_ended_on=ended,
        has=frozenset(has),
    )  # fmt: skip
    for _ in range(puts_off):
        if key := today_card.card(facts).key:
            facts = replace(facts, put_off={**facts.put_off, key: today_card.day_of(facts.now, facts.zone)})
    found = today_card.card(facts)
    assert found.key not in facts.put_off
    assert not {part for part, _ in found.others} & NEVER[found.state]
    assert not {part for part in found.below if part in NEVER[found.state]}
    assert len(set(found.below)) == len(found.below)
    assert not set(found.below) & {part for part, _ in found.others}
    if is_hard_day:
        assert found.state is not CardState.LETTER
        assert Part.LETTER not in found.parts


@pytest.mark.parametrize(
    ("since", "more", "there"),
    [
        (9 * DAY, {}, True),
        (9 * DAY, {"is_hard_day": True}, False),
        (HOUR, {}, False),
        (6 * HOUR, {}, False),
        (MORNING, {}, False),
        (MORNING + HOUR * 10, {}, False),
        (3 * DAY, {}, True),
        (9 * DAY, {"put_off": {today_card.BACKUP_KEY: date(2026, 11, 29)}}, False),
        (9 * DAY, {"put_off": {today_card.BACKUP_KEY: date(2026, 11, 28)}}, True),
        (-14 * HOUR, {}, False),
        (-21 * HOUR, {}, False),
    ],
)
def test_a_backup_is_asked_for_quietly(since: timedelta, more: Mapping[str, Any], there: bool) -> None:
    """Never a card, and no row on the day of a session, the day after, a hard day, or once it was put off."""
    card = today_card.card(_facts(since, ONE, backup_due=True, **more))
    assert (Part.BACKUP in {part for part, _ in card.others}) is there
    assert Part.BACKUP not in card.below
