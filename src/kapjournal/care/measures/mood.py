"""What check-ins say over time: days, changes, words, and what goes with better and worse days. Pure.

All of it describes what was kept, and none of it says why: a walk may come with better days because better days come
with a walk.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from kapjournal.care.measures.medians import Difference, difference, median
from kapjournal.care.time import local_time
from kapjournal.terms import FeelingWord, Phase

FEWEST_DAYS = 10
"""With fewer days on either side there is nothing to say: chance alone would speak."""


class Checked(Protocol):
    """What is looked at of a check-in; a row of the journal has it all."""

    @property
    def happened_at(self) -> datetime: ...
    @property
    def zone(self) -> str: ...
    @property
    def phase(self) -> Phase | None: ...
    @property
    def valence(self) -> float: ...
    @property
    def energy(self) -> float | None: ...
    @property
    def words(self) -> Sequence[FeelingWord]: ...


@dataclass(frozen=True)
class DayMood:
    """How a day was, from its check-ins: the lowest valence, the median, the highest, each from -1 to 1."""

    day: date
    low: float
    middle: float
    high: float
    check_ins: int


@dataclass(frozen=True)
class MoodChange:
    """After minus before, each from -2 to 2; no energy where one of the two says nothing of it."""

    valence: float
    energy: float | None


@dataclass(frozen=True)
class Companion:
    """Something that was there on some days: how much better they were, from -2 to 2, how many they are, and how a
    typical day with it and one without it was, each from -1 to 1."""

    name: str = field(repr=False)
    better_by: Difference
    days_with: int
    days_without: int
    with_it: float
    without_it: float


def days(check_ins: Iterable[Checked]) -> tuple[DayMood, ...]:
    """Each day that has a check-in, earliest first, by the calendar of where the check-in was made."""
    valences: dict[date, list[float]] = defaultdict(list)
    for check_in in check_ins:
        valences[local_time.local_day(check_in.happened_at, check_in.zone)].append(check_in.valence)
    return tuple(_day_mood(day, sorted(valences[day])) for day in sorted(valences))


def change(check_ins: Iterable[Checked]) -> MoodChange | None:
    """Of one session or practice: the last check-in after it minus the first before; None unless both are there."""
    ordered = sorted(check_ins, key=lambda check_in: check_in.happened_at)
    before = next((check_in for check_in in ordered if check_in.phase is Phase.BEFORE), None)
    after = next((check_in for check_in in reversed(ordered) if check_in.phase is Phase.AFTER), None)
    if before is None or after is None:
        return None
    energy = None if before.energy is None or after.energy is None else after.energy - before.energy
    return MoodChange(after.valence - before.valence, energy)


def words(check_ins: Iterable[Checked]) -> tuple[tuple[FeelingWord, int], ...]:
    """Every word chosen and in how many check-ins, most frequent first, then by the alphabet.

    What has one id is one word, however it read when it was chosen.
    """
    each = [{word.key: word for word in check_in.words} for check_in in check_ins]
    counts = Counter(key for words_ in each for key in words_)
    found: dict[tuple[str, str], FeelingWord] = {}
    for word in (word for words_ in each for word in words_.values()):
        found[word.key] = min(word, found.get(word.key, word), key=lambda one: one.text)
    counted = ((found[key], count) for key, count in counts.items())
    return tuple(sorted(counted, key=lambda pair: (-pair[1], pair[0].text, pair[0].id)))


def companion(name: str, by_mood: Sequence[DayMood], its_days: Collection[date]) -> Companion | None:
    """What goes with better days, or with worse ones. Compared are the medians of the days' medians.

    `by_mood` are days with check-ins, lowest first; `its_days` are those on which it was there, and a day without a
    check-in does not count. None with fewer than 10 days with it, or without it.
    """
    having = [mood.middle for mood in by_mood if mood.day in its_days]
    lacking = [mood.middle for mood in by_mood if mood.day not in its_days]
    if min(len(having), len(lacking)) < FEWEST_DAYS:
        return None
    return Companion(name, difference(having, lacking), len(having), len(lacking), median(having), median(lacking))


def in_order(found: Iterable[Companion]) -> tuple[Companion, ...]:
    """What goes with the best days first, and with the worst last."""
    return tuple(sorted(found, key=lambda one: (-one.better_by.value, one.name)))


def _day_mood(day: date, valences: Sequence[float]) -> DayMood:
    return DayMood(day, low=valences[0], middle=median(valences), high=valences[-1], check_ins=len(valences))
