"""From what a clock showed to the moment it was, in the zone that the file names or that the person said."""

from dataclasses import dataclass
from datetime import UTC, datetime

from kapjournal.care.time.local_time import local, zone_of
from kapjournal.importing.records import When


@dataclass(frozen=True)
class Placed:
    """The moment, and the zone that its clock is understood by.

    `is_moved` where the clock of that zone never showed this time, or showed it twice.
    """

    moment: datetime
    zone: str
    is_moved: bool = False


def placed(when: When, zone: str) -> Placed:
    """`zone` is the one that was asked for: it counts where the file names none, and where it shows the same clock.

    A time that clocks skip is read as they stood before, one that comes twice as the first: no record is dropped.
    """
    if when.instant is not None:
        return Placed(when.instant, _finer(when, zone))
    wall = when.wall.replace(tzinfo=zone_of(when.zone or zone), fold=0)
    return Placed(wall.astimezone(UTC), when.zone or zone, is_moved(when.wall, when.zone or zone))


def is_moved(wall: datetime, zone: str) -> bool:
    """Whether a clock there never showed this, or showed it twice."""
    first = wall.replace(tzinfo=zone_of(zone), fold=0)
    return first.utcoffset() != first.replace(fold=1).utcoffset()


def _finer(when: When, zone: str) -> str:
    """A file that only says how far the clock was from UTC may have been written where the person says."""
    if not when.zone or when.instant is None:
        return zone
    is_distance = when.zone.startswith("UTC") and when.zone != "UTC"
    return zone if is_distance and local(when.instant, zone).replace(tzinfo=None) == when.wall else when.zone
