"""What was noted beside how it is, read from the journal: sleep, pain, and the trackers that are asked for."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session, col, select

from kapjournal.care.records import trackers
from kapjournal.care.time import local_time
from kapjournal.care.trends import read
from kapjournal.care.trends.gradual import Parts
from kapjournal.care.trends.local_days import day_of
from kapjournal.care.trends.numbers import NumberDays, NumberTally, YesDays
from kapjournal.care.trends.span import Span, Window, window
from kapjournal.models import CheckIn, TrackerValue
from kapjournal.terms import TrackerKind


@dataclass(frozen=True)
class OneTracked:
    """A tracker by its uid and name, or sleep in minutes, or pain, which have ids of their own and no name."""

    id: str
    name: str = field(repr=False)
    kind: TrackerKind
    found: NumberDays | YesDays


@dataclass(frozen=True)
class Tracked:
    """Those that say something in the range, sleep and pain first."""

    window: Window
    each: tuple[OneTracked, ...] = ()


SLEEP, PAIN = "sleep", "pain"


def tracked(span: Span, *, now: datetime, zone: str) -> Parts[Tracked]:
    """Only the check-ins of the range are read, along their index, a page in each part with all that it needs."""
    db = yield
    looked_at = window(span, today=local_time.local_day(now, zone), earliest=read.earliest_day(db))
    asked = trackers.shown(db)
    sleep, pain, own = NumberTally(), NumberTally(), {one.id: NumberTally() for one in asked}
    start, end = read.edges(looked_at.first, looked_at.today)
    after: tuple[datetime, int] | None = (start, 0)
    while after:
        db = yield
        rows, after = read.page(db, after, end, CheckIn.zone, CheckIn.id, CheckIn.sleep_minutes, CheckIn.pain)
        days = {row_id: day_of(at_ms, there) for at_ms, there, row_id, _, _ in rows}
        for _, _, row_id, minutes, number in rows:
            if minutes is not None:
                sleep.add(days[row_id], minutes)
            if number is not None:
                pain.add(days[row_id], number)
        if own:
            db = yield
            for row_id, tracker_id, value in _values(db, days):
                if tracker_id in own:
                    own[tracker_id].add(days[row_id], value)
    yield
    found = [
        OneTracked(SLEEP, "", TrackerKind.NUMBER, sleep.numbers(looked_at)),
        OneTracked(PAIN, "", TrackerKind.ZERO_TO_TEN, pain.numbers(looked_at)),
    ]
    for one in asked:
        yield
        is_yes_no, tally = one.kind is TrackerKind.YES_NO, own[one.id]
        days_of = tally.yes_or_no(looked_at) if is_yes_no else tally.numbers(looked_at)
        found.append(OneTracked(one.uid, one.name, one.kind, days_of))
    return Tracked(looked_at, tuple(one for one in found if one.found.days))


def _values(db: Session, check_in_ids: Collection[int]) -> Iterator[tuple[int, int, float]]:
    """By local ids, and no more of each: there are a thousand of them, and several trackers at each."""
    said = select(TrackerValue.check_in_id, TrackerValue.tracker_id, TrackerValue.value)
    yield from db.exec(said.where(col(TrackerValue.check_in_id).in_(check_in_ids)))
