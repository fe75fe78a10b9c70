"""From items to what would come in, and the numbers that say so."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from kapjournal.importing.records import Item, Other, Record, Unreadable
from kapjournal.importing.tally import Tally

NAMED_PLACES = 100
"""So many of those that cannot be read are named; the others are counted."""


@dataclass
class Found:
    """What a file holds. `as_numbers` is what `kapjournal import --json` prints."""

    app: str
    may_run_backwards: bool = False
    """Whether it is not certain which end of the moods is the better one."""
    records: list[Record] = field(default_factory=list, repr=False)
    items: int = 0
    duplicates: int = 0
    unreadable: int = 0
    excluded: int = 0
    places: list[str] = field(default_factory=list, repr=False)
    """Where some of those stand that cannot be read."""
    other: Counter[str] = field(default_factory=Counter, repr=False)

    @cached_property
    def tally(self) -> Tally:
        """Of the records, once all of them are here."""
        return Tally.of(self.records)

    @property
    def entries(self) -> int:
        return sum(len(record.words) for record in self.records)

    @property
    def check_ins(self) -> int:
        return sum(len(record.moods) for record in self.records)

    @property
    def photos(self) -> int:
        return sum(record.photos for record in self.records)

    @property
    def photos_missing(self) -> int:
        return sum(record.photos_missing for record in self.records)

    @property
    def asks_zone(self) -> bool:
        """Whether there is something in it of which the file does not say in which zone it was."""
        return any(record.when.asks_zone for record in self.records)

    @property
    def has_days_only(self) -> bool:
        return any(not record.when.has_clock for record in self.records)

    @property
    def span(self) -> tuple[datetime, datetime] | None:
        """What the clock showed at the first and at the last."""
        walls = [record.when.wall for record in self.records]
        return (min(walls), max(walls)) if walls else None

    def as_numbers(self) -> dict[str, int]:
        return {
            "records": self.items,
            "entries": self.entries,
            "checkins": self.check_ins,
            "photos": self.photos,
            "photos_missing": self.photos_missing,
            "duplicates": self.duplicates,
            "unreadable": self.unreadable,
            "excluded": self.excluded,
        }


def gather(app: str, items: Iterable[Item]) -> Found:
    """All of it at once."""
    found = Found(app)
    for _ in gathering(found, items):
        pass
    return found


def gathering(found: Found, items: Iterable[Item]) -> Iterator[None]:
    """Fills `found`, an item at a time."""
    kept: dict[object, Record] = {}
    for item in items:
        found.items += 1
        _count(found, kept, item)
        yield
    found.records = list(kept.values())


def _count(found: Found, kept: dict[object, Record], item: Item) -> None:
    match item:
        case Unreadable(place):
            found.unreadable += 1
            if len(found.places) < NAMED_PLACES:
                found.places.append(place)
        case Other(name):
            found.other[name] += 1
        case Record() if not item.is_empty:
            _keep(found, kept, item)
        case _:
            found.excluded += 1


def _keep(found: Found, kept: dict[object, Record], item: Record) -> None:
    """Each once: by its id, or else where every field is the same. Of two with one id the later change counts."""
    name: object = ("id", item.key) if item.key else item
    earlier = kept.get(name)
    found.duplicates += earlier is not None
    if earlier is None or item.changed >= earlier.changed:
        kept[name] = item
