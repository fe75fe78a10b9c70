"""When the longer-term check may be offered, and what is kept of it."""

from datetime import datetime, timedelta

from sqlmodel import Session, col, func, select

from kapjournal.models import Entry

SET = "between.long-run"
"""The prompt set of its questions, and of the entry that holds the answers."""
APART = timedelta(days=30)


def is_due(kept_last: datetime | None, now: datetime) -> bool:
    """Whether it may be offered: every 30 days at most. `kept_last` is when it was; None if it never was.

    A last time that lies far in the future tells of a clock that was set back since, and holds nothing up.
    """
    return kept_last is None or abs(now - kept_last) >= APART


def last(db: Session) -> datetime | None:
    """When the last one was kept that is not deleted."""
    kept = select(func.max(col(Entry.happened_at))).where(col(Entry.prompt_set) == SET)
    return db.exec(kept.where(col(Entry.deleted_at).is_(None))).one()
