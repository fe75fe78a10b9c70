"""Which days a hand-off may cover, as a patient would name them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlmodel import Session, col, func, select

from kapjournal.models import CheckIn, Entry, KapSession, PracticeRun
from kapjournal.sharing.moments import wall_clock

MONTH_DAYS = 30


class Span(StrEnum):
    """A stretch of days by its name."""

    MONTH = "month"
    SINCE_SESSION = "since_session"
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
    """The days of each span that can be named now, by the calendar of `zone`; `OWN` begins as the last 30 days.

    There is no `SINCE_SESSION` before the first session. `EVERYTHING` reaches to the last session planned.
    """
    today = wall_clock(now, zone).date()
    month = Days(today - timedelta(days=MONTH_DAYS - 1), today)
    named = {Span.MONTH: month, Span.EVERYTHING: _everything(db, today, zone), Span.OWN: month}
    if (last := _last_session(db, now)) is not None:
        named[Span.SINCE_SESSION] = Days(wall_clock(last, zone).date(), today)
    return named


def _last_session(db: Session, now: datetime) -> datetime | None:
    lived = (
        col(KapSession.starts_at) <= now,
        col(KapSession.cancelled_at).is_(None),
        col(KapSession.deleted_at).is_(None),
    )
    return db.exec(select(func.max(col(KapSession.starts_at))).where(*lived)).one()


def _everything(db: Session, today: date, zone: str) -> Days:
    columns: tuple[tuple[type[Any], Any], ...] = (
        (KapSession, col(KapSession.starts_at)),
        (Entry, col(Entry.happened_at)),
        (CheckIn, col(CheckIn.happened_at)),
        (PracticeRun, col(PracticeRun.happened_at)),
    )
    ends = [
        end
        for table, moment in columns
        for end in db.exec(select(func.min(moment), func.max(moment)).where(col(table.deleted_at).is_(None))).one()
    ]
    days = [today, *(wall_clock(end, zone).date() for end in ends if end is not None)]
    return Days(min(days), max(days))
