"""The log of what was shared: noted when a file is saved or handed on, read again, removed; whom it was for."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from sqlmodel import Session, col, select

from kapjournal.care.records import soft_delete
from kapjournal.care.records.text_cleaning import clean
from kapjournal.care.time import local_time
from kapjournal.models import Recipient, SharedFile

MOST_RECIPIENTS = 6
"""So many are offered, those used last."""


@dataclass(frozen=True)
class Sharing:
    """What is noted of a file. The repr holds no text."""

    format: str
    protection: str
    first_day: date
    last_day: date
    parts: int
    recipient: str = field(default="", repr=False)
    paper: str = ""


@dataclass(frozen=True)
class LogLine:
    """One file that left, without its content."""

    uid: str
    sharing: Sharing
    day: date
    """On which it left, where the patient was."""


def note(db: Session, sharing: Sharing, content: bytes, *, now: datetime, zone: str | None = None) -> SharedFile:
    """Keeps what was in a file that has just left. `content` is the caller's, and given back as it is."""
    row = SharedFile(
        recipient=clean(sharing.recipient).strip(), format=sharing.format, protection=sharing.protection,
        paper=sharing.paper,
        first_day=sharing.first_day, last_day=sharing.last_day, parts=sharing.parts, content=content,
        zone=zone or local_time.local_zone(), happened_at=now, created_at=now, updated_at=now,
    )  # fmt: skip
    db.add(row)
    db.commit()
    return row


def everything(db: Session) -> tuple[LogLine, ...]:
    """The latest first. The contents stay where they are: each may be long."""
    columns = (
        SharedFile.uid, SharedFile.format, SharedFile.protection, SharedFile.first_day, SharedFile.last_day,
        SharedFile.parts, SharedFile.recipient, SharedFile.paper, SharedFile.happened_at, SharedFile.zone,
    )  # fmt: skip
    alive = select(*columns).where(col(SharedFile.deleted_at).is_(None))  # type: ignore[call-overload]
    found = db.exec(alive.order_by(col(SharedFile.happened_at).desc(), col(SharedFile.id).desc()))
    return tuple(LogLine(uid, Sharing(*said), local_time.local_day(at, zone)) for uid, *said, at, zone in found)


def count_on(db: Session, day: date) -> int:
    """How many files left on a day, those among them that are no longer listed."""
    near = local_time.near(day, time(12), "UTC")
    around = select(SharedFile.happened_at, SharedFile.zone).where(
        col(SharedFile.happened_at).between(near - timedelta(days=2), near + timedelta(days=2))
    )
    return sum(local_time.local_day(at, zone) == day for at, zone in db.exec(around))


def require(db: Session, uid: str) -> tuple[LogLine, bytes]:
    """One of them with its content. Raises NotThere."""
    row = soft_delete.require(db, SharedFile, uid)
    sharing = Sharing(
        row.format, row.protection, row.first_day, row.last_day, row.parts, row.recipient, row.paper
    )  # fmt: skip
    return LogLine(row.uid, sharing, local_time.local_day(row.happened_at, row.zone)), row.content


def remove(db: Session, uid: str, *, now: datetime) -> None:
    """Forgets that it was shared, and what. Raises NotThere."""
    soft_delete.mark_deleted(db, SharedFile, uid, now)


def put_back(db: Session, uid: str, *, now: datetime) -> None:
    """Raises NotThere once it is too late."""
    soft_delete.put_back(db, SharedFile, uid, now)


def remember(db: Session, name: str, age_key: str, *, now: datetime) -> Recipient | None:
    """Keeps whom a file was for, and their key where one was used. None without a name."""
    if not (named := clean(name).strip()):
        return None
    alive = select(Recipient).where(col(Recipient.name) == named, col(Recipient.deleted_at).is_(None))
    row = db.exec(alive).first() or Recipient(name=named, created_at=now)
    row.age_key, row.updated_at = age_key.strip() or row.age_key, now
    db.add(row)
    db.commit()
    return row


def recipients(db: Session) -> Sequence[Recipient]:
    """Those used last come first."""
    alive = select(Recipient).where(col(Recipient.deleted_at).is_(None))
    return db.exec(
        alive.order_by(col(Recipient.updated_at).desc(), col(Recipient.id).desc()).limit(MOST_RECIPIENTS)
    ).all()
