"""The days a hand-off may cover, by name."""

from datetime import date, timedelta

from sqlmodel import Session

from kapjournal.sharing.handoff.date_ranges import Days, Span, spans
from tests.sharing.builders import ZONE, add_entry, add_session, at

MADE_AT = at(20, 23, 30)


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


def test_a_journey_leaves_no_day_out(db: Session) -> None:
    """Days are those that the journal shows: a note of tomorrow's date, written far ahead, is within each span."""
    add_session(db, at(20, 10), zone="Pacific/Auckland")
    add_entry(db, "evening there", at(20, 11), zone="Pacific/Honolulu")
    add_entry(db, "morning here", at(20, 20), zone="Pacific/Auckland")
    named = spans(db, now=MADE_AT, zone="Pacific/Honolulu")
    assert named[Span.MONTH].end == named[Span.SINCE_SESSION].end == date(2026, 11, 21)
    assert named[Span.SINCE_SESSION].start == date(2026, 11, 20)
    assert named[Span.EVERYTHING] == Days(date(2026, 11, 20), date(2026, 11, 21))


def test_everything_begins_with_the_first_day_shown(db: Session) -> None:
    """The earliest instant need not have the earliest date: everything holds both."""
    add_entry(db, "later date", at(2, 9), zone="Pacific/Auckland")
    add_entry(db, "earlier date", at(2, 10), zone="Pacific/Honolulu")
    add_entry(db, "last date", at(30, 12), zone="Pacific/Auckland")
    add_entry(db, "last instant", at(30, 13), zone="Pacific/Honolulu")
    assert spans(db, now=MADE_AT, zone=ZONE)[Span.EVERYTHING] == Days(date(2026, 11, 2), date(2026, 12, 1))


def test_one_end_takes_the_other_along() -> None:
    """No choice of days ends before it starts."""
    days, day = Days(date(2026, 11, 1), date(2026, 11, 10)), timedelta(days=1)
    assert days.starting(days.end + day) == Days(date(2026, 11, 11), date(2026, 11, 11))
    assert days.ending(days.start - day) == Days(date(2026, 10, 31), date(2026, 10, 31))
    assert days.starting(days.start + day) == Days(date(2026, 11, 2), date(2026, 11, 10))
