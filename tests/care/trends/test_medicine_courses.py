"""What was taken when, as far as it was told: nothing is filled in on either side."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from kapjournal.care.records import medicines
from kapjournal.care.records.medicines import Details
from kapjournal.care.trends.medicine_courses import medicine_courses, spells
from kapjournal.care.trends.medicine_marks import MedicineMark
from kapjournal.care.trends.span import Span
from kapjournal.models import MedicineTurn
from tests.care.conftest import NOW
from tests.care.trends.reading import at_once

TODAY, DAY = NOW.date(), timedelta(days=1)
BEGUN, CHANGED, STOPPED = MedicineTurn


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([], []),
        ([(BEGUN, 9)], [(9, 0)]),
        ([(BEGUN, 9), (STOPPED, 4)], [(9, 4)]),
        ([(BEGUN, 9), (CHANGED, 7), (STOPPED, 4), (BEGUN, 2)], [(9, 4), (2, 0)]),
        ([(CHANGED, 7)], [(7, 0)]),
        ([(STOPPED, 4)], []),
        ([(BEGUN, 9), (BEGUN, 8), (STOPPED, 4), (STOPPED, 3)], [(9, 4)]),
        ([(BEGUN, -3)], []),
        ([(BEGUN, 9), (STOPPED, -3)], [(9, 0)]),
    ],
)
def test_a_spell_is_from_the_first_day_known_to_the_last(
    told: list[tuple[MedicineTurn, int]], expected: list[tuple[int, int]]
) -> None:
    """By how many days ago; a day to come tells nothing yet."""
    marks = [MedicineMark(TODAY - ago * DAY, "Tea", turn) for turn, ago in told]
    assert spells(marks, TODAY) == [(TODAY - first * DAY, TODAY - last * DAY) for first, last in expected]


def test_those_of_the_range_are_there(db: Session) -> None:
    """Cut at its first day; one that was stopped before it, or of which no day is known, is not."""
    long = medicines.add(db, Details("long"), since=TODAY - 300 * DAY, now=NOW, zone="UTC")
    over = medicines.add(db, Details("over"), since=TODAY - 300 * DAY, now=NOW, zone="UTC")
    medicines.note(db, over.uid, STOPPED, "", on=TODAY - 200 * DAY, now=NOW, zone="UTC")
    medicines.add(db, Details("no day"), since=None, now=NOW, zone="UTC")
    medicines.note(db, long.uid, CHANGED, "two", on=TODAY - 3 * DAY, now=NOW, zone="UTC")
    found = at_once(medicine_courses(Span.THREE_MONTHS, now=NOW, zone="UTC"), db)
    (one,) = found.courses
    assert one.spells == ((TODAY - 89 * DAY, TODAY),)
    assert found.marks == one.marks == (MedicineMark(TODAY - 3 * DAY, "long", CHANGED, "two"),)
    everything = at_once(medicine_courses(Span.YEAR, now=NOW, zone="UTC"), db)
    assert [one.name for one in everything.courses] == ["long", "over"]
    assert [mark.name for mark in everything.marks] == ["long", "over", "over", "long"]
