"""The day of each of many moments by the clock of where it was: `local_time.local_day`, quick with 20,000. Pure."""

from datetime import UTC, date, datetime, timedelta

from kapjournal.care.time.zone_names import zone_of

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_UNIX_DAY = date(1970, 1, 1).toordinal()
_DAY_MS = 86_400_000


class LocalDays:
    """Remembers how far a zone was from UTC on each day on which clocks did not move."""

    def __init__(self) -> None:
        self._away: dict[tuple[str, int], int | None] = {}

    def day(self, at_ms: int, zone: str) -> date:
        """The day of a moment in milliseconds since 1970 UTC, as the tables keep it."""
        away = self._away_ms(zone, at_ms // _DAY_MS)
        if away is None:
            away = _away_ms(zone, at_ms)
        return date.fromordinal(_UNIX_DAY + (at_ms + away) // _DAY_MS)

    def _away_ms(self, zone: str, utc_day: int) -> int | None:
        """None for a day on which it changes."""
        key = (zone, utc_day)
        if key not in self._away:
            first, last = _away_ms(zone, utc_day * _DAY_MS), _away_ms(zone, (utc_day + 1) * _DAY_MS - 1)
            self._away[key] = first if first == last else None
        return self._away[key]


def _away_ms(zone: str, at_ms: int) -> int:
    there = (_EPOCH + timedelta(milliseconds=at_ms)).astimezone(zone_of(zone)).utcoffset()
    return (there or timedelta()) // timedelta(milliseconds=1)
