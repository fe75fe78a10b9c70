"""What is said of the days in a range, rules 4.1 to 4.4: borders, ties, windows."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal.care.measures.mood import DayMood
from kapjournal.care.trends.groups import Group, Split, split
from kapjournal.care.trends.overview import Few, InRange, SinceSession, overview
from kapjournal.care.trends.span import Span, Window, window

TODAY = date(2026, 11, 20)
DAY = timedelta(days=1)
moods = st.sampled_from([-0.8, -0.4, 0.0, 0.4, 0.8])


def until_today(middles: Sequence[float]) -> list[DayMood]:
    """A day each, the last of them today."""
    first = TODAY - DAY * (len(middles) - 1)
    return [DayMood(first + DAY * place, middle, middle, middle, 1) for place, middle in enumerate(middles)]


def of(span: Span) -> Window:
    return window(span, today=TODAY, earliest=TODAY - 400 * DAY)


@pytest.mark.parametrize(
    ("span", "days"), [(Span.TWO_WEEKS, 14), (Span.THREE_MONTHS, 90), (Span.YEAR, 365), (Span.ALL, 401)]
)
def test_a_range_ends_with_today(span: Span, days: int) -> None:
    """All of them begin with the first check-in there is; without one they are today."""
    looked_at = of(span)
    assert (looked_at.days, looked_at.today) == (days, TODAY)
    assert window(Span.ALL, today=TODAY, earliest=None) == Window(Span.ALL, TODAY, TODAY)
    assert window(Span.ALL, today=TODAY, earliest=TODAY + DAY).days == 1
    assert not looked_at.holds(TODAY + DAY)


@given(st.lists(moods, max_size=6))
def test_fewer_than_a_week_are_shown_as_they_were(middles: list[float]) -> None:
    """Whatever they were, and whether or not there was a session."""
    few = overview(until_today(middles), of(Span.THREE_MONTHS), number=2, session_day=TODAY - 30 * DAY)
    assert few == Few(len(middles))


@given(st.lists(moods, min_size=7, max_size=40), st.integers(0, 80))
def test_a_session_is_named_where_enough_days_came_after_it(middles: list[float], ago: int) -> None:
    """Five days with check-ins, the day of the session not among them; at most 60 days ago."""
    days = until_today(middles)
    said = overview(days, of(Span.THREE_MONTHS), number=4, session_day=TODAY - ago * DAY)
    after = [day for day in days if day.day > TODAY - ago * DAY]
    if len(after) >= 5 and ago <= 60:
        assert said == SinceSession(4, split(after))
    else:
        assert isinstance(said, InRange)


@pytest.mark.parametrize(("ago", "named"), [(60, True), (61, False)])
def test_after_sixty_days_the_range_speaks(ago: int, named: bool) -> None:
    said = overview(until_today([0.4] * 90), of(Span.THREE_MONTHS), number=1, session_day=TODAY - ago * DAY)
    assert isinstance(said, SinceSession) is named


def test_a_session_before_the_range_is_not_named() -> None:
    """Its days would be counted in part."""
    said = overview(until_today([0.4] * 14), of(Span.TWO_WEEKS), number=1, session_day=TODAY - 20 * DAY)
    assert said == InRange(of(Span.TWO_WEEKS), Split(good=14), 4)


@given(st.integers(0, 20), st.integers(0, 20), st.integers(0, 20))
def test_most_is_two_thirds_or_more(good: int, middle: int, bad: int) -> None:
    """Three of five could be a coin; groups that tie are never most."""
    counted = Split(good, middle, bad)
    shares = {Group.GOOD: good, Group.MIDDLE: middle, Group.BAD: bad}
    expected = [group for group, count in shares.items() if counted.total and count / counted.total >= 2 / 3]
    assert ([counted.most] if counted.most else []) == expected


@given(st.lists(moods, min_size=7, max_size=30))
def test_all_days_in_one_mood_are_told_as_that(middles: list[float]) -> None:
    said = overview(until_today(middles), of(Span.YEAR), number=None, session_day=None)
    assert isinstance(said, InRange)
    assert (said.level is not None) == (len(set(middles)) == 1)
    assert said.split.total == len(middles)
