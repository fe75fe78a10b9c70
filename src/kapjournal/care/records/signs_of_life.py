"""When somebody was here last, by whatever they did: after a long time they are greeted."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from kapjournal.care import kinds
from kapjournal.care.records import settings
from kapjournal.models import KapSession, Letter, SmallStep

_NOTED = "seen_at"
_OTHER_MOMENTS = (
    (KapSession, KapSession.created_at),
    (KapSession, KapSession.begun_at),
    (KapSession, KapSession.ended_at),
    (Letter, Letter.opened_at),
    (SmallStep, SmallStep.done_at),
    (SmallStep, SmallStep.ended_at),
)
"""What somebody did with a record later; a session itself lies ahead or behind, whoever is here."""


def last(db: Session) -> datetime | None:
    """The latest moment of all, in one statement; each table is asked along its index of time, or is small."""
    one_row: Any = select(*_latest_moments())
    found = [moment for moment in db.exec(one_row).one() if moment]
    return max([*found, *_noted(db)], default=None)


def note(db: Session, *, now: datetime) -> None:
    """Of what keeps no record of its own; the caller commits."""
    settings.write_raw(db, _NOTED, now.isoformat())


def _latest_moments() -> Iterator[Any]:
    for kind in kinds.KINDS:
        if kind.when and kind is not kinds.SESSION:
            kept = select(kind.moment).where(col(kind.table.deleted_at).is_(None))
            yield kept.order_by(kind.moment.desc()).limit(1).scalar_subquery()
    for table, moment in _OTHER_MOMENTS:
        later = select(moment).where(col(table.deleted_at).is_(None), col(moment).is_not(None))
        yield later.order_by(col(moment).desc()).limit(1).scalar_subquery()


def _noted(db: Session) -> Iterator[datetime]:
    try:
        yield datetime.fromisoformat(settings.read_raw(db, _NOTED) or "")
    except ValueError:
        return  # never noted, or as a later version may have written it
