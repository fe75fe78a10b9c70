"""Published scales as data: their own words, their scoring and their codes."""

from dataclasses import dataclass
from typing import NamedTuple

from kapjournal.content.kinds import Source


class ScaleOption(NamedTuple):
    """One answer. `loinc` is the code of the answer, or None where none is known."""

    value: int
    text: str
    loinc: str | None


class Band(NamedTuple):
    """A stretch of the total that begins at `low` and ends before the next band, as published."""

    low: int
    name: str


class Cluster(NamedTuple):
    """Items that belong together, `first` to `last` counted from 1, and how many of them a criterion asks for."""

    id: str
    name: str
    first: int
    last: int
    needed: int


@dataclass(frozen=True)
class ScaleItem:
    """One item in its published words. `reverse` marks one that is scored from the other end.

    `danger` marks one whose every answer above 0 says that somebody may be in danger: the passage `scales.danger` comes
    before anything else then.
    """

    id: str
    text: str
    loinc: str | None
    reverse: bool
    danger: bool


@dataclass(frozen=True)
class UnscoredItem:
    """A published item with options of its own that never counts towards the total."""

    id: str
    text: str
    options: tuple[ScaleOption, ...]
    loinc: str | None


class Baselines(NamedTuple):
    """The totals to start from, both included, for which a published figure is an average."""

    lowest: int
    highest: int


@dataclass(frozen=True)
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

    id: str
    name: str
    blurb: str
    instructions: str | None
    event: str | None
    stem: str
    window: str
    window_days: int
    items: tuple[ScaleItem, ...]
    unscored: tuple[UnscoredItem, ...]
    options: tuple[ScaleOption, ...]
    bands: tuple[Band, ...]
    bands_source: Source
    chance_change: float | None
    reliable_change: float | None
    meaningful_change: float | None
    meaningful_for: Baselines | None
    change_sources: tuple[Source, ...]
    clusters: tuple[Cluster, ...]
    criterion_value: int | None
    panel_loinc: str | None
    total_loinc: str | None
    licence: str
    source: Source

    @property
    def highest(self) -> int:
        """The highest total there is; the lowest is always 0."""
        return len(self.items) * max(option.value for option in self.options)
