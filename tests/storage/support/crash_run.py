"""Walks through a recording, crashes after every change in many ways and looks at what is left."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from tests.storage.support.crashed_disk import Disk, Image, Mood
from tests.storage.support.recording import Acknowledged, Event
from tests.support.thorough import is_asked

THOROUGH = is_asked()
"""Several variants of every power loss at every change; minutes instead of seconds."""

Look = Callable[[Image], str]
"""Opens an image and gives its state. Raises, or gives a state starting with an exclamation mark, if it is broken."""


@dataclass(frozen=True)
class Crash:
    """One moment and one way in which everything stopped."""

    change: int
    kind: str
    image: Image
    allowed: frozenset[str]
    """States that keep every acknowledged transaction and hold none by half."""


@dataclass
class Tally:
    """How many distinct images were looked at, and the crashes that lost or broke something."""

    images: Counter[str] = field(default_factory=Counter)
    losses: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(self.images.items()))
        return f"{self.images.total()} crash images ({kinds}), {len(self.losses)} losses"


def crash_everywhere(
    events: Sequence[Event],
    start: Image,
    states: Sequence[str],
    look: Look,
    *,
    variants: int = 1,
    stride: int = 1,
    kill_stride: int = 1,
    share: tuple[int, int] = (0, 1),
) -> Tally:
    """Looks at the image of every kind of crash after every change of `events`.

    `states[n]` is what the database said after transaction n was acknowledged, `states[0]` what it said before the
    first. Power fails `variants` times in every mood at each `stride`-th change; kills happen at each `kill_stride`-th.
    Of all these images the `share` (0, 3) is every third from the first; (1, 3) and (2, 3) are the others.
    """
    tally = Tally()
    seen: set[tuple[int, frozenset[str]]] = set()
    for crash in _crashes(events, start, states, variants, stride, kill_stride):
        # Two equal images that must hold the same are one.
        mark = (hash(frozenset(crash.image.items())), crash.allowed)
        if mark in seen:
            continue
        seen.add(mark)
        if len(seen) % share[1] != share[0]:
            continue
        tally.images[crash.kind] += 1
        found = _look(look, crash.image)
        if found not in crash.allowed:
            tally.losses.append(f"change {crash.change} {crash.kind}: {_explain(found, states)}")
    return tally


def _crashes(
    events: Sequence[Event], start: Image, states: Sequence[str], variants: int, stride: int, kill_stride: int
) -> Iterator[Crash]:
    disk, acknowledged, rng = Disk(start), 0, Random(20)
    for change, event in enumerate(events):
        if isinstance(event, Acknowledged):
            acknowledged = event.number
        allowed = frozenset(states[acknowledged : acknowledged + 2])
        torn, kills = disk.torn(event, rng), change % kill_stride == 0
        if kills and torn != disk.killed():
            yield Crash(change, "killed while writing", torn, allowed)
        disk.replay(event)
        if kills:
            yield Crash(change, "killed", disk.killed(), allowed)
        if disk.unsynced and change % stride == 0:
            for mood in Mood:
                for _ in range(1 if mood in (Mood.FORGETS, Mood.LATEST) else variants):
                    yield Crash(change, f"power {mood.name.lower()}", disk.without_power(mood, rng), allowed)


def _look(look: Look, image: Image) -> str:
    try:
        return look(image)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
        return f"! {type(error).__name__}: {error}"


def _explain(found: str, states: Sequence[str]) -> str:
    if found.startswith("!"):
        return found
    return f"state {states.index(found)}" if found in states else "a state that never was"
