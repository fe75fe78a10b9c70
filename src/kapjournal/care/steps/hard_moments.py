"""When a check-in says that it is hard right now: a person or something steadying comes first then, and no task."""

from collections.abc import Sequence
from datetime import datetime, timedelta

VERY_BAD = -0.6
"""Below it lies the worst fifth of the pad."""
LASTS = timedelta(hours=2)
WORDS = frozenset(
    {
        "panicky", "scared", "desperate", "overwhelmed", "cornered", "hopeless", "helpless", "broken", "defeated",
        "heartbroken", "unloved", "unwanted", "unreal", "worthless",
    }
)  # fmt: skip
"""Feeling words that are hard wherever the point stands."""


def is_hard(valence: float, words: Sequence[str]) -> bool:
    return valence < VERY_BAD or has_hard_word(words)


def has_hard_word(words: Sequence[str]) -> bool:
    return not WORDS.isdisjoint(words)


def is_on(valence: float, words: Sequence[str], *, said_at: datetime, now: datetime) -> bool:
    """Whether a hard moment that was told at `said_at` still counts; later its own day goes on as it would."""
    return is_hard(valence, words) and timedelta() <= now - said_at < LASTS
