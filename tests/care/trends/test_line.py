"""The line: points that stand for one day or several, broken where there was nothing for ten days (rule 4.14)."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal.care.measures.mood import DayMood
from kapjournal.care.trends.line import GAP, Gap, Point, gaps, points, runs
from kapjournal.care.trends.span import Span, Window, window

TODAY = date(2026, 11, 20)
DAY = timedelta(days=1)


def mood(ago: int, low: float = 0.0, middle: float | None = None, high: float | None = None) -> DayMood:
    middle = low if middle is None else middle
    return DayMood(TODAY - ago * DAY, low, middle, middle if high is None else high, 1)


def of(span: Span, ago: int = 0) -> Window:
    return window(span, today=TODAY, earliest=TODAY - ago * DAY)


ago = st.lists(st.integers(0, 4000), unique=True, min_size=1, max_size=60).map(lambda days: sorted(days, reverse=True))


@pytest.mark.parametrize(
    ("looked_at", "count"),
    [
        (of(Span.TWO_WEEKS), 14),
        (of(Span.THREE_MONTHS), 30),
        (of(Span.YEAR), 53),
        (of(Span.ALL, 44), 45),
        (of(Span.ALL, 45), 16),
        (of(Span.ALL, 99), 34),
        (of(Span.ALL, 100), 15),
        (of(Span.ALL, 3649), 121),
    ],
)
def test_a_long_range_has_fewer_points(looked_at: Window, count: int) -> None:
    """A day up to 45 days, then three, a week for a year, a month for more."""
    every_day = [mood(back) for back in reversed(range(looked_at.days))]
    assert len(points(every_day, looked_at)) == count


@given(ago)
def test_a_point_stands_for_days_that_are_there(back: list[int]) -> None:
    """No day is lost, none is made up, and each point reaches from the lowest check-in to the highest."""
    days = [mood(each, (each % 9 - 5) / 10, high=(each % 9) / 10) for each in back]
    line = points(days, of(Span.ALL, back[0]))
    assert sum(point.check_ins for point in line) == len(days)
    for point in line:
        mine = [day for day in days if point.first <= day.day <= point.last]
        assert (point.first, point.last, point.check_ins) == (mine[0].day, mine[-1].day, len(mine))
        assert (point.low, point.high) == (min(day.low for day in mine), max(day.high for day in mine))
        assert point.low <= point.middle <= point.high


@given(ago)
def test_the_line_is_broken_at_ten_days_without_a_check_in(back: list[int]) -> None:
    """Nowhere else, and what is broken is all of it."""
    line = points([mood(each) for each in back], of(Span.ALL, back[0]))
    parts = runs(line)
    assert [point for part in parts for point in part] == list(line)
    for part in parts:
        assert all((b.first - a.last).days - 1 < GAP for a, b in itertools.pairwise(part))
    for one, other in itertools.pairwise(parts):
        assert (other[0].first - one[-1].last).days - 1 >= GAP


@pytest.mark.parametrize(("missing", "parts"), [(9, 1), (10, 2)])
def test_nine_days_are_no_gap(missing: int, parts: int) -> None:
    days = [mood(missing + 1), mood(0)]
    assert len(runs(points(days, of(Span.TWO_WEEKS)))) == parts
    assert gaps(days) == ((Gap(TODAY - 10 * DAY, TODAY - DAY),) if parts == 2 else ())


def test_without_days_there_is_no_line() -> None:
    assert (points([], of(Span.YEAR)), runs([]), gaps([])) == ((), (), ())


def test_one_day_is_one_point() -> None:
    (point,) = points([mood(0, -0.4, 0.0, 0.8)], of(Span.TWO_WEEKS))
    assert point == Point(TODAY, TODAY, -0.4, 0.0, 0.8, 1)
