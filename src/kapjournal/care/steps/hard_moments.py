"""When a check-in says that it is hard right now: a person or something steadying comes first then, and no task."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from kapjournal import content
from kapjournal.terms import FeelingWord

VERY_BAD = -0.6
"""Below it lies the worst fifth of the pad."""
LASTS = timedelta(hours=2)
WORDS = frozenset(
    {
        "panicky", "scared", "desperate", "overwhelmed", "cornered", "hopeless", "helpless", "broken", "defeated",
        "heartbroken", "unloved", "unwanted", "unreal", "worthless",
    }
)  # fmt: skip
"""Ids of feelings that are hard wherever the point stands."""


def is_hard(valence: float, words: Sequence[FeelingWord]) -> bool:
    """An own word counts as the feeling that reads like it."""
    own = [word.text for word in words if not word.id]
    return valence < VERY_BAD or not WORDS.isdisjoint(word.id for word in words) or has_hard_word(own)


def has_hard_word(texts: Collection[str], *, language: str | None = None) -> bool:
    """Whether one of these words, as they are read in this language or the one spoken now, is hard."""
    return any(feeling.word in texts for feeling in content.feelings(language=language) if feeling.id in WORDS)


def is_on(valence: float, words: Sequence[FeelingWord], *, said_at: datetime, now: datetime) -> bool:
    """Whether a hard moment that was told at `said_at` still counts; later its own day goes on as it would."""
    return is_hard(valence, words) and timedelta() <= now - said_at < LASTS
