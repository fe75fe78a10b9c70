"""The days a hand-off may cover, by name."""

from datetime import date, timedelta

from sqlmodel import Session

from kapjournal.sharing.spans import Days, Span, spans
from tests.sharing.builders import MADE_AT, ZONE, add_entry, add_session, at


def test_an_empty_journal_has_its_last_days(db: Session) -> None:
    """The last 30 days end today, by the calendar of the zone; without a session there is none to count from."""
    named = spans(db, now=MADE_AT, zone=ZONE)
    assert named[Span.MONTH] == Days(date(2026, 10, 22), date(2026, 11, 20))
    assert named[Span.EVERYTHING] == Days(date(2026, 11, 20), date(2026, 11, 20))
    assert Span.SINCE_SESSION not in named


def test_today_is_that_of_the_zone(db: Session) -> None:
    """Half past eleven at night in London is tomorrow in Tokyo."""
    assert spans(db, now=MADE_AT, zone="Asia/Tokyo")[Span.MONTH].end == date(2026, 11, 21)


def test_since_the_last_session_that_has_begun(db: Session) -> None:
    """A session ahead is not the last one; everything reaches to it all the same."""
    add_session(db, at(5))
    add_session(db, at(12))
    add_session(db, at(28))
    add_entry(db, "old", at(3, month=2))
    named = spans(db, now=MADE_AT, zone=ZONE)
    assert named[Span.SINCE_SESSION] == Days(date(2026, 11, 12), date(2026, 11, 20))
    assert named[Span.EVERYTHING] == Days(date(2026, 2, 3), date(2026, 11, 28))


def test_one_end_takes_the_other_along() -> None:
    """No choice of days ends before it starts."""
    days, day = Days(date(2026, 11, 1), date(2026, 11, 10)), timedelta(days=1)
    assert days.starting(days.end + day) == Days(date(2026, 11, 11), date(2026, 11, 11))
    assert days.ending(days.start - day) == Days(date(2026, 10, 31), date(2026, 10, 31))
    assert days.starting(days.start + day) == Days(date(2026, 11, 2), date(2026, 11, 10))
