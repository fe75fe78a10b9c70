"""Medians, and how sure one can be of the difference between two: pure, seeded, and quick with years of numbers."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

RESAMPLES = 1000
SHARE_INSIDE = 0.95
_SEED = 20


@dataclass(frozen=True)
class Difference:
    """One median minus another, and the interval that 95 of 100 resamples fall into."""

    value: float
    low: float
    high: float


def median(ordered: Sequence[float]) -> float:
    """The middle of numbers in ascending order, of which there is at least one."""
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def difference(ones: Sequence[float], others: Sequence[float]) -> Difference:
    """The median of `ones` minus that of `others`, each in ascending order and not empty; the same at every call.

    The interval is the percentile bootstrap (Efron and Tibshirani 1993, An Introduction to the Bootstrap, chapter 13).
    It takes numbers for independent of each other, which the days of one person are not quite: it is a hint.
    """
    value = median(ones) - median(others)
    chance = Random(_SEED)  # noqa: S311  # a figure that changes at every look could not be talked about
    drawn = sorted(_resampled(ones, chance) - _resampled(others, chance) for _ in range(RESAMPLES))
    outside = math.floor(RESAMPLES * (1 - SHARE_INSIDE) / 2)
    return Difference(value, low=drawn[outside], high=drawn[-1 - outside])


def _resampled(ordered: Sequence[float], chance: Random) -> float:
    """The median of one resample, without drawing all of it.

    To resample is to read `ordered` at n uniformly random places. The k-th smallest of n such places is distributed
    as Beta(k, n + 1 - k), and the one after it as the smallest of n - k places between it and the end (David and
    Nagaraja 2003, Order Statistics, chapter 2), so one or two random numbers stand for n.
    """
    size = len(ordered)
    middle = (size + 1) // 2
    place = chance.betavariate(middle, size + 1 - middle)
    if size % 2:
        return _at(ordered, place)
    after = 1 - (1 - place) * chance.random() ** (1 / (size - middle))
    return (_at(ordered, place) + _at(ordered, after)) / 2


def _at(ordered: Sequence[float], place: float) -> float:
    # Rounding may end at 1.0 itself, one past the last.
    return ordered[min(int(place * len(ordered)), len(ordered) - 1)]
