"""The journal as it is leafed through: all that is listed as one list, newest first, a page at a time."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from heapq import merge
from itertools import islice
from typing import Any

from sqlmodel import Session, and_, col, false, or_, select, true

from kapjournal.care import kinds
from kapjournal.care.kinds import Line, Lines, RecordKind
from kapjournal.care.records import sessions
from kapjournal.care.timeline.narrowing import ALL, Narrowing
from kapjournal.models import Row


@dataclass(frozen=True, kw_only=True)
class JournalRow(Line):
    """One line of the journal, with when and where it was and the session it belongs to."""

    uid: str
    when: datetime
    zone: str
    session_uid: str | None = None
    session_number: int | None = None


@dataclass(frozen=True)
class JournalCursor:
    """The last line of a page: what comes after it is older. `rank` orders tables within one instant."""

    when: datetime
    rank: int
    id: int


@dataclass(frozen=True)
class JournalPage:
    """Some lines and where to go on; `next` is None at the end."""

    rows: tuple[JournalRow, ...]
    next: JournalCursor | None


def listed() -> frozenset[str]:
    """The kinds of lines that are in the list; the others are found by searching."""
    return frozenset(name for kind in kinds.KINDS if kind.lines and kind.lines.is_listed for name in kind.lines.names)


def page(
    db: Session,
    *,
    kinds: Collection[str] | None = None,
    before: JournalCursor | None = None,
    limit: int = 50,
    language: str | None = None,
    only: Narrowing = ALL,
) -> JournalPage:
    """The newest `limit` lines of these kinds, or those that come after `before`; of all that are listed unless given.

    `only` leaves of them what it says.

    One walk along an index of each table, or for each kind of line in it where not all are wanted, however long it is.
    """
    wanted = listed() if kinds is None else kinds
    each = (
        newest(db, kind, before, limit, where if only is ALL else and_(where, only.condition(kind)))
        for kind, lines in with_lines(wanted)
        if only.takes(kind)
        for where in lines.walks(wanted)
    )
    found = merge_newest(*each, limit=limit)
    return JournalPage(tuple(rows_of(db, found[:limit], language=language)), next_cursor(found, limit))


def with_lines(wanted: Collection[str] | None) -> list[tuple[RecordKind, Lines]]:
    """The kinds of records that have lines of these kinds; all that have lines for None."""
    return [(kind, kind.lines) for kind in kinds.KINDS if kind.lines and kind.lines.has(wanted)]


def newest(db: Session, kind: RecordKind, before: JournalCursor | None, limit: int, where: Any) -> Sequence[Row]:
    """Up to one more than `limit` records of one kind, newest first, so that the caller sees whether more follow."""
    when, row_id = kind.moment, col(kind.table.id)
    alive = select(kind.table).where(col(kind.table.deleted_at).is_(None), _is_older(kind, before), where)
    return db.exec(alive.order_by(when.desc(), row_id.desc()).limit(limit + 1)).all()


def merge_newest(*newest_first: Sequence[Row], limit: int) -> list[Row]:
    return list(islice(merge(*newest_first, key=_key, reverse=True), limit + 1))


def next_cursor(found: Sequence[Row], limit: int) -> JournalCursor | None:
    return JournalCursor(*_key(found[limit - 1])) if len(found) > limit else None


def rows_of(db: Session, found: Iterable[Row], *, language: str | None = None) -> list[JournalRow]:
    """The lines that stand for these records, in the same order."""
    found = list(found)
    course = sessions.everything(db)
    numbers, uids = sessions.numbers(course), {session.id: session.uid for session in course}
    lines: dict[str, JournalRow] = {}
    for kind in kinds.KINDS:
        of_kind = [row for row in found if type(row) is kind.table]
        if kind.lines and of_kind:
            for row, line in zip(of_kind, kind.lines.read(db, of_kind, language), strict=True):
                lines[row.uid] = _row(kind, row, line, uids.get(kind.session_id_of(row)), numbers)
    return [lines[row.uid] for row in found]


def _row(kind: RecordKind, row: Any, line: Line, session_uid: str | None, numbers: dict[str, int]) -> JournalRow:
    return JournalRow(
        **vars(line),
        uid=row.uid,
        when=kind.moment_of(row),
        zone=row.zone,
        session_uid=session_uid,
        session_number=numbers.get(session_uid or ""),
    )


def _key(row: Row) -> tuple[datetime, int, int]:
    kind = kinds.kind_of(row)
    return kind.moment_of(row), kinds.rank(kind), row.id or 0


def _is_older(kind: RecordKind, before: JournalCursor | None) -> Any:
    if before is None:
        return true()
    when, rank = kind.moment, kinds.rank(kind)
    within_instant = (
        col(kind.table.id) < before.id if rank == before.rank else true() if rank < before.rank else false()
    )
    # The first condition alone bounds the walk along the index; the second decides within one instant.
    return and_(when <= before.when, or_(when < before.when, within_instant))
