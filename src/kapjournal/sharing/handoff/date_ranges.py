"""Which days a hand-off may cover, as a patient would name them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from sqlmodel import Session, col, select

from kapjournal.care.kinds import RecordKind
from kapjournal.models import KapSession
from kapjournal.sharing import kinds
from kapjournal.sharing.handoff.local_moments import wall_clock

MONTH_DAYS = 30

# Between the first clock on Earth and the last: a thing of an earlier instant may be shown with a later day.
_WIDEST = timedelta(hours=26)


class Span(StrEnum):
    """A stretch of days by its name."""

    MONTH = "month"
    SINCE_SESSION = "since_session"
    SESSIONS = "sessions"
    """What belongs to single sessions, whenever it was."""
    EVERYTHING = "everything"
    OWN = "own"
    """From and to as the patient sets them."""


@dataclass(frozen=True)
class Days:
    """From `start` to `end`, both included."""

    start: date
    end: date

    def starting(self, start: date) -> "Days":
        """The same with another first day; the last one moves along where it would come before it."""
        return Days(start, max(start, self.end))

    def ending(self, end: date) -> "Days":
        return Days(min(self.start, end), end)


def spans(db: Session, *, now: datetime, zone: str) -> dict[Span, Days]:
    """The days of each span that can be named now; `OWN` begins as the last 30 days.

    They are days as the journal shows them: whoever wrote in Auckland this morning and is in Honolulu now wrote
    "tomorrow", and the last 30 days end there. There is no `SINCE_SESSION` before the first session, and without any no
    `SESSIONS`. `EVERYTHING` reaches to the last session planned.
    """
    today = max([wall_clock(now, zone).date(), *_days_shown(db, now - _WIDEST, now)])
    month = Days(today - timedelta(days=MONTH_DAYS - 1), today)
    named = {Span.MONTH: month, Span.EVERYTHING: _everything(db, today), Span.OWN: month}
    if db.exec(select(KapSession.id).where(col(KapSession.deleted_at).is_(None)).limit(1)).first() is not None:
        named[Span.SESSIONS] = named[Span.EVERYTHING]
    if (last := _last_session(db, now)) is not None:
        named[Span.SINCE_SESSION] = Days(wall_clock(last.starts_at, last.zone).date(), today)
    return named


def _kinds() -> set[RecordKind]:
    """The kinds of records of which something can be shared."""
    return {which.source.kind for which in kinds.LISTS}


def _last_session(db: Session, now: datetime) -> KapSession | None:
    starts_at = col(KapSession.starts_at)
    lived = select(KapSession).where(
        starts_at <= now, col(KapSession.cancelled_at).is_(None), col(KapSession.deleted_at).is_(None)
    )
    return db.exec(lived.order_by(starts_at.desc()).limit(1)).first()


def _everything(db: Session, today: date) -> Days:
    """From the first day that the journal shows to the last."""
    ends = list(_ends(db))
    if not ends:
        return Days(today, today)
    first, last = min(ends), max(ends)
    days = [today, *_days_shown(db, first, first + _WIDEST), *_days_shown(db, last - _WIDEST, last)]
    return Days(min(days), max(days))


def _ends(db: Session) -> Iterator[datetime]:
    """The first and the last instant of each table: one step along its index, however long the journal is."""
    for kind in _kinds():
        alive = select(kind.moment).where(col(kind.table.deleted_at).is_(None)).limit(1)
        for order in (kind.moment.asc(), kind.moment.desc()):
            yield from db.exec(alive.order_by(order))


def _days_shown(db: Session, first: datetime, last: datetime) -> Iterator[date]:
    """The days, as the journal shows them, of all that happened between two instants: each on its own clock."""
    for kind in _kinds():
        alive = select(kind.moment, kind.zone).where(col(kind.table.deleted_at).is_(None))
        near = alive.where(kind.moment.between(first, last))
        yield from (wall_clock(at, zone).date() for at, zone in db.exec(near))
