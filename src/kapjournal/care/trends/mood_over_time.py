"""Mood over time: the days of a range, what is said of them, the sessions and the changes of medicines among them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kapjournal.care.time import local_time
from kapjournal.care.trends import read
from kapjournal.care.trends.felt_days import DayTally, FeltDay
from kapjournal.care.trends.gradual import Parts
from kapjournal.care.trends.line import Gap, Point, gaps, points, runs
from kapjournal.care.trends.medicine_marks import MedicineMark, medicine_marks
from kapjournal.care.trends.overview import Overview, overview
from kapjournal.care.trends.read import Lived
from kapjournal.care.trends.span import Span, Window, window


@dataclass(frozen=True)
class MoodOverTime:
    """All that is drawn, said and listed."""

    window: Window
    days: tuple[FeltDay, ...]
    overview: Overview
    points: tuple[Point, ...]
    runs: tuple[tuple[Point, ...], ...]
    gaps: tuple[Gap, ...]
    sessions: tuple[Lived, ...]
    medicines: tuple[MedicineMark, ...] = ()


def mood_over_time(span: Span, *, now: datetime, zone: str) -> Parts[MoodOverTime]:
    """Only the check-ins of the range are read, along their index, a page in each part."""
    db = yield
    looked_at = window(span, today=local_time.local_day(now, zone), earliest=read.earliest_day(db))
    lived = read.lived(db, now=now)
    tally = DayTally()
    yield from read.days(looked_at.first, looked_at.today, tally)
    days = tally.between(looked_at.first, looked_at.today)
    db = yield
    return _drawn(looked_at, days, lived, medicine_marks(db, looked_at))


def _drawn(
    looked_at: Window, days: tuple[FeltDay, ...], lived: Sequence[Lived], marks: tuple[MedicineMark, ...]
) -> MoodOverTime:
    latest = lived[-1] if lived else None
    line = points(days, looked_at)
    return MoodOverTime(
        window=looked_at,
        days=days,
        overview=overview(
            days,
            looked_at,
            number=latest.number if latest else None,
            session_day=latest.day if latest else None,
        ),
        points=line,
        runs=runs(line),
        gaps=gaps(days),
        sessions=tuple(session for session in lived if looked_at.holds(session.day)),
        medicines=marks,
    )
