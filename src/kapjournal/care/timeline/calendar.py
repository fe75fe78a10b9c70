"""The journal by days: a month with what was written, felt and lived on each day, and all of one day."""

from calendar import monthrange
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from statistics import median
from typing import Any

from sqlmodel import Session, col, select

from kapjournal.care import kinds
from kapjournal.care.kinds import RecordKind
from kapjournal.care.records import sessions
from kapjournal.care.time import local_time
from kapjournal.care.timeline.journal import JournalRow, folded
from kapjournal.models import CheckIn, Entry, KapSession, Row

_SLACK = timedelta(days=1)
"""The widest clock on Earth differs from UTC by less."""


@dataclass(frozen=True)
class CalendarDay:
    """One day. `mood` is the median of its check-ins, from -1 to 1; None without any."""

    day: date
    mood: float | None = None
    check_ins: int = 0
    entries: int = 0
    sessions: tuple[int | None, ...] = ()
    """The number of each session of that day, planned or past; None for a cancelled one."""

    @property
    def is_empty(self) -> bool:
        return not (self.check_ins or self.entries or self.sessions)


def month(db: Session, year: int, number: int) -> tuple[CalendarDay, ...]:
    """Every day of a month, by the calendar of where each thing was; three statements along the indexes of time."""
    first, last = date(year, number, 1), date(year, number, monthrange(year, number)[1])
    moods, written = defaultdict[date, list[float]](list), defaultdict[date, int](int)
    for day, valence in _days(db, kinds.CHECK_IN, CheckIn.valence, first, last):
        moods[day].append(valence)
    for day, _ in _days(db, kinds.ENTRY, Entry.id, first, last):
        written[day] += 1
    lived = _sessions(db)
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return tuple(
        CalendarDay(
            day, median(moods[day]) if moods[day] else None, len(moods[day]), written[day], tuple(lived.get(day, ()))
        )
        for day in days
    )


def lines_of_day(db: Session, day: date, *, language: str | None = None) -> tuple[JournalRow, ...]:
    """All of one day, earliest first: what is listed in the journal, and the sessions. What came up is one line."""
    found: list[Row] = []
    for kind in (one for one in kinds.KINDS if one.lines and (one.lines.is_listed or one is kinds.SESSION)):
        near = select(kind.table).where(*_between(kind, day, day), col(kind.table.deleted_at).is_(None))
        rows: Any = db.exec(near.order_by(kind.moment, col(kind.table.id))).all()
        found += (row for row in rows if local_time.local_day(kind.moment_of(row), row.zone) == day)
    found.sort(key=lambda row: kinds.kind_of(row).moment_of(row))
    return tuple(folded(db, found, language=language, no_more=True))


def _days(db: Session, kind: RecordKind, what: Any, first: date, last: date) -> list[tuple[date, Any]]:
    """The day of each record of these days, and one value of it."""
    near = select(kind.moment, kind.zone, what).where(
        *_between(kind, first, last), col(kind.table.deleted_at).is_(None)
    )
    each = ((local_time.local_day(moment, zone), value) for moment, zone, value in db.exec(near))
    return [(day, value) for day, value in each if first <= day <= last]


def _sessions(db: Session) -> dict[date, list[int | None]]:
    everything = sessions.everything(db)
    numbers = sessions.numbers(everything)
    by_day = defaultdict[date, list[int | None]](list)
    for session in everything:
        by_day[_day_of(session)].append(numbers.get(session.uid))
    return by_day


def _day_of(session: KapSession) -> date:
    return local_time.local_day(session.starts_at, session.zone)


def _between(kind: RecordKind, first: date, last: date) -> tuple[Any, Any]:
    """Instants between which these days surely lie; whoever asks looks at the day of each."""
    start = datetime.combine(first, time(), UTC) - _SLACK
    return kind.moment >= start, kind.moment < datetime.combine(last, time(), UTC) + 2 * _SLACK
