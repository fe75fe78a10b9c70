"""How the made-up weeks feel: slowly better, lifted after each session, with dips that pass."""

import math
from random import Random

from kapjournal import content
from kapjournal.care.demo import pages
from kapjournal.care.measures import feelings
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.terms import FeelingWord

_DIPS = ((24.5, 2.0), (55.0, 1.6), (77.0, 2.5))
_NEAREST = 4


def felt(rng: Random, day: float, hour: int) -> MoodReading:
    """A check-in `day` days into the course; some come with a note, a few without words, as when one tap was enough."""
    valence = _edge(_valence(day) + rng.gauss(0, 0.15))
    energy = _edge(0.45 * valence - 0.25 + 0.25 * math.sin((hour - 6) / 16 * math.pi) + rng.gauss(0, 0.2))
    words = () if rng.random() < 0.15 else _words(rng, valence, energy)
    note = rng.choice(pages.moods()[mood_of(valence)]) if rng.random() < 0.25 else ""
    return MoodReading(round(valence, 2), round(energy, 2), words, note)


def _valence(day: float) -> float:
    rise = -0.6 + 0.75 * day / 91
    since = [day - (session.day + session.hour / 24) for session in pages.sessions()]
    lift = sum(0.35 * math.exp(-days / 4) for days in since if days > 0)
    dips = sum(0.5 * math.exp(-(((day - middle) / width) ** 2)) for middle, width in _DIPS)
    return rise + lift - dips


def _words(rng: Random, valence: float, energy: float) -> tuple[FeelingWord, ...]:
    by_distance = sorted(content.feelings(), key=lambda it: math.hypot(it.valence - valence, it.energy - energy))
    return tuple(feelings.chosen(feeling) for feeling in rng.sample(by_distance[:_NEAREST], k=rng.choice((1, 1, 2, 3))))


def mood_of(valence: float) -> str:
    """Low, middle or high."""
    return "low" if valence < -0.25 else "middle" if valence < 0.1 else "high"


def _edge(value: float) -> float:
    return min(0.97, max(-0.97, value))
