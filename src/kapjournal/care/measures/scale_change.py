"""What may be said of a drop of a total beside the number itself. Pure.

Published figures are averages of one study or one sample, each with limits of its own; where none fits, the number
stands alone. Of a rise nothing is published, so nothing is said.
"""

import math
from enum import Enum, auto

from kapjournal.care.measures.scales import Change
from kapjournal.content import Scale


class Figure(Enum):
    """Which published figure is said beside a change, and on which side of it the drop lies."""

    NONE = auto()
    """The number alone."""
    NOTICED = auto()
    """At least as large as the smallest drop that people noticed, on average."""
    SMALLER = auto()
    STARTED_HIGHER = auto()
    """People who began so high needed a larger drop, so it is not held against the average."""
    CHANCE = auto()
    MATTERED = auto()
    UNLIKELY_CHANCE = auto()


def figure(scale: Scale, change: Change) -> Figure:
    """What may be said of this change: nothing of a rise, of none at all, or of a scale without a figure."""
    if change.points >= 0 or scale.meaningful_change is None:
        return Figure.NONE
    if scale.meaningful_for is None:
        return _of_samples(change)
    if change.since.total > scale.meaningful_for.highest:
        return Figure.STARTED_HIGHER
    if change.is_meaningful is None:  # it began below the stretch that the average is of
        return Figure.NONE
    return Figure.NOTICED if change.is_meaningful else Figure.SMALLER


def needed(scale: Scale) -> int:
    """The published average in whole points, rounded up: a total moves by whole points."""
    return math.ceil(scale.meaningful_change or 0)


def _of_samples(change: Change) -> Figure:
    """A scale whose figures hold for every total to start from: the PCL-5."""
    if change.may_be_chance:
        return Figure.CHANCE
    if change.is_reliable:
        return Figure.UNLIKELY_CHANCE
    return Figure.MATTERED if change.is_meaningful else Figure.NONE
