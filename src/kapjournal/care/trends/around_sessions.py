"""Before and after each session, read from the journal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlmodel import BigInteger, Session, col, select, type_coerce

from kapjournal.care.time import local_time
from kapjournal.care.trends import read
from kapjournal.care.trends.around import SIDE, Around, Neighbours, Typical, around, neighbours, typical
from kapjournal.care.trends.felt_days import DayTally, FeltDay
from kapjournal.care.trends.gradual import Parts
from kapjournal.care.trends.read import Lived
from kapjournal.models import CheckIn, KapSession

Told = tuple[int, str, float, bool]
"""What `DayTally` adds, and whether it was said of a whole day."""
AT_A_TIME = 40
"""So many sessions are looked up in one part."""
_BEFORE, _AFTER = timedelta(days=3), timedelta(days=10)
"""In these days before and after its start lie the day before a session and the eighth day after it, in every zone."""


@dataclass(frozen=True)
class AroundSessions:
    """Each session that has had its day after, earliest first, and what is said of the days around the latest."""

    sessions: tuple[Around, ...] = ()
    typical: Typical | None = None

    @property
    def missing(self) -> int:
        """How many have no check-in before them, or none on the day after."""
        return sum(not each.is_pair for each in self.sessions)

    @property
    def pairs(self) -> tuple[Around, ...]:
        return tuple(each for each in self.sessions if each.is_pair)


def around_sessions(*, now: datetime, zone: str) -> Parts[AroundSessions]:
    """Only check-ins near a session are read, along their index."""
    db = yield
    lived, today = read.lived(db, now=now), local_time.local_day(now, zone)
    found: list[Around] = []
    for some in _some(list(zip(lived, neighbours([each.day for each in lived]), strict=True))):
        db = yield
        felt = _near(db, [each for each, _ in some])
        tally = DayTally()
        tally.add(each[:3] for each in felt)
        moods = {day.day: day for day in tally.between(date.min, today)}
        found += [_around(each, near, moods, felt) for each, near in some]
    said = yield from _typical(lived, today)
    # Before a day after is over there may be a check-in yet.
    told = [each for each, of in zip(found, lived, strict=True) if each.is_pair or of.day + timedelta(days=1) < today]
    return AroundSessions(tuple(told), said)


def _typical(lived: Sequence[Lived], today: date) -> Parts[Typical | None]:
    """Of the latest session and of no other: none is chosen for what it shows."""
    if not lived:
        return None
    tally, latest, side = DayTally(), lived[-1], timedelta(days=SIDE)
    first, last = latest.day - side, min(latest.day + side, today)
    yield from read.days(first, last, tally)
    moods = {day.day: day for day in tally.between(first, last)}
    return typical(latest.number, neighbours([each.day for each in lived])[-1], moods)


def _around(session: Lived, near: Neighbours, moods: dict[date, FeltDay], felt: Sequence[Told]) -> Around:
    if near.day not in moods or near.day - timedelta(days=1) in moods:
        return around(session.uid, session.number, near, moods, ())
    start_ms, on_its_day = session.starts_at.timestamp() * 1000, DayTally()
    # How its day was, all in all, is no moment before it.
    on_its_day.add(one[:3] for one in felt if one[0] < start_ms and not one[3])
    until_start = on_its_day.between(near.day, near.day)
    return around(session.uid, session.number, near, moods, until_start[0].values if until_start else ())


def _near(db: Session, some: Sequence[Lived]) -> list[Told]:
    """The check-ins near these sessions, each of them once, and whether it says how the whole day was."""
    when: Any = col(CheckIn.happened_at)
    starts: Any = type_coerce(col(KapSession.starts_at), BigInteger)
    close = type_coerce(when, BigInteger).between(starts - _ms(_BEFORE), starts + _ms(_AFTER))
    what: Any = (type_coerce(when, BigInteger), CheckIn.zone, CheckIn.valence, CheckIn.is_of_day, CheckIn.id)
    wanted: Any = (
        select(*what)
        .join_from(KapSession, CheckIn, close)
        .where(col(KapSession.uid).in_([each.uid for each in some]), col(CheckIn.deleted_at).is_(None))
    )
    return [(*row[:3], bool(row[3])) for row in db.exec(wanted.distinct())]


def _ms(span: timedelta) -> int:
    return span // timedelta(milliseconds=1)


def _some(each: Sequence[tuple[Lived, Neighbours]]) -> Iterator[Sequence[tuple[Lived, Neighbours]]]:
    return (each[start : start + AT_A_TIME] for start in range(0, len(each), AT_A_TIME))
