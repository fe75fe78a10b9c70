"""Changes of medicines among the days that are looked at: on their day, by the calendar of where it was."""

from datetime import UTC, date, datetime, timedelta

from sqlmodel import Session

from kapjournal.care.records import medicines
from kapjournal.care.records.medicines import Details
from kapjournal.care.trends.medicine_marks import MedicineMark, medicine_marks
from kapjournal.care.trends.mood_over_time import mood_over_time
from kapjournal.care.trends.span import Span, window
from kapjournal.models import MedicineTurn
from tests.care.conftest import NOW
from tests.care.trends.reading import at_once
from tests.support.statements import statements

TODAY, DAY = NOW.date(), timedelta(days=1)
WEEKS = window(Span.TWO_WEEKS, today=TODAY, earliest=None)


def kept(db: Session, since: date | None, zone: str = "UTC") -> str:
    return medicines.add(db, Details("Sertraline"), since=since, now=NOW, zone=zone).uid


def test_those_of_the_window_are_there(db: Session) -> None:
    """Its first day and today among them; not what is before, was deleted, or has no day."""
    first = TODAY - 13 * DAY
    uid = kept(db, first)
    kept(db, first - DAY)
    kept(db, None)
    medicines.delete(db, kept(db, first), now=NOW)
    medicines.note(db, uid, MedicineTurn.CHANGED, "two", on=TODAY, now=NOW, zone="UTC")
    slip = medicines.note(db, uid, MedicineTurn.STOPPED, "", on=TODAY - DAY, now=NOW, zone="UTC")
    medicines.delete_change(db, slip.uid, now=NOW)
    assert medicine_marks(db, WEEKS) == (
        MedicineMark(first, "Sertraline", MedicineTurn.BEGUN),
        MedicineMark(TODAY, "Sertraline", MedicineTurn.CHANGED, "two"),
    )
    assert at_once(mood_over_time(Span.TWO_WEEKS, now=NOW, zone="UTC"), db).medicines == medicine_marks(db, WEEKS)


def test_the_day_is_that_of_where_it_was(db: Session) -> None:
    """In Apia it is a day later than in UTC."""
    at = datetime(2026, 11, 19, 22, tzinfo=UTC)
    medicines.add(db, Details("Tea"), since=date(2026, 11, 20), now=at, zone="Pacific/Apia")
    assert [mark.day for mark in medicine_marks(db, WEEKS)] == [date(2026, 11, 20)]


def test_many_are_one_statement(db: Session) -> None:
    for ago in range(10):
        kept(db, TODAY - ago * DAY)
    with statements(db.get_bind()) as sent:
        assert len(medicine_marks(db, WEEKS)) == 10
    assert len(sent) == 1
