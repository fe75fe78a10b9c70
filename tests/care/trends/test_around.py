"""Before and after a session, rules 4.5 and 4.7: which days count, where they are cut, what is about the same."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal.care.measures.mood import DayMood
from kapjournal.care.trends.around import Around, Counts, Neighbours, around, day_after, neighbours, typical, week_after

DAY = timedelta(days=1)
SESSION = date(2026, 11, 2)
moods = st.sampled_from([-0.8, -0.4, 0.0, 0.4, 0.8])


def near(**days: float) -> dict[date, DayMood]:
    """By how many days before (b1) or after (a1) the session."""
    found = {}
    for name, middle in days.items():
        day = SESSION + int(name[1:]) * (DAY if name[0] == "a" else -DAY)
        found[day] = DayMood(day, middle, middle, middle, 1)
    return found


def alone(**days: float) -> Around:
    return around("s", 1, Neighbours(SESSION), near(**days), ())


@pytest.mark.parametrize(
    ("days", "week"),
    [
        ({"a6": 0.1, "a7": 0.2, "a8": 0.3}, 0.2),
        ({"a6": 0.1, "a8": 0.3}, 0.3),
        ({"a6": 0.1}, 0.1),
        ({"a5": 0.1, "a9": 0.3}, None),
    ],
    ids=["the seventh counts", "of two as near the later", "the sixth alone", "no other day"],
)
def test_a_week_after_is_the_nearest_of_three_days(days: Mapping[str, float], week: float | None) -> None:
    assert alone(b1=0.0, a1=0.0, **days).week == week


def test_a_pair_needs_both_days() -> None:
    """A missing day is missing, never so-so."""
    assert alone(b1=-0.4, a1=0.4).is_pair
    assert not alone(b1=-0.4).is_pair
    assert not alone(a1=0.4, b2=0.4).is_pair
    assert alone(b2=0.1, a2=0.1) == Around("s", 1, None, None, None)


def test_the_hours_before_the_start_stand_in_for_the_day_before() -> None:
    """Only where the day before has none; the rest of the day of a session never counts."""
    assert around("s", 1, Neighbours(SESSION), near(a0=0.8), (-0.4, 0.0, 0.8)).before == 0.0
    assert around("s", 1, Neighbours(SESSION), near(b1=0.4, a0=0.8), (-0.4,)).before == 0.4
    assert around("s", 1, Neighbours(SESSION), near(a0=0.8), ()).before is None


@pytest.mark.parametrize(("following", "week"), [(3, None), (5, None), (6, None), (7, 0.1), (8, 0.2), (9, 0.2)])
def test_a_day_of_the_next_session_or_after_it_belongs_to_that_one(following: int, week: float | None) -> None:
    cut = Neighbours(SESSION, following=SESSION + following * DAY)
    assert around("s", 1, cut, near(a1=0.0, a6=0.1, a7=0.2, a8=0.3), ()).week == week


@pytest.mark.parametrize(("previous", "before"), [(0, None), (1, None), (2, 0.4)])
def test_the_day_of_a_session_is_no_day_before_another(previous: int, before: float | None) -> None:
    """Nor are the hours before a second session on the same day."""
    cut = Neighbours(SESSION, previous=SESSION - previous * DAY)
    felt = (0.8,) if previous == 0 else ()
    assert around("s", 2, cut, near(b1=0.4, a0=0.8), felt).before == before


def test_sessions_know_those_beside_them() -> None:
    days = [SESSION, SESSION + 7 * DAY, SESSION + 9 * DAY]
    assert neighbours(days) == [
        Neighbours(days[0], None, days[1]),
        Neighbours(days[1], days[0], days[2]),
        Neighbours(days[2], days[1], None),
    ]
    assert neighbours([]) == []


@given(st.lists(st.tuples(st.none() | moods, st.none() | moods, st.none() | moods), max_size=12))
def test_every_outcome_is_counted_once(each: list[tuple[float | None, float | None, float | None]]) -> None:
    """Better, about the same, worse: together all that have both days."""
    sessions = [Around("s", place, *three) for place, three in enumerate(each, start=1)]
    assert day_after(sessions).total == sum(one.is_pair for one in sessions)
    assert week_after(sessions).total == sum(one.before is not None and one.week is not None for one in sessions)
    turned = [Around("s", one.number, one.after, one.before, None) for one in sessions]
    there, back = day_after(sessions), day_after(turned)
    assert (there.better, there.same, there.worse) == (back.worse, back.same, back.better)


@pytest.mark.parametrize(
    ("after", "counts"),
    [(0.3, Counts(better=1)), (0.29, Counts(same=1)), (-0.29, Counts(same=1)), (-0.3, Counts(worse=1))],
)
def test_less_than_a_step_and_a_half_is_about_the_same(after: float, counts: Counts) -> None:
    assert day_after([Around("s", 1, 0.0, after, None)]) == counts


def both_sides(before: float, after: float, *, count: int) -> dict[date, DayMood]:
    days = {f"b{n}": before for n in range(1, count + 1)} | {f"a{n}": after for n in range(1, count + 1)}
    return near(**days)


@pytest.mark.parametrize(("count", "said"), [(4, False), (5, True)])
def test_fourteen_days_are_told_with_five_on_each_side(count: int, said: bool) -> None:
    assert (typical(6, Neighbours(SESSION), both_sides(0.0, 0.4, count=count)) is not None) is said


def test_days_past_the_fourteenth_do_not_count() -> None:
    told = typical(6, Neighbours(SESSION), both_sides(0.0, 0.4, count=20))
    assert told is not None
    assert (told.before_count, told.after_count) == (14, 14)


@given(st.integers(1, 20), st.integers(1, 20))
def test_both_sides_are_cut_at_the_next_session(back: int, ahead: int) -> None:
    """Its day is in neither."""
    cut = Neighbours(SESSION, SESSION - back * DAY, SESSION + ahead * DAY)
    told = typical(6, cut, both_sides(0.0, 0.4, count=14))
    before, after = min(back - 1, 14), min(ahead - 1, 14)
    assert ((told.before_count, told.after_count) if told else None) == (
        (before, after) if min(before, after) >= 5 else None
    )


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [(-0.1, 0.2, True), (0.15, 0.25, True), (0.1, 0.3, False), (0.4, 0.0, False), (0.3, 0.3, True)],
    ids=["one name", "too near", "half a step and another name", "lower", "constant"],
)
def test_too_near_or_with_one_name_is_about_the_same(before: float, after: float, same: bool) -> None:
    told = typical(6, Neighbours(SESSION), both_sides(before, after, count=7))
    assert told is not None
    assert told.is_same is same
