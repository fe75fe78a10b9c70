"""Dates in words."""

from datetime import UTC, date, datetime, timedelta

import pytest

from kapjournal.care.time import date_words

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("away", "day", "day_and_part"),
    [
        (timedelta(0), "today", "this afternoon"),
        (timedelta(hours=7), "today", "this evening"),
        (timedelta(hours=10, minutes=30), "today", "tonight"),
        (timedelta(hours=-4), "today", "this morning"),
        (timedelta(hours=11), "tomorrow", "tomorrow night"),
        (timedelta(days=1, hours=6), "tomorrow", "tomorrow evening"),
        (timedelta(days=-1), "yesterday", "yesterday afternoon"),
        (timedelta(days=2), "Sunday, November 22", "Sunday, November 22"),
        (timedelta(days=60), "Tuesday, January 19, 2027", "Tuesday, January 19, 2027"),
    ],
)
def test_a_day_is_named_as_people_name_it(away: timedelta, day: str, day_and_part: str) -> None:
    """Near days by their names, others by weekday and date, another year by its number; local to the zone."""
    then = NOW + away
    assert date_words.day(then, "Europe/Berlin", NOW) == day
    assert date_words.day_and_part(then, "Europe/Berlin", NOW) == day_and_part


def test_the_clock_is_local() -> None:
    """A time of day is read on the wall clock of its zone."""
    assert date_words.clock(NOW, "Asia/Kolkata") == "5:30 PM"


@pytest.mark.parametrize(
    ("days", "number", "words"),
    [
        (2, 2, "2 days after session 2"),
        (1, 1, "1 day after session 1"),
        (0, 3, "the day of session 3"),
        (-1, 1, "1 day before session 1"),
        (13, 13, "13 days after session 13"),
        (-3, None, "3 days before your session"),
    ],
)
def test_a_day_has_its_place_in_the_arc(days: int, number: int | None, words: str) -> None:
    """The eyebrow of the next step."""
    assert date_words.around_session(days, number) == words


def test_dates_of_lists() -> None:
    """Months and short dates for headings."""
    assert date_words.month(date(2026, 2, 1)) == "February 2026"
    assert date_words.short_date(date(2026, 2, 1), date(2026, 3, 1)) == "February 1"
    assert date_words.short_date(date(2025, 2, 1), date(2026, 3, 1)) == "February 1, 2025"
