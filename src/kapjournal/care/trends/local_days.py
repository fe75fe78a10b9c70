"""The day of each of many moments by the clock of where it was: `local_time.local_day`, quick with 20,000. Pure."""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from kapjournal.care.time.zone_names import zone_of

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_UNIX_DAY = date(1970, 1, 1).toordinal()
_DAY_MS = 86_400_000
_DAYS_KEPT = 8192
"""Ten years in two zones."""


def day_of(at_ms: int, zone: str) -> date:
    """The day of a moment in milliseconds since 1970 UTC, as the tables keep it."""
    away = _away_all_day(zone, at_ms // _DAY_MS)
    if away is None:
        away = _away_ms(zone, at_ms)
    return date.fromordinal(_UNIX_DAY + (at_ms + away) // _DAY_MS)


@lru_cache(maxsize=_DAYS_KEPT)
def _away_all_day(zone: str, utc_day: int) -> int | None:
    """How far the zone is from UTC on this day; None for a day on which that changes."""
    first, last = _away_ms(zone, utc_day * _DAY_MS), _away_ms(zone, (utc_day + 1) * _DAY_MS - 1)
    return first if first == last else None


def _away_ms(zone: str, at_ms: int) -> int:
    there = (_EPOCH + timedelta(milliseconds=at_ms)).astimezone(zone_of(zone)).utcoffset()
    return (there or timedelta()) // timedelta(milliseconds=1)
