"""Published scales as data: their own words, their scoring and their codes."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kapjournal.content.constraints import Code, Count, FromZero, Points, Text
from kapjournal.content.models import SourceId


@dataclass(frozen=True)
class ScaleOption:
    """One answer. `loinc` is the code of the answer, or None where none is known."""

    value: FromZero
    text: Text
    loinc: Code | None = None


@dataclass(frozen=True)
class Band:
    """A stretch of the total that begins at `low` and ends before the next band, as published."""

    low: FromZero
    name: Text


@dataclass(frozen=True)
class Cluster:
    """Items that belong together, `first` to `last` counted from 1, and how many of them a criterion asks for."""

    id: Code
    name: Text
    first: Count
    last: Count
    needed: Count


@dataclass(frozen=True)
class ScaleItem:
    """One item in its published words. `reverse` marks one that is scored from the other end.

    `danger` marks one whose every answer above 0 says that somebody may be in danger: the passage `scales.danger` comes
    before anything else then.
    """

    id: Code
    text: Text
    loinc: Code | None = None
    reverse: bool = False
    danger: bool = False


@dataclass(frozen=True)
class UnscoredItem:
    """A published item with options of its own that never counts towards the total."""

    id: Code
    text: Text
    options: tuple[ScaleOption, ...] = ()
    loinc: Code | None = None

    def __post_init__(self) -> None:
        if not _count_from_0(self.options):
            raise ValueError("options, counted from 0, are needed")


@dataclass(frozen=True)
class Baselines:
    """The totals to start from, both included, for which a published figure is an average."""

    lowest: FromZero
    highest: Count

    def __post_init__(self) -> None:
        if self.lowest > self.highest:
            raise ValueError("must be a stretch that rises")


@dataclass(frozen=True, kw_only=True)
class Scale:
    """A scale is only valid in its own words, so whatever stands in it is verbatim and never translated by us.

    `instructions` is the paragraph before the first item, None where the scale has only its `stem`. `event` asks in its
    published words which experience is meant; it may stay empty, and like `unscored` it counts towards nothing.
    `window` is the time that the items ask about, `window_days` the same in days. The total is the sum of the answers.
    Of a drop (fewer symptoms), in points of the total, None where the literature gives none: up to `chance_change` it
    can be chance, from `reliable_change` that is unlikely, from `meaningful_change` it mattered to people on average,
    for totals to start from within `meaningful_for` or for all of them. Nothing of this is known of a rise.
    `criterion_value` is the answer from which an item counts towards a cluster, None where the scale has no clusters.
    `panel_loinc` and `total_loinc` are None where LOINC has no code.
    """

    id: Code
    name: Text
    blurb: Text
    instructions: Text | None = None
    event: Text | None = None
    stem: Text
    window: Text
    window_days: Count
    items: tuple[ScaleItem, ...]
    unscored: tuple[UnscoredItem, ...] = ()
    options: tuple[ScaleOption, ...]
    bands: tuple[Band, ...]
    bands_source: SourceId
    chance_change: Points | None = None
    reliable_change: Points | None = None
    meaningful_change: Points | None = None
    meaningful_for: Baselines | None = None
    change_sources: tuple[SourceId, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    criterion_value: Count | None = None
    panel_loinc: Code | None = None
    total_loinc: Code | None = None
    licence: Text
    source: SourceId

    def __post_init__(self) -> None:
        if not self.items or not _count_from_0(self.options):
            raise ValueError("items and options, counted from 0, are needed to score")
        ids = [item.id for item in self.items] + [item.id for item in self.unscored]
        if len(set(ids)) != len(ids):
            raise ValueError("the same item twice")
        if not _rise_from_0([band.low for band in self.bands], self.highest):
            raise ValueError("bands must rise from 0 and stay within the total")
        self._check_clusters()
        changes = (self.chance_change, self.reliable_change, self.meaningful_change)
        if any(changes) != bool(self.change_sources):
            raise ValueError("a change and its change_sources come together or not at all")

    def _check_clusters(self) -> None:
        taken = [place for cluster in self.clusters for place in range(cluster.first, cluster.last + 1)]
        if self.clusters and taken != list(range(1, len(self.items) + 1)):
            raise ValueError("clusters must take every item once, in order")
        if bool(self.clusters) != (self.criterion_value is not None):
            raise ValueError("clusters and criterion_value come together or not at all")

    @property
    def highest(self) -> int:
        """The highest total there is; the lowest is always 0."""
        return len(self.items) * max(option.value for option in self.options)


def _count_from_0(options: Sequence[ScaleOption]) -> bool:
    return bool(options) and [option.value for option in options] == list(range(len(options)))


def _rise_from_0(lows: Sequence[int], highest: int) -> bool:
    return bool(lows) and lows[0] == 0 and lows[-1] <= highest and all(low < high for low, high in pairwise(lows))
