"""Sleep, pain and own trackers over time: rule 4.13, from nothing to ten years."""

from datetime import date, timedelta

import pytest
from sqlmodel import Session

from kapjournal.care.records import check_ins, trackers
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.trends.numbers import NumberDays, NumberTally, YesDays
from kapjournal.care.trends.span import Span, window
from kapjournal.care.trends.tracked import PAIN, SLEEP, Tracked, tracked
from kapjournal.terms import TrackerKind
from tests.care.conftest import NOW
from tests.care.trends.reading import at_once
from tests.support.statements import statements

TODAY, DAY = NOW.date(), timedelta(days=1)
SEASON = window(Span.THREE_MONTHS, today=TODAY, earliest=None)


def tallied(values: dict[int, list[float]]) -> NumberTally:
    """Numbers by how many days ago they were."""
    tally = NumberTally()
    for ago, each in values.items():
        for value in each:
            tally.add(TODAY - ago * DAY, value)
    return tally


@pytest.mark.parametrize(("days", "said"), [(0, False), (1, False), (6, False), (7, True)])
def test_a_week_is_needed(days: int, said: bool) -> None:
    tally = tallied({ago: [1.0, 1.0] for ago in range(days)})
    assert tally.numbers(SEASON).is_enough is said
    assert tally.yes_or_no(SEASON).is_enough is said


def test_a_typical_day_is_the_median_of_days() -> None:
    """A day with many numbers weighs no more than one with one; lowest and highest are of all."""
    found = tallied({0: [10.0, 0.0, 10.0, 10.0], 1: [2.0], 2: [3.0], 3: [4.0]}).numbers(SEASON)
    assert (found.typical, found.lowest, found.highest) == (3.5, 0.0, 10.0)
    assert [(day.low, day.middle, day.high) for day in found.days][-1] == (0.0, 10.0, 10.0)


def test_a_day_with_a_yes_is_a_yes() -> None:
    found = tallied({0: [0.0, 1.0], 1: [0.0], 2: [0.0, 0.0]}).yes_or_no(SEASON)
    assert (found.yes, len(found.days)) == (1, 3)
    assert [day.middle for day in found.days] == [0.0, 0.0, 1.0]


def test_days_outside_the_range_are_left_out() -> None:
    """Also those of a date to come."""
    found = tallied({-1: [9.0], 89: [1.0], 90: [5.0]}).numbers(SEASON)
    assert [day.day for day in found.days] == [TODAY - 89 * DAY]


def test_a_gap_of_ten_days_splits_the_line() -> None:
    found = tallied({ago: [1.0] for ago in (0, 1, 2, 20, 21, 22)}).numbers(SEASON)
    assert [sum(point.check_ins for point in run) for run in found.runs] == [3, 3]


def test_ten_years_are_a_hundred_and_some_points() -> None:
    """A month each; of yes and no, the share."""
    tally = tallied({ago: [float(ago % 2)] for ago in range(3650)})
    always = window(Span.ALL, today=TODAY, earliest=TODAY - 3649 * DAY)
    assert 119 <= len(tally.numbers(always).points) <= 121
    parts = tally.yes_or_no(always).parts
    assert 119 <= len(parts) <= 121
    assert all(0.4 < part.middle < 0.6 for part in parts[1:-1])


def test_nothing_is_nothing() -> None:
    assert NumberTally().numbers(SEASON) == NumberDays()
    assert NumberTally().yes_or_no(SEASON) == YesDays()


def read(db: Session, span: Span = Span.THREE_MONTHS) -> Tracked:
    return at_once(tracked(span, now=NOW, zone="UTC"), db)


def test_what_was_said_is_read_by_its_day(db: Session) -> None:
    """Sleep and pain first, then trackers in the order added. What was not said is no 0."""
    walks = trackers.add(db, "Walks", TrackerKind.NUMBER, now=NOW)
    tea = trackers.add(db, "Tea", TrackerKind.YES_NO, now=NOW)
    trackers.set_hidden(db, trackers.add(db, "Hidden", TrackerKind.NUMBER, now=NOW).uid, True, now=NOW)
    for ago in range(8):
        said = {walks.uid: 2.0, tea.uid: 0.0} if ago % 2 else {tea.uid: 1.0}
        felt = MoodReading(0, None, sleep_minutes=420 if ago else None, pain=None if ago else 0, trackers=said)
        check_ins.add(db, felt, now=NOW - ago * DAY, zone="UTC")
    found = read(db)
    assert [(one.id, one.kind, len(one.found.days)) for one in found.each] == [
        (SLEEP, TrackerKind.NUMBER, 7),
        (PAIN, TrackerKind.ZERO_TO_TEN, 1),
        (walks.uid, TrackerKind.NUMBER, 4),
        (tea.uid, TrackerKind.YES_NO, 8),
    ]
    answered = found.each[-1].found
    assert isinstance(answered, YesDays)
    assert answered.yes == 4


def test_without_any_there_is_nothing(db: Session) -> None:
    check_ins.add(db, MoodReading(0, None), now=NOW, zone="UTC")
    trackers.add(db, "Walks", TrackerKind.NUMBER, now=NOW)
    assert read(db).each == ()


def test_trackers_are_read_with_their_page(db: Session) -> None:
    """Not one by one."""
    walks = trackers.add(db, "Walks", TrackerKind.NUMBER, now=NOW)
    for ago in range(20):
        check_ins.add(db, MoodReading(0, None, trackers={walks.uid: 1.0}), now=NOW - ago * DAY, zone="UTC")
    with statements(db.get_bind()) as sent:
        assert len(read(db).each[0].found.days) == 20
    assert len(sent) <= 6


def test_the_day_is_that_of_where_it_was(db: Session) -> None:
    felt = MoodReading(0, None, pain=3)
    check_ins.add(db, felt, now=NOW.replace(hour=22) - DAY, zone="Pacific/Auckland")
    assert [day.day for day in read(db).each[0].found.days] == [date(2026, 11, 20)]
