"""Words for a point on the mood pad, and what a moon says of it."""

import math

from kapjournal import content
from kapjournal.content import Feeling, PracticeAnswer


def nearest(valence: float, energy: float, *, count: int) -> tuple[Feeling, ...]:
    """The `count` words closest to the point, most fitting first; of two that are as close, the earlier in the library.

    Both axes run from -1 to 1 and weigh the same. Places of words are judged, not measured: see feelings.toml.
    """

    def away(feeling: Feeling) -> float:
        return math.hypot(feeling.valence - valence, feeling.energy - energy)

    return tuple(sorted(content.feelings(), key=away)[:count])


def on_pad() -> tuple[Feeling, ...]:
    """The few words that stand on the pad itself."""
    return tuple(feeling for feeling in content.feelings() if feeling.pad)


def answer_of(moon: int) -> PracticeAnswer:
    """What a moon, 1 (new, heavy) to 5 (full, light), says before or after a practice."""
    return content.practice_answers()[moon - 1]


def valence_of(moon: int) -> float:
    """The middle of what a moon stands for."""
    return round((moon - 0.5) / len(content.practice_answers()) * 2 - 1, 2)
