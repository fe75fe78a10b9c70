"""After which practices it was better, from the check-ins around them. Pure.

It says what came after, not why: somebody may feel better within the hour without a practice, too.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kapjournal.care.measures.mood_steps import SAME_DAYS, change

AROUND = timedelta(minutes=60)
"""A check-in counts so long before a practice began, and after it ended."""
FEWEST = 5
"""With fewer times nothing is said: it may have been tried on one odd day."""


@dataclass(frozen=True)
class Done:
    """One time that a practice was done."""

    practice_id: str
    began_at: datetime
    ended_at: datetime


@dataclass(frozen=True)
class Mood:
    """How it was at a moment, from -1 to 1."""

    at: datetime
    valence: float


@dataclass(frozen=True)
class Outcome:
    """How often it was better, about the same and worse after a practice than before."""

    better: int = 0
    same: int = 0
    worse: int = 0

    @property
    def times(self) -> int:
        return self.better + self.same + self.worse

    @property
    def is_better(self) -> bool:
        """Better in two thirds, of enough times."""
        return self.times >= FEWEST and self.better * 3 >= self.times * 2


def outcomes(done: Iterable[Done], moods: Sequence[Mood]) -> dict[str, Outcome]:
    """By practice: the last mood before it against the first one after it. `moods` are earliest first."""
    times = [mood.at for mood in moods]
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for one in done:
        before, after = bisect_right(times, one.began_at) - 1, bisect_left(times, one.ended_at)
        if before < 0 or after >= len(moods) or after <= before:
            continue
        if one.began_at - times[before] > AROUND or times[after] - one.ended_at > AROUND:
            continue
        way = change(moods[before].valence, moods[after].valence, same=SAME_DAYS)
        counts[one.practice_id][1 - way] += 1
    return {name: Outcome(*each) for name, each in counts.items()}


def best_first(practice_ids: Iterable[str], found: Mapping[str, Outcome]) -> list[str]:
    """What it was better after comes first; the rest stays in its order."""
    return sorted(practice_ids, key=lambda practice_id: not found.get(practice_id, Outcome()).is_better)
