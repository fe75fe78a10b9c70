"""Time zones by name, and the name of the one this device is in. Pure but for asking the device."""

import logging
import os
import re
import time
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from kapjournal.care.time import device_zone
from kapjournal.logs import kind_and_place

_log = logging.getLogger(__name__)

_FIXED = re.compile(r"UTC([+-])(\d\d)([0-5]\d)")
_A_SEASON = timedelta(days=91)
_SEASONS = 4
_WITH_SUMMER = (
    "Europe/Berlin", "Europe/London", "Europe/Athens", "Atlantic/Azores", "America/New_York", "America/Chicago",
    "America/Denver", "America/Los_Angeles", "America/Anchorage", "America/Halifax", "America/St_Johns",
    "America/Santiago", "Asia/Jerusalem", "Africa/Cairo", "Australia/Sydney", "Australia/Adelaide", "Pacific/Auckland",
)  # fmt: skip
"""One of each set of rules by which much of the world moves its clocks in summer."""


def is_zone(name: str) -> bool:
    """Whether it is an IANA name that this device knows, or a distance from UTC such as 'UTC+0545'."""
    return _named(name) is not None


@lru_cache(maxsize=32)
def zone_of(name: str) -> tzinfo:
    """The zone of that name; UTC for one this device does not know, so that old rows can always be shown."""
    return _named(name) or ZoneInfo("UTC")


def of_device() -> str:
    """A name for what the clock of this device shows, whether or not the device has one for it.

    A name that contradicts the clock is not taken: a device may have no name but its rules (TZ=UTC-3), or a file of
    rules that was copied. Then it is a zone with the same summer time, or the distance from UTC as it is now.
    """
    now, said = datetime.now(UTC), [name for name in _said_by_device() if is_zone(name)]
    seasons = [now + number * _A_SEASON for number in range(_SEASONS)]
    shown = [_offset_of_device(moment) for moment in seasons]
    fitting = [
        # The rules of the device may be older than ours: now counts more than next summer. But 'UTC' may be a guess.
        *(name for name in said if _is_place(name) and _offset(name, now) == shown[0]),
        *(name for name in (*said, "UTC", *_WITH_SUMMER) if [_offset(name, moment) for moment in seasons] == shown),
    ]
    return fitting[0] if fitting else _fixed(shown[0])


def like(typed: str, most: int) -> list[str]:
    """Names of places in which these letters stand, those of cities that begin with them first; none for one letter."""
    letters = typed.strip().casefold().replace(" ", "_")
    if len(letters) < 2:
        return []
    names = [name for name in _places() if letters in name.casefold()]
    return sorted(names, key=lambda name: (not name.rpartition("/")[2].casefold().startswith(letters), name))[:most]


@lru_cache(maxsize=1)
def _places() -> tuple[str, ...]:
    return tuple(sorted(name for name in available_timezones() if "/" in name and _is_place(name)))


def notice_travel() -> None:
    """Asks the device again where it is; it is remembered otherwise."""
    if hasattr(time, "tzset"):  # not on Windows
        time.tzset()
    device_zone.ask_again()


def _named(name: str) -> tzinfo | None:
    if fixed := _FIXED.fullmatch(name):
        distance = timedelta(hours=int(fixed[2]), minutes=int(fixed[3]))
        if distance < timedelta(days=1):
            return timezone(-distance if fixed[1] == "-" else distance, name)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):  # there is no zone of that name
        return None
    except OSError as error:
        _log.warning("a time zone cannot be read: %s", kind_and_place(error))
        return None


def _said_by_device() -> list[str]:
    said = [os.environ.get("TZ", "").removeprefix(":"), device_zone.said_by_device()]
    return [name for name in said if name]


def _is_place(name: str) -> bool:
    return name.partition("/")[0] not in ("UTC", "Etc", "GMT")


def _offset(name: str, moment: datetime) -> timedelta | None:
    return moment.astimezone(zone_of(name)).utcoffset()


def _offset_of_device(moment: datetime) -> timedelta:
    return moment.astimezone().utcoffset() or timedelta()


def _fixed(distance: timedelta) -> str:
    minutes = abs(distance) // timedelta(minutes=1)
    return f"UTC{'-' if distance < timedelta() else '+'}{minutes // 60:02}{minutes % 60:02}"
