"""When the last backup was made, and whether it is time for another: fourteen days later, if something new is there."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session, col, func, select

from kapjournal.care import kinds
from kapjournal.care.records import settings
from kapjournal.care.records.settings import read_raw, write_raw

AGAIN_AFTER = timedelta(days=14)
_NAME = "backup_made"
SETTINGS = (_NAME,)


@dataclass(frozen=True)
class LastBackup:
    """When it was made, how many entries it holds, and how many bytes it has; 0 where that is not known."""

    made_at: datetime
    entries: int
    size: int = 0


@dataclass(frozen=True)
class BackupDue:
    """It is time for one. `since` is when the last was made; None where there never was one, and `new` then says
    nothing."""

    since: datetime | None
    new: int


def note(db: Session, made: LastBackup) -> None:
    """Within the caller's transaction."""
    write_raw(
        db,
        _NAME,
        json.dumps({"made_at": made.made_at.isoformat(), "entries": made.entries, "size": made.size}),
    )


def last(db: Session) -> LastBackup | None:
    """The last one that was made or restored here; None where there was none."""
    try:
        stored = json.loads(read_raw(db, _NAME) or "null")
        made = LastBackup(datetime.fromisoformat(stored["made_at"]), stored["entries"], stored["size"])
    except (ValueError, TypeError, KeyError):  # never noted, or as a later version may have written it
        return None
    return made if made.made_at.tzinfo is not None and type(made.entries) is type(made.size) is int else None


def count_since(db: Session, moment: datetime) -> int:
    """How many entries there are of later moments; each table is asked along its index of time."""
    later = (
        select(func.count()).where(kind.moment > moment, col(kind.table.deleted_at).is_(None)).scalar_subquery()
        for kind in listed()
    )
    one_row: Any = select(*later)
    return sum(db.exec(one_row).one())


def due(db: Session, *, now: datetime) -> BackupDue | None:
    """Nothing where it is too soon, where nothing is new, or where nobody wants to be reminded."""
    before = last(db)
    if before is not None:
        if now - before.made_at < AGAIN_AFTER:
            return None
        new = count_since(db, before.made_at)
        is_due = new > 0
    else:
        new, first = 0, _first_moment(db)
        is_due = first is not None and now - first >= AGAIN_AFTER
    if not is_due or not settings.read(db).remind_backup:
        return None
    return BackupDue(before.made_at if before else None, new)


def _first_moment(db: Session) -> datetime | None:
    firsts = (
        select(kind.moment).where(col(kind.table.deleted_at).is_(None)).order_by(kind.moment).limit(1).scalar_subquery()
        for kind in listed()
    )
    one_row: Any = select(*firsts)
    return min((moment for moment in db.exec(one_row).one() if moment), default=None)


def listed() -> Iterator[kinds.RecordKind]:
    """What counts as an entry: all that the journal shows, but for sessions, which may lie ahead."""
    return (kind for kind in kinds.KINDS if kind.lines and kind.when and kind is not kinds.SESSION)
