"""Published scales: what a filled-in one comes to, how that changed, and when one may be offered again. Pure.

Items, bands, clusters and the changes that count are content, each with its source; what stands here is arithmetic.
Every scale here counts symptoms: more is worse. Numbers are shown, verdicts are not: none of this is a diagnosis.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kapjournal.content import Cluster, Scale
from kapjournal.errors import CareError

RESTS_AFTER_SESSION = timedelta(hours=24)

Answers = Mapping[str, int]
"""The value of the option chosen, by item id. An item that was skipped is not in it."""


@dataclass(frozen=True)
class ClusterScore:
    """The sum of a cluster's items, and how many of them count towards its criterion."""

    cluster: Cluster
    total: int
    counting: int

    @property
    def is_met(self) -> bool:
        return self.counting >= self.cluster.needed


@dataclass(frozen=True)
class Score:
    """A total from 0 to `scale.highest`, the name of its band, and the clusters of a scale that has some."""

    total: int
    band: str
    clusters: tuple[ClusterScore, ...] = ()

    @property
    def meets_criterion(self) -> bool | None:
        """Whether every cluster has enough items that count; None for a scale without clusters.

        For the PCL-5 that is the provisional rule of DSM-5: of B1-5 and C6-7 one item each, of D8-14 and E15-20 two
        each, at 'moderately' or above (US National Center for PTSD). Only an interview can say more.
        """
        return all(cluster.is_met for cluster in self.clusters) if self.clusters else None


@dataclass(frozen=True)
class Taken:
    """A scale that was filled in to the end."""

    at: datetime
    total: int


@dataclass(frozen=True)
class Change:
    """Points gained (more symptoms) or lost since `since`, and for a drop whether it reaches the published figures.

    `may_be_chance`: such a scale moves as far by itself. `is_reliable`: that is unlikely. `is_meaningful`: as much as
    people noticed, on average. None where no figure is published, and for a rise: of that the number says enough.
    """

    since: Taken
    points: int
    may_be_chance: bool | None
    is_reliable: bool | None
    is_meaningful: bool | None


@dataclass(frozen=True)
class Standing:
    """The latest total, and how far it is from the baseline and from the one before it; None where that is itself."""

    latest: Taken
    since_baseline: Change | None
    since_last: Change | None


def score(scale: Scale, answers: Answers) -> Score | None:
    """What the answers come to; None while an item is open, because an unfinished scale has no score.

    An answer to an item that is not scored may be among them, and changes nothing.

    Raises CareError for an answer to an item that the scale has not, or one that is none of its options.
    """
    points = _points(scale, answers)
    if len(points) < len(scale.items):
        return None
    total = sum(points)
    return Score(total, band(scale, total), tuple(_cluster_score(scale, cluster, points) for cluster in scale.clusters))


def says_danger(scale: Scale, answers: Answers) -> bool:
    """Whether an answer, however mild, asks for a person before the next question: the passage `scales.danger`."""
    return any(item.danger and answers.get(item.id, 0) > 0 for item in scale.items)


def band(scale: Scale, total: int) -> str:
    """The name of the published band that a total falls into."""
    return next(band.name for band in reversed(scale.bands) if total >= band.low)


def change(scale: Scale, since: Taken, total: int) -> Change:
    """How far a total is from an earlier one; only a drop is held against the published figures.

    The smallest drop that people noticed grows with where they began, so for a total outside `meaningful_for` nothing
    is said of it (Bauer-Staeb and others 2021, doi 10.1016/j.jclinepi.2021.04.002).
    """
    drop = since.total - total
    fits = scale.meaningful_for is None or scale.meaningful_for.lowest <= since.total <= scale.meaningful_for.highest
    return Change(
        since=since,
        points=-drop,
        may_be_chance=None if drop <= 0 or scale.chance_change is None else drop <= scale.chance_change,
        is_reliable=_reaches(drop, scale.reliable_change),
        is_meaningful=_reaches(drop, scale.meaningful_change) if fits else None,
    )


def standing(scale: Scale, taken: Iterable[Taken], *, first_session_at: datetime | None) -> Standing | None:
    """Where the latest total stands against the baseline and the one before it; None for a scale never filled in.

    The baseline is the last one filled in before the first session, or the first of all where there was none before.
    """
    ordered = sorted(taken, key=lambda each: each.at)
    if not ordered:
        return None
    *earlier, latest = ordered
    baseline = _baseline(ordered, first_session_at)
    return Standing(
        latest=latest,
        since_baseline=change(scale, baseline, latest.total) if baseline is not latest else None,
        since_last=change(scale, earlier[-1], latest.total) if earlier else None,
    )


def offered_from(
    scale: Scale, taken_at: Iterable[datetime], sessions: Iterable[datetime], *, now: datetime
) -> datetime:
    """From when a scale may be offered, as things stand; not after `now` where it may be offered at once.

    Once filled in, it rests for as long as its items look back: sooner, they would ask about the same days twice. It
    is never offered within 24 hours after a session, and a session changes nothing else, so that sessions every week
    leave room for it. What seems to lie ahead does not count: a session may be called off, and a clock that was set
    back must not silence a scale for years.
    """
    last_taken = max((at for at in taken_at if at <= now), default=None)
    last_session = max((at for at in sessions if at <= now), default=None)
    rested = last_taken + timedelta(days=scale.window_days) if last_taken else now
    return max(rested, last_session + RESTS_AFTER_SESSION) if last_session else rested


def _points(scale: Scale, answers: Answers) -> list[int]:
    values = {option.value for option in scale.options}
    possible = {item.id: values for item in scale.items}
    possible |= {item.id: {option.value for option in item.options} for item in scale.unscored}
    if any(value not in possible.get(item_id, ()) for item_id, value in answers.items()):
        raise CareError(f"not an answer to {scale.id}")
    most = max(values)
    answered = [(item, answers[item.id]) for item in scale.items if item.id in answers]
    return [most - value if item.reverse else value for item, value in answered]


def _cluster_score(scale: Scale, cluster: Cluster, points: Sequence[int]) -> ClusterScore:
    mine = points[cluster.first - 1 : cluster.last]
    least = scale.criterion_value
    return ClusterScore(cluster, sum(mine), counting=sum(least is not None and point >= least for point in mine))


def _baseline(ordered: Sequence[Taken], first_session_at: datetime | None) -> Taken:
    before = [taken for taken in ordered if first_session_at and taken.at < first_session_at]
    return before[-1] if before else ordered[0]


def _reaches(drop: int, least: float | None) -> bool | None:
    return None if drop <= 0 or least is None else drop >= least
