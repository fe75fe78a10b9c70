"""Where a practice is after so many seconds: pure, so that a clock of any kind can lead it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from kapjournal.content import Beat, Practice


class Move(Enum):
    """What a breath does during a beat."""

    RISES = auto()
    FALLS = auto()
    RESTS = auto()


@dataclass(frozen=True)
class BeatNow:
    """The beat that is on: its index in the pacing, which breath it belongs to, and the second of it, from 1."""

    index: int
    beat: Beat
    breath: int
    second: int


def beat_at(pacing: Sequence[Beat], elapsed_s: float) -> BeatNow:
    """The beat that is on `elapsed_s` seconds after the first one began; `pacing` has at least one beat."""
    round_s = _round_s(pacing)
    breath, into_s = divmod(max(elapsed_s, 0.0), round_s)
    for index, beat in enumerate(pacing):
        if into_s < beat.seconds:
            return BeatNow(index, beat, int(breath), int(into_s) + 1)
        into_s -= beat.seconds
    last = len(pacing) - 1  # only a rounding error ends here
    return BeatNow(last, pacing[last], int(breath), pacing[last].seconds)


def left_of_beat_s(pacing: Sequence[Beat], elapsed_s: float) -> float:
    """Seconds until the next beat begins."""
    into_s = max(elapsed_s, 0.0) % _round_s(pacing)
    ends_s = 0.0
    for beat in pacing:
        ends_s += beat.seconds
        if into_s < ends_s:
            return ends_s - into_s
    return 0.0


def full_after(pacing: Sequence[Beat], index: int) -> bool:
    """Whether the lungs are full once this beat is over: a breath rises in its first half and falls in its second.

    In and out; in, hold, out; in, hold, out, hold: all four patterns that are taught.
    """
    return index < math.ceil(len(pacing) / 2)


def move_of(pacing: Sequence[Beat], index: int) -> Move:
    """What the breath does during the beat of this index."""
    before, after = index > 0 and full_after(pacing, index - 1), full_after(pacing, index)
    if before == after:
        return Move.RESTS
    return Move.RISES if after else Move.FALLS


def fullness_at(pacing: Sequence[Beat], elapsed_s: float) -> float:
    """How full the lungs are, from 0 to 1, eased as a breath is: where a pause holds the circle."""
    now = beat_at(pacing, elapsed_s)
    start, end = float(full_after(pacing, now.index - 1) if now.index else False), float(full_after(pacing, now.index))
    share = 1 - left_of_beat_s(pacing, elapsed_s) / now.beat.seconds
    return start + (end - start) * (1 - math.cos(math.pi * share)) / 2


def length_s(practice: Practice) -> int:
    """How long a breathing practice runs: its minutes, and on to the end of the last breath."""
    round_s = _round_s(practice.pacing)
    return math.ceil(practice.minutes * 60 / round_s) * round_s


def _round_s(pacing: Sequence[Beat]) -> int:
    return sum(beat.seconds for beat in pacing)
