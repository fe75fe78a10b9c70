"""A day or a time is understood as people type it, and never guessed."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal import messages
from kapjournal.care.time import typed_dates
from kapjournal.messages import clock as clocks
from kapjournal.messages import dates, tags

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    "typed",
    ["2 December 2026", "2 dec", "Dec 2", "december 2nd, 2026", "12. 2. 2026", "12.2.", "2026-12-02",
     "Wednesday, 2 December", " wed  2 Dec 2026 ", "2nd of December", "12/2/2026", "12/02/26", "12-2-2026",
     "2026/12/02", "12/2", "12.2.26", "on December 2", "2 Dec. 2026"],
)  # fmt: skip
def test_a_day_may_be_typed_in_many_ways(typed: str) -> None:
    """All of these are the second of December."""
    assert typed_dates.day(typed, TODAY) == date(2026, 12, 2)


@pytest.mark.parametrize("typed", ["2/12/2026", "02/12/26", "2-12-2026", "2/12", "2.12.26", "2. 12. 2026", "2 Dec"])
def test_numbers_are_read_in_the_order_of_the_language(typed: str) -> None:
    """In Britain the day stands first."""
    messages.use("en-GB")
    assert typed_dates.day(typed, TODAY) == date(2026, 12, 2)


@pytest.mark.parametrize(
    "typed",
    ["", "soon", "31 November", "29.2.2027", "13/13/2026", "2 Decembre 2026 x", "0000-01-01", "99", "²", "sunny"],
)
def test_what_is_no_day_is_not_read(typed: str) -> None:
    """A day that is not in the calendar, and what is none."""
    assert typed_dates.day(typed, TODAY) is None


def test_a_day_without_a_year_is_the_nearest_one() -> None:
    """Early in January, December was just now."""
    assert typed_dates.day("3 January", TODAY) == date(2027, 1, 3)
    assert typed_dates.day("30 December", date(2027, 1, 2)) == date(2026, 12, 30)
    assert typed_dates.day("29 February", date(2027, 6, 1)) == date(2028, 2, 29)


@pytest.mark.parametrize("typed", ["27/11/2026", "11/27/2026", "27.11.2026", "2026-11-27", "27-11-2026"])
def test_numbers_are_read_in_the_one_order_that_is_in_the_calendar(typed: str) -> None:
    """There is no 27th month, so either order is understood."""
    assert typed_dates.day(typed, TODAY) == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("monday", date(2026, 11, 23)), ("on Thu", date(2026, 11, 26)), ("Friday", date(2026, 11, 27)),
     ("next sunday", date(2026, 11, 22)), ("this Wednesday", date(2026, 11, 25)), ("tues", date(2026, 11, 24))],
)  # fmt: skip
def test_a_weekday_is_the_next_one_to_come(typed: str, meant: date) -> None:
    """On a Friday, 'Friday' is in a week: today has a name of its own."""
    assert typed_dates.day(typed, TODAY) == meant


def test_today_has_neighbours_with_names() -> None:
    """'tomorrow' is read too."""
    assert typed_dates.day("Tomorrow", TODAY) == date(2026, 11, 21)
    assert typed_dates.day("today", TODAY) == TODAY
    assert typed_dates.day("yesterday", TODAY) == date(2026, 11, 19)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("14:05", time(14, 5)), ("14.05", time(14, 5)), ("1405", time(14, 5)), ("9", time(9)), ("930", time(9, 30)),
     ("2 pm", time(14)), ("2:05 P.M.", time(14, 5)), ("12 am", time(0)), ("12pm", time(12)), ("0:00", time(0)),
     ("14 h", None), ("24:00", None), ("13 pm", None), ("9:60", None), ("", None), ("Noon", time(12)),
     ("midnight", time(0)), ("14.30", time(14, 30)), ("at 2pm", time(14)),
     ("soon", None)],
)  # fmt: skip
def test_a_time_may_be_typed_in_many_ways(typed: str, meant: time | None) -> None:
    """With or without a colon, in twelve hours or in twenty-four."""
    assert typed_dates.clock(typed) == meant


@given(st.text(max_size=30))
def test_nothing_typed_can_break_it(typed: str) -> None:
    """Whatever comes, the answer is a day, a time or nothing."""
    assert isinstance(typed_dates.day(typed, TODAY), date | None)
    assert isinstance(typed_dates.clock(typed), time | None)


@pytest.mark.parametrize("tag", tags.EVERY)
@given(day=st.dates(min_value=date(1000, 1, 1)), hours=st.sampled_from([12, 24]), clock=st.times())
def test_what_is_written_is_read_again(tag: str, day: date, hours: int, clock: time) -> None:
    """In every language, however a date is written, on a clock of twelve hours and on one of twenty-four."""
    messages.use(tag)
    clocks.follow(hours)
    with_year = [write(day) for write in (dates.long_date, dates.medium_date, dates.numeric_date, typed_dates.day_text)]
    for written in (*with_year, dates.full_date(day, date(999, 1, 1))):
        assert typed_dates.day(written, TODAY) == day, written
    for written in (dates.short_date(day, day), dates.full_date(day, day)):
        assert typed_dates.day(written, day) == day, written
    assert typed_dates.clock(typed_dates.clock_text(clock)) == clock.replace(second=0, microsecond=0)
