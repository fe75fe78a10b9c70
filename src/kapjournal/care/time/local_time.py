"""Local time: from a date, a clock time and a zone to an instant, and back."""

from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta

from kapjournal.care.time import zone_names
from kapjournal.care.time.zone_names import is_zone, notice_travel, zone_of
from kapjournal.errors import ImpossibleDate

__all__ = [
    "FIRST_YEAR",
    "LAST_YEAR",
    "at",
    "is_zone",
    "local",
    "local_day",
    "local_zone",
    "near",
    "notice_travel",
    "require_reachable",
    "zone_of",
]

FIRST_YEAR, LAST_YEAR = 2000, 2100
_MINUTE = timedelta(minutes=1)
# The longest gap ever was a whole day: Samoa skipped 30 December 2011 to change sides of the date line.
_LONGEST_GAP_MINUTES = 24 * 60


def local_zone() -> str:
    """The name of the zone this device is in, by which its clock can be understood again."""
    return zone_names.of_device()


def local(moment: datetime, zone: str) -> datetime:
    """The same instant on the wall clock of `zone`."""
    return moment.astimezone(zone_of(zone))


def local_day(moment: datetime, zone: str) -> date:
    return local(moment, zone).date()


def at(day: date, clock: time, zone: str) -> datetime:
    """The instant, in UTC, at which the clock of `zone` shows this time; the first of two when clocks go back.

    Raises ImpossibleDate for a year that is out of reach, for an unknown zone, and for a time that clocks skip, with
    the first time after the gap as its `suggestion`.
    """
    _refuse_far_years(day.year)
    if not is_zone(zone):
        raise ImpossibleDate("unknown time zone")
    wall = _wall(day, clock, zone)
    if _is_skipped(wall):
        raise ImpossibleDate("clocks skip this time", suggestion=_after_gap(wall))
    return wall.astimezone(UTC)


def near(day: date, clock: time, zone: str) -> datetime:
    """Like `at` for times that a rule came to: one that clocks skip becomes the first after the gap, no year is far."""
    wall = _wall(day, clock, zone)
    return (_after_gap(wall) if _is_skipped(wall) else wall).astimezone(UTC)


def require_reachable(moment: datetime, zone: str) -> datetime:
    """The moment itself. Raises ImpossibleDate outside the years 2000 to 2100 of the zone, or without a known zone."""
    if not is_zone(zone):
        raise ImpossibleDate("unknown time zone")
    # At the ends of the calendar there may be no local day to look at.
    _refuse_far_years(local(moment, zone).year if MINYEAR < moment.year < MAXYEAR else moment.year)
    return moment


def _wall(day: date, clock: time, zone: str) -> datetime:
    return datetime.combine(day, clock.replace(tzinfo=None, fold=0), zone_of(zone))


def _refuse_far_years(year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ImpossibleDate(f"year outside {FIRST_YEAR} to {LAST_YEAR}")


def _is_skipped(wall: datetime) -> bool:
    # A time in a gap does not survive the way to UTC and back.
    there_and_back = wall.astimezone(UTC).astimezone(wall.tzinfo)
    return there_and_back.replace(tzinfo=None) != wall.replace(tzinfo=None)


def _after_gap(wall: datetime) -> datetime:
    wall = wall.replace(second=0, microsecond=0)
    for _ in range(_LONGEST_GAP_MINUTES):
        wall += _MINUTE  # aware arithmetic within one zone moves the wall clock
        if not _is_skipped(wall):
            return wall
    raise ImpossibleDate("clocks skip more than a day")
