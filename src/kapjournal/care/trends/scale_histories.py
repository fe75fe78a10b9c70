"""Questionnaires over time: the latest total of each as its own page tells it, and all that came before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session, col, select

from kapjournal import content
from kapjournal.care.measures.scales import Score
from kapjournal.care.records import scale_results
from kapjournal.care.steps import scales
from kapjournal.care.steps.scales import ScaleReading
from kapjournal.care.time import local_time
from kapjournal.care.trends import read
from kapjournal.care.trends.gradual import Parts
from kapjournal.care.trends.read import Lived
from kapjournal.content import Scale
from kapjournal.models import ScaleResult

LEAST = timedelta(days=13)
"""The shortest stretch that is drawn: two results on two days are no steep line."""


@dataclass(frozen=True)
class ScalePoint:
    """One time it was filled in to the end."""

    day: date
    score: Score

    @property
    def total(self) -> int:
        return self.score.total


@dataclass(frozen=True)
class ScaleHistory:
    """One scale: its latest total among the others, all totals earliest first, and the sessions from the first on."""

    latest: ScaleReading
    points: tuple[ScalePoint, ...]
    sessions: tuple[Lived, ...]
    last: date
    """The day at the end of the chart."""

    @property
    def scale(self) -> Scale:
        return self.latest.scale

    @property
    def first(self) -> date:
        return self.points[0].day


def scale_histories(*, now: datetime, zone: str) -> Parts[tuple[ScaleHistory, ...]]:
    """Of each scale that has a total, in the order of the library; one scale in each part."""
    db = yield
    taken, lived, today = (
        scale_results.last_taken(db, now=now),
        read.lived(db, now=now),
        local_time.local_day(now, zone),
    )
    found: list[ScaleHistory] = []
    for scale in (one for one in content.scales() if one.id in taken):
        db = yield
        latest = _latest(db, scale, now)
        if latest is not None:
            found.append(history(latest, lived, now=now, today=today))
    return tuple(found)


def history(latest: ScaleReading, lived: Sequence[Lived], *, now: datetime, today: date) -> ScaleHistory:
    """`latest` has a total. What a journey dates ahead of now is left out."""
    everything = [(latest.result, latest.score), *latest.others]
    whole = [(one, score) for one, score in everything if score is not None and one.happened_at <= now]
    points = sorted(_points(whole), key=lambda point: point.day)
    last = max(today, points[0].day + LEAST)
    sessions = tuple(one for one in lived if points[0].day <= one.day <= last)
    return ScaleHistory(latest, tuple(points), sessions, last)


def _points(whole: Sequence[tuple[ScaleResult, Score]]) -> Iterator[ScalePoint]:
    """From the earliest moment on, so that two of one day stay in their order."""
    for one, score in sorted(whole, key=lambda pair: (pair[0].happened_at, pair[0].id or 0)):
        yield ScalePoint(local_time.local_day(one.happened_at, one.zone), score)


def _latest(db: Session, scale: Scale, now: datetime) -> ScaleReading | None:
    """All results are read with the latest of them, and once more only where that one has no total."""
    alive = col(ScaleResult.scale_id) == scale.id, col(ScaleResult.deleted_at).is_(None)
    before = select(ScaleResult.uid).where(*alive, col(ScaleResult.happened_at) <= now)
    uid = db.exec(before.order_by(col(ScaleResult.happened_at).desc(), col(ScaleResult.id).desc()).limit(1)).first()
    if uid is None:
        return None
    latest = scales.reading(db, uid)
    if latest.score is not None:
        return latest
    whole = (one.uid for one, score in latest.others if score is not None and one.happened_at <= now)
    uid = next(whole, None)
    return scales.reading(db, uid) if uid else None
