"""What was noted beside how it is, read from the journal: sleep, pain, and the trackers that are asked for."""

from dataclasses import dataclass, field
from datetime import datetime

from kapjournal.care.records import trackers
from kapjournal.care.time import local_time
from kapjournal.care.trends import read
from kapjournal.care.trends.gradual import Parts
from kapjournal.care.trends.local_days import day_of
from kapjournal.care.trends.numbers import NumberDays, NumberTally, YesDays
from kapjournal.care.trends.span import Span, Window, window
from kapjournal.models import CheckIn
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
    asked = {one.uid: one for one in trackers.shown(db)}
    tallies = {each: NumberTally() for each in (SLEEP, PAIN, *asked)}
    start, end = read.edges(looked_at.first, looked_at.today)
    after: tuple[datetime, int] | None = (start, 0)
    while after:
        db = yield
        rows, after = read.page(db, after, end, CheckIn.zone, CheckIn.id, CheckIn.sleep_minutes, CheckIn.pain)
        said = trackers.values(db, [row[2] for row in rows]) if asked else {}
        for at_ms, there, check_in_id, sleep, pain in rows:
            noted = {SLEEP: sleep, PAIN: pain, **said.get(check_in_id, {})}
            for each, value in noted.items():
                if value is not None and each in tallies:
                    tallies[each].add(day_of(at_ms, there), value)
    yield
    found = [
        OneTracked(SLEEP, "", TrackerKind.NUMBER, tallies[SLEEP].numbers(looked_at)),
        OneTracked(PAIN, "", TrackerKind.ZERO_TO_TEN, tallies[PAIN].numbers(looked_at)),
    ]
    for uid, one in asked.items():
        yield
        is_yes_no = one.kind is TrackerKind.YES_NO
        days = tallies[uid].yes_or_no(looked_at) if is_yes_no else tallies[uid].numbers(looked_at)
        found.append(OneTracked(uid, one.name, one.kind, days))
    return Tracked(looked_at, tuple(one for one in found if one.found.days))
