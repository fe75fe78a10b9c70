"""What is brought back before the next session and on this day, as tables."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal import content
from kapjournal.care.steps import insights
from kapjournal.care.steps.insights import ROLES, Piece
from kapjournal.care.steps.next_step import SessionSummary

BERLIN = "Europe/Berlin"
START = datetime(2026, 11, 20, 13, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
FIRST = SessionSummary("one", 1, START, BERLIN)
SECOND = SessionSummary("two", 2, START + 7 * DAY, BERLIN)
THIRD = SessionSummary("three", 3, START + 14 * DAY, BERLIN)


def _piece(prompt_id: str, session: str | None = "one", *, days: float = 1, is_hard: bool = False) -> Piece:
    return Piece(f"{prompt_id}@{days}", prompt_id, START + days * DAY, BERLIN, session, is_hard)


MEANT = _piece("intention.first.sentence", days=-1)
KEPT = _piece("story.next-day.keep")
STEP = _piece("story.next-day.step")


def test_what_is_brought_back_is_really_asked() -> None:
    """Every prompt with a role is in the library, and none of them is a hard one."""
    for prompt_id in ROLES:
        assert not content.prompt(prompt_id).hard


@pytest.mark.parametrize(
    ("pieces", "days", "expected"),
    [
        ([STEP, KEPT, MEANT], 6, [MEANT, KEPT, STEP]),
        ([STEP], 6, [STEP]),
        ([_piece("story.next-day.body"), _piece("")], 6, []),
        ([replace(KEPT, is_hard=True), STEP], 6, [STEP]),
        ([replace(KEPT, session_uid=None)], 6, []),
        ([replace(KEPT, session_uid="gone")], 6, []),
        ([], 6, []),
        ([STEP, _piece("story.quiet.kind", days=3), _piece("story.next-day.step", days=2)], 6,
         [_piece("story.quiet.kind", days=3)]),
        ([KEPT], 7.05, []),
        ([KEPT], 7.2, [KEPT]),
        ([KEPT, _piece("story.next-day.keep", "two", days=8)], 9, [_piece("story.next-day.keep", "two", days=8)]),
        ([KEPT], 9, [KEPT]),
        ([KEPT], 14.2, []),
    ],
    ids=["all three, the intention first", "what there is", "other answers stay", "nothing hard", "of no session",
         "of a session that is gone", "nothing there", "the latest in a role", "while a session is on",
         "once it is over", "of the last session", "of one before, where the last has nothing", "no session to come"],
)  # fmt: skip
def test_before_the_next_session(pieces: list[Piece], days: float, expected: list[Piece]) -> None:
    """Intention, insight and step of the last session that has any."""
    found = insights.before_next(pieces, [THIRD, FIRST, SECOND], now=START + days * DAY)
    assert (list(found.pieces) if found else []) == expected


@pytest.mark.parametrize(("days", "is_shown"), [(2.9, False), (3, True), (9.9, True), (10, False), (20, False)])
def test_it_comes_back_in_the_week_before_and_not_sooner(days: float, *, is_shown: bool) -> None:
    """Ten days between two sessions: for three there is nothing to get ready for."""
    sessions = [FIRST, replace(SECOND, starts_at=START + 10 * DAY)]
    assert (insights.before_next([KEPT], sessions, now=START + days * DAY) is not None) is is_shown


def test_it_says_which_session_it_is_from_and_for() -> None:
    """A clock that was set back makes no told session one to come."""
    found = insights.before_next([KEPT], [FIRST, SECOND], now=START + 5 * DAY)
    assert found == insights.BringBack("one", "two", (KEPT,))
    told = replace(SECOND, has_story=True)
    assert insights.before_next([KEPT], [FIRST, told], now=START + 5 * DAY) is None


@pytest.mark.parametrize(
    ("written_at", "zone", "now", "is_found"),
    [
        ("2025-11-20T12:00:00+00:00", BERLIN, "2026-11-20T12:00:00+00:00", True),
        ("2020-11-20T12:00:00+00:00", BERLIN, "2026-11-20T12:00:00+00:00", True),
        ("2026-11-20T08:00:00+00:00", BERLIN, "2026-11-20T12:00:00+00:00", False),
        ("2027-11-20T08:00:00+00:00", BERLIN, "2026-11-20T12:00:00+00:00", False),
        ("2025-11-19T12:00:00+00:00", BERLIN, "2026-11-20T12:00:00+00:00", False),
        ("2025-11-19T23:30:00+00:00", BERLIN, "2026-11-20T12:00:00+00:00", True),
        ("2025-11-19T12:00:00+00:00", "Pacific/Auckland", "2026-11-20T12:00:00+00:00", True),
        ("2025-11-20T12:00:00+00:00", BERLIN, "2026-11-20T23:30:00+00:00", False),
        ("2024-02-29T12:00:00+00:00", BERLIN, "2026-02-28T12:00:00+00:00", True),
        ("2024-02-29T12:00:00+00:00", BERLIN, "2028-02-29T12:00:00+00:00", True),
        ("2024-02-29T12:00:00+00:00", BERLIN, "2028-02-28T12:00:00+00:00", False),
        ("2025-12-31T23:30:00+00:00", BERLIN, "2026-01-01T12:00:00+00:00", False),
    ],
)
def test_on_this_day(written_at: str, zone: str, now: str, *, is_found: bool) -> None:
    """The same day of an earlier year, each by the calendar of its place; the 29th of February is never lost."""
    piece = Piece("a", "", datetime.fromisoformat(written_at), zone)
    found = insights.on_this_day([piece], now=datetime.fromisoformat(now), zone=BERLIN)
    assert found == ((piece,) if is_found else ())


def test_the_latest_year_comes_first_and_nothing_hard_comes() -> None:
    """Within a year it goes in the order written."""
    at = [START - 365 * DAY, START - 365 * DAY + HOUR, START - 2 * 365 * DAY]
    morning, noon, older = (Piece(uid, "", when, BERLIN) for uid, when in zip("abc", at, strict=True))
    hard = Piece("d", "story.next-day.hard", at[0], BERLIN, is_hard=True)
    found = insights.on_this_day([older, hard, noon, morning], now=START, zone=BERLIN)
    assert found == (morning, noon, older)


MOMENTS = st.datetimes(datetime(2000, 1, 2), datetime(2100, 12, 30), timezones=st.just(UTC))  # noqa: DTZ001
PIECES = st.builds(
    Piece,
    st.uuids().map(str),
    st.sampled_from([*ROLES, "", "story.next-day.hard"]),
    MOMENTS,
    st.sampled_from([BERLIN, "Pacific/Apia", "No/Where"]),
    st.sampled_from(["one", "two", None]),
    st.booleans(),
)


@given(st.lists(PIECES, max_size=20), MOMENTS, MOMENTS, MOMENTS)
def test_nothing_hard_and_nothing_twice(pieces: list[Piece], one: datetime, two: datetime, now: datetime) -> None:
    """In whatever order and at whatever time."""
    sessions = [SessionSummary("one", 1, one, BERLIN), SessionSummary("two", 2, two, BERLIN)]
    brought = insights.before_next(pieces, sessions, now=now)
    for found in (insights.on_this_day(pieces, now=now, zone=BERLIN), brought.pieces if brought else ()):
        assert not any(piece.is_hard for piece in found)
        assert len(set(found)) == len(found)
    assert brought is None or 0 < len(brought.pieces) <= 3
