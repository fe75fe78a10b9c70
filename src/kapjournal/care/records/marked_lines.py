"""Marked lines: sentences of the patient's own, to be seen again."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session, col, select

from kapjournal.care.records import soft_delete
from kapjournal.care.records.text_cleaning import clean, is_blank
from kapjournal.care.time import local_time
from kapjournal.errors import NotThere
from kapjournal.models import Entry, KapSession, MarkedLine


@dataclass(frozen=True)
class Passage:
    """A sentence of an entry, and the question it answers; empty for free writing."""

    text: str = field(repr=False)
    prompt_id: str = ""


@dataclass(frozen=True)
class Marked:
    """A marked line with where it stands. `session` is the one its entry belongs to."""

    line: MarkedLine
    entry: Entry
    session: KapSession | None = None


def mark(
    db: Session, entry_uid: str, passages: Iterable[Passage], *, now: datetime, zone: str | None = None
) -> list[MarkedLine]:
    """The lines of an entry that are marked from now on; one that was marked already keeps its day.

    So does one that was marked until a moment ago, as long as that can be undone. Raises NotThere.
    """
    entry = soft_delete.require(db, Entry, entry_uid)
    if entry.id is None:
        raise NotThere("the entry was never kept")
    wanted = [passage for passage in passages if not is_blank(passage.text)]
    present = {(line.prompt_id, line.text): line for line in _of_entry(db, entry)}
    keys = list(dict.fromkeys((passage.prompt_id, clean(passage.text)) for passage in wanted))
    for key, line in present.items():
        if key not in keys:
            line.deleted_at = line.updated_at = now
            db.add(line)
    zone = zone or local_time.local_zone()
    gone = _until_lately(db, entry)
    for prompt_id, text in (key for key in keys if key not in present):
        if (before := gone.get((prompt_id, text))) is not None:
            before.deleted_at, before.updated_at = None, now
            db.add(before)
            continue
        db.add(
            MarkedLine(
                entry_id=entry.id, prompt_id=prompt_id, text=text, zone=zone,
                happened_at=now, created_at=now, updated_at=now,
            )
        )  # fmt: skip
    db.commit()
    return _of_entry(db, entry)


def unmark(db: Session, uid: str, *, now: datetime) -> None:
    """Hides it until `soft_delete.purge`. Raises NotThere."""
    soft_delete.mark_deleted(db, MarkedLine, uid, now)


def undo_unmark(db: Session, uid: str, *, now: datetime) -> MarkedLine:
    return soft_delete.put_back(db, MarkedLine, uid, now)


def of_entry(db: Session, entry_uid: str) -> list[MarkedLine]:
    """In the order marked. Raises NotThere."""
    return _of_entry(db, soft_delete.require(db, Entry, entry_uid))


def everything(db: Session, *, limit: int | None = None) -> list[Marked]:
    """Of entries that are there, latest marked first, with their sources; in one statement."""
    found = (
        select(MarkedLine, Entry, KapSession)
        .join(Entry, col(Entry.id) == col(MarkedLine.entry_id))
        .outerjoin(KapSession, (col(KapSession.id) == col(Entry.session_id)) & col(KapSession.deleted_at).is_(None))
        .where(col(MarkedLine.deleted_at).is_(None), col(Entry.deleted_at).is_(None))
        .order_by(col(MarkedLine.happened_at).desc(), col(MarkedLine.id).desc())
    )
    return [Marked(line, entry, session) for line, entry, session in db.exec(found.limit(limit) if limit else found)]


def of_session(db: Session, session_uid: str) -> list[Marked]:
    """Those of what was written for one session, latest marked first."""
    return [marked for marked in everything(db) if marked.session and marked.session.uid == session_uid]


def _until_lately(db: Session, entry: Entry) -> dict[tuple[str, str], MarkedLine]:
    """Those that are not forgotten for good yet."""
    gone = select(MarkedLine).where(col(MarkedLine.entry_id) == entry.id, col(MarkedLine.deleted_at).is_not(None))
    return {(line.prompt_id, line.text): line for line in db.exec(gone.order_by(col(MarkedLine.id)))}


def _of_entry(db: Session, entry: Entry) -> list[MarkedLine]:
    mine = select(MarkedLine).where(col(MarkedLine.entry_id) == entry.id, col(MarkedLine.deleted_at).is_(None))
    return list(db.exec(mine.order_by(col(MarkedLine.happened_at), col(MarkedLine.id))))
