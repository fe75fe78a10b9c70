"""Local time: gaps, folds, far years, zones."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal.care.time import local_time
from kapjournal.errors import ImpossibleDate

BERLIN, APIA = "Europe/Berlin", "Pacific/Apia"


@pytest.mark.parametrize(
    ("day", "clock", "zone", "instant"),
    [
        (date(2026, 11, 20), time(14, 5), BERLIN, datetime(2026, 11, 20, 13, 5, tzinfo=UTC)),
        (date(2026, 7, 1), time(14, 5), BERLIN, datetime(2026, 7, 1, 12, 5, tzinfo=UTC)),
        (date(2026, 10, 25), time(2, 30), BERLIN, datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        (date(2026, 11, 1), time(1, 30), "America/New_York", datetime(2026, 11, 1, 5, 30, tzinfo=UTC)),
        (date(2026, 1, 1), time(0), "Asia/Kolkata", datetime(2025, 12, 31, 18, 30, tzinfo=UTC)),
    ],
    ids=["winter", "summer", "fold takes the first", "fold in New York", "half-hour zone"],
)
def test_a_date_a_time_and_a_zone_are_one_instant(day: date, clock: time, zone: str, instant: datetime) -> None:
    """A local time becomes the instant it means; of two, the first."""
    assert local_time.at(day, clock, zone) == instant


@pytest.mark.parametrize(
    ("day", "clock", "zone", "suggestion"),
    [
        (date(2026, 3, 29), time(2, 30), BERLIN, "2026-03-29T03:00:00+02:00"),
        (date(2026, 3, 29), time(2, 0), BERLIN, "2026-03-29T03:00:00+02:00"),
        (date(2026, 10, 4), time(2, 15), "Australia/Lord_Howe", "2026-10-04T02:30:00+11:00"),
        (date(2011, 12, 30), time(0, 0), APIA, "2011-12-31T00:00:00+14:00"),
    ],
    ids=["middle of the gap", "its first minute", "half an hour", "a whole day"],
)
def test_a_time_that_clocks_skip_is_refused_with_the_next_one(
    day: date, clock: time, zone: str, suggestion: str
) -> None:
    """A time in a gap is impossible; the error carries the first time after it, and `near` takes that."""
    with pytest.raises(ImpossibleDate) as refused:
        local_time.at(day, clock, zone)
    assert refused.value.suggestion is not None
    assert refused.value.suggestion.isoformat() == suggestion
    assert local_time.near(day, clock, zone) == refused.value.suggestion


@pytest.mark.parametrize("year", [1, 1999, 2101, 9999])
def test_a_far_year_is_refused(year: int) -> None:
    """A slip of the thumb does not plan a session in the year 9999."""
    with pytest.raises(ImpossibleDate) as refused:
        local_time.at(date(year, 12, 31), time(23), BERLIN)
    assert refused.value.suggestion is None
    with pytest.raises(ImpossibleDate):
        local_time.require_reachable(datetime(year, 12, 31, 23, 59, tzinfo=UTC), "UTC")


def test_the_last_evening_within_reach_is_within_reach() -> None:
    """What `at` gives is accepted, though in UTC it may lie in another year."""
    for day, clock in ((date(2100, 12, 31), time(23)), (date(2000, 1, 1), time(0))):
        for zone in ("America/Los_Angeles", "Pacific/Kiritimati"):
            moment = local_time.at(day, clock, zone)
            assert local_time.require_reachable(moment, zone) == moment


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "../../etc/passwd", "Europe/Berlin\0", "/etc/localtime"])
def test_an_unknown_zone_is_refused_when_planning_and_shown_as_utc(zone: str) -> None:
    """A zone this device does not know cannot be planned in, but a row that has it can be shown."""
    with pytest.raises(ImpossibleDate):
        local_time.at(date(2026, 1, 1), time(), zone)
    noon = datetime(2026, 1, 1, 12, tzinfo=UTC)
    assert local_time.local(noon, zone).hour == 12


@given(
    day=st.dates(date(2000, 1, 1), date(2100, 12, 31)),
    clock=st.times(),
    zone=st.sampled_from([BERLIN, APIA, "America/New_York", "Africa/Casablanca", "Asia/Tehran", "UTC"]),
)
def test_every_local_time_is_shown_as_it_was_given_or_refused(day: date, clock: time, zone: str) -> None:
    """What was typed is what is shown; otherwise the suggestion is a time that exists and comes later."""
    wall = datetime.combine(day, clock)
    try:
        assert local_time.local(local_time.at(day, clock, zone), zone).replace(tzinfo=None, fold=0) == wall
    except ImpossibleDate as refused:
        after = refused.suggestion
        assert after is not None
        assert after.replace(tzinfo=None) > wall
        assert local_time.at(after.date(), after.time(), zone) == after
