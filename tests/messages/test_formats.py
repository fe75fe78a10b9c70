"""Dates, times, lists and numbers, as each language writes them."""

import json
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scripts import locales
from scripts.messages import LOCALES

from kapjournal import messages
from kapjournal.messages import clock, dates, numbers, tags
from kapjournal.messages.lists import joined
from kapjournal.messages.numbers import number

DAY = date(2026, 11, 4)


@pytest.mark.parametrize("tag", tags.REAL)
def test_the_files_say_what_unicode_says(tag: str) -> None:
    """`python -m scripts.locales` writes them from CLDR, and nobody by hand."""
    path = LOCALES / tag / "formats.json"
    assert json.loads(path.read_text("utf-8")) == locales.formats(tag)


@pytest.mark.parametrize(
    ("tag", "written"),
    [
        (
            "en-US",
            ["Wednesday, November 4", "Wednesday, November 4, 2026", "November 4", "November 4, 2026", "Nov 4, 2026",
             "11/4/2026", "November 2026", "Wednesday", "Wednesday, November 4, 2:05 PM"],
        ),
        (
            "en-GB",
            ["Wednesday 4 November", "Wednesday, 4 November 2026", "4 November", "4 November 2026", "4 Nov 2026",
             "04/11/2026", "November 2026", "Wednesday", "Wednesday 4 November, 14:05"],
        ),
    ],
)  # fmt: skip
def test_a_day_is_written_as_the_language_writes_it(tag: str, written: list[str]) -> None:
    """Long or short, with the year where it is needed."""
    messages.use(tag)
    other_year = date(2025, 1, 1)
    assert [
        dates.full_date(DAY, DAY),
        dates.full_date(DAY, other_year),
        dates.short_date(DAY, DAY),
        dates.short_date(DAY, other_year),
        dates.medium_date(DAY),
        dates.numeric_date(DAY),
        dates.month(DAY),
        dates.weekday(DAY),
        dates.date_and_time(dates.full_date(DAY, DAY), dates.clock(time(14, 5))),
    ] == written


@pytest.mark.parametrize(
    ("last", "american", "british"),
    [
        (DAY, "November 4, 2026", "4 November 2026"),
        (date(2026, 11, 20), "November 4 – 20, 2026", "4 – 20 November 2026"),
        (date(2026, 12, 2), "November 4 – December 2, 2026", "4 November – 2 December 2026"),
        (date(2027, 1, 2), "November 4, 2026 – January 2, 2027", "4 November 2026 – 2 January 2027"),
    ],
)
def test_a_range_says_once_what_its_ends_share(last: date, american: str, british: str) -> None:
    """The month, or the year, or nothing."""
    assert dates.days(DAY, last) == american
    messages.use("en-GB")
    assert dates.days(DAY, last) == british


def test_the_clock_is_that_of_the_device_before_that_of_the_language() -> None:
    """Whoever changes it is told, once for each change."""
    told = list[int]()
    stop = messages.on_change(lambda: told.append(clock.hours()))
    assert (clock.hours(), dates.clock(time(0, 5)), dates.clock(time(12))) == (12, "12:05 AM", "12:00 PM")
    clock.follow(24)
    clock.follow(24)
    assert dates.clock(time(0, 5)) == "00:05"
    messages.use("en-GB")
    clock.follow(12)
    assert dates.clock(time(14, 5)) == "2:05 pm"
    clock.follow(None)
    stop()
    assert dates.clock(time(14, 5)) == "14:05"
    assert told == [24, 24, 12, 24]


def test_a_week_starts_where_the_language_starts_it() -> None:
    """On Sunday in America, on Monday in Britain."""
    assert dates.first_weekday() == 6
    messages.use("en-GB")
    assert dates.first_weekday() == 0


@pytest.mark.parametrize(
    ("parts", "american", "british"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a and b", "a and b"),
        (["a", "b", "c", "d"], "a, b, c, and d", "a, b, c and d"),
        (["a", "שלום"], "a and \u2068שלום\u2069", "a and \u2068שלום\u2069"),
    ],
)
def test_a_list_is_joined_as_the_language_joins_it(parts: list[str], american: str, british: str) -> None:
    """And what runs the other way moves none of the others."""
    assert joined(parts) == american
    messages.use("en-GB")
    assert joined(parts) == british


@given(st.integers(min_value=-(10**9), max_value=10**9))
def test_a_number_is_grouped_and_loses_no_digit(value: int) -> None:
    """In threes, by the sign of the language."""
    assert number(value).replace(",", "") == str(value)
    assert number(1234) == "1,234"


@pytest.mark.parametrize("tag", tags.EVERY)
@given(day=st.dates(), at=st.times())
def test_every_pattern_can_be_written(tag: str, day: date, at: time) -> None:
    """Nothing of a pattern is left over, whatever the day."""
    messages.use(tag)
    for written in (dates.full_date(day, DAY), dates.medium_date(day), dates.days(day, day), dates.clock(at)):
        assert written
        assert "{" not in written


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (3.0, "3"),
        (7.5, "7.5"),
        (-2.25, "-2.25"),
        (1234.5, "1,234.5"),
        (0.1, "0.1"),
        (-0.0, "0"),
        (1e9, "1,000,000,000"),
    ],
)
def test_a_number_is_as_exact_as_it_was_typed(value: float, said: str) -> None:
    """Without zeros that say nothing."""
    assert numbers.decimal(value) == said
