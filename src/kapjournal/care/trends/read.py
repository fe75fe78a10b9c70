"""What trends read of the vault: check-ins along their index of time, a page at a time, and the sessions that were."""

from collections.abc import Generator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlmodel import BigInteger, Session, col, or_, select, type_coerce

from kapjournal.care.time import local_time
from kapjournal.care.trends.felt_days import DayTally
from kapjournal.models import CheckIn, KapSession

PAGE = 1000
"""So many rows are read in one part: a few milliseconds."""
SLACK = timedelta(days=1)
"""The widest clock on Earth differs from UTC by less."""


@dataclass(frozen=True)
class Lived:
    """A session that has begun, with its number in the course."""

    uid: str
    number: int
    starts_at: datetime
    day: date


def lived(db: Session, *, now: datetime) -> tuple[Lived, ...]:
    """Earliest first, without canceled ones. Those ahead come after all of these, so that no number hangs on them."""
    begun = select(KapSession.uid, KapSession.starts_at, KapSession.zone).where(
        col(KapSession.deleted_at).is_(None), col(KapSession.cancelled_at).is_(None), col(KapSession.starts_at) <= now
    )
    rows = db.exec(begun.order_by(col(KapSession.starts_at), col(KapSession.id)))
    return tuple(
        Lived(uid, number, at, local_time.local_day(at, zone)) for number, (uid, at, zone) in enumerate(rows, start=1)
    )


def earliest_day(db: Session) -> date | None:
    """Of all check-ins."""
    first = select(CheckIn.happened_at, CheckIn.zone).where(col(CheckIn.deleted_at).is_(None))
    found = db.exec(first.order_by(col(CheckIn.happened_at), col(CheckIn.id)).limit(1)).first()
    return local_time.local_day(*found) if found else None


def edges(first: date, last: date) -> tuple[datetime, datetime]:
    """Instants between which these days surely lie; whoever asks looks at the day of each."""
    return (
        datetime.combine(first, time(), UTC) - SLACK,
        datetime.combine(last, time(), UTC) + 2 * SLACK,
    )


def days(first: date, last: date, tally: DayTally) -> Generator[None, Session, None]:
    """Adds the check-ins of these days, and of a day on either side, to `tally`."""
    start, end = edges(first, last)
    after: tuple[datetime, int] | None = (start, 0)
    while after:
        db = yield
        rows, after = page(db, after, end, CheckIn.zone, CheckIn.valence)
        tally.add(rows)


def page(
    db: Session, after: tuple[datetime, int], end: datetime, *what: Any, only: Any = None
) -> tuple[list[Any], tuple[datetime, int] | None]:
    """Check-ins after a place and before an instant, as (milliseconds, *what), and the place of the last if there may
    be more."""
    when, row = col(CheckIn.happened_at), col(CheckIn.id)
    # The bare number: to make a datetime of each of 20,000 rows takes longer than to read them.
    wanted: Any = select(row, type_coerce(when, BigInteger), *what)
    wanted = wanted.where(when >= after[0], or_(when > after[0], row > after[1]), when < end)
    wanted = wanted.where(col(CheckIn.deleted_at).is_(None))
    if only is not None:
        wanted = wanted.where(only)
    found = db.exec(wanted.order_by(when, row).limit(PAGE)).all()
    following = (_moment(found[-1][1]), found[-1][0]) if len(found) == PAGE else None
    return [tuple(each[1:]) for each in found], following


def _moment(milliseconds: int) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=milliseconds)
