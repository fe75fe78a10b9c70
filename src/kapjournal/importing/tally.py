"""How many rows become of a file, counted once: whatever the person says about it afterwards, the numbers are there."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kapjournal.care.time.local_time import zone_of
from kapjournal.importing.meanings import Meanings, asks, meant
from kapjournal.importing.placing import is_moved
from kapjournal.importing.records import Mood, Record

_A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Rows:
    """`unplaced` are moods that come in as words."""

    entries: int = 0
    check_ins: int = 0
    unplaced: int = 0


@dataclass(frozen=True, repr=False)
class Tally:
    """Records that count alike are one: the pages of each and its moods. Times of the clock by their zone and day."""

    _kinds: Counter[tuple[int, tuple[Mood, ...]]]
    _walls: dict[tuple[str, date], list[datetime]]

    @classmethod
    def of(cls, records: Iterable[Record]) -> "Tally":
        kinds, walls = Counter[tuple[int, tuple[Mood, ...]]](), defaultdict[tuple[str, date], list[datetime]](list)
        for record in records:
            kinds[len(record.words), tuple(map(_what_counts, record.moods))] += 1
            if record.when.instant is None:
                walls[record.when.zone, record.when.wall.date()].append(record.when.wall)
        return cls(kinds, dict(walls))

    def rows(self, meanings: Meanings) -> Rows:
        """A record of nothing but words for moods becomes an entry of them."""
        entries = check_ins = unplaced = 0
        for (pages, moods), count in self._kinds.items():
            words = sum(meant(mood, meanings).level is None for mood in moods)
            entries += count * max(pages, words > 0)
            check_ins += count * (len(moods) - words)
            unplaced += count * words
        return Rows(entries, check_ins, unplaced)

    def moved(self, zone: str) -> int:
        """How many times a clock there never showed, or showed twice. Days on which it did not change have none."""
        return sum(
            is_moved(wall, own or zone)
            for (own, day), walls in self._walls.items()
            if _changes(day, own or zone)
            for wall in walls
        )


def _what_counts(mood: Mood) -> Mood:
    if mood.level is not None:
        return Mood(0.0)
    return Mood(words=mood.words) if asks(mood) else Mood(is_one=False)


def _changes(day: date, zone: str) -> bool:
    begin = datetime.combine(day, time(), zone_of(zone))
    return begin.utcoffset() != (begin + _A_DAY).utcoffset() or is_moved(begin.replace(tzinfo=None), zone)
