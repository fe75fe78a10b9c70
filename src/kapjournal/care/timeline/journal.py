"""The journal as it is leafed through: all that is listed as one list, newest first, a page at a time."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from heapq import merge
from itertools import islice
from typing import Any

from sqlmodel import Session, and_, col, false, or_, select, true

from kapjournal.care import kinds
from kapjournal.care.kinds import Line, Lines, RecordKind
from kapjournal.care.kinds.kind import PREVIEW_CHARACTERS
from kapjournal.care.records import sessions, text_cleaning
from kapjournal.care.time import local_time
from kapjournal.care.timeline.narrowing import ALL, Narrowing
from kapjournal.models import Row


@dataclass(frozen=True, kw_only=True)
class JournalRow(Line):
    """One line of the journal, with when and where it was and the session it belongs to.

    `within` are the lines that a line opens into, in order; it is the last of them and says how all of them begin.
    """

    uid: str
    when: datetime
    zone: str
    session_uid: str | None = None
    session_number: int | None = None
    within: tuple["JournalRow", ...] = ()

    @property
    def day(self) -> date:
        """By the calendar of where it was."""
        return local_time.local_day(self.when, self.zone)


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

    `only` leaves of them what it says. What came up in one session is one line, unless only some of it is looked for.
    A page ends before a day whose lines are one together would be cut in two, unless that day is all of it.

    One walk along an index of each table, or for each kind of line in it where not all are wanted, however long it is.
    """
    wanted = listed() if kinds is None else kinds
    folds = not only.is_of_entries
    each = (
        newest(db, kind, before, limit, _where(lines, where, kind, only, folds=folds))
        for kind, lines in with_lines(wanted)
        if only.takes(kind)
        for where in lines.walks(wanted)
    )
    found = merge_newest(*each, limit=limit)
    limit = _whole_days(found, limit)
    rows = folded(db, found[:limit], language=language) if folds else rows_of(db, found[:limit], language=language)
    return JournalPage(tuple(row for row in rows if only.has_day(row.day)), next_cursor(found, limit))


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


def _whole_days(found: Sequence[Row], limit: int) -> int:
    """How many of these, of which more than `limit` were found, a page has that cuts no day of one line."""
    if len(found) <= limit:
        return limit
    cut = _day_of(found[limit])
    begins = next((place for place in range(limit, 0, -1) if _day_of(found[place - 1]) != cut), 0)
    is_cut = any(_is_by_day(row) for row in found[begins:limit])
    return begins if begins and is_cut else limit


def _day_of(row: Any) -> date:
    return local_time.local_day(kinds.kind_of(row).moment_of(row), row.zone)


def _is_by_day(row: Row) -> bool:
    lines = kinds.kind_of(row).lines
    return bool(lines and lines.by_day)


def folded(
    db: Session, found: Sequence[Row], *, language: str | None = None, no_more: bool = False
) -> list[JournalRow]:
    """As `rows_of`, with the lines that each opens into; what is one line together is there once, by its last.

    With `no_more` a line opens into no more than is among `found`.
    """
    together: dict[str, Sequence[Row]] = {}
    for kind in kinds.KINDS:
        if kind.lines and kind.lines.folded:
            together.update(kind.lines.folded.together(db, [row for row in found if type(row) is kind.table]))
    if no_more:
        here = {row.uid for row in found}
        together = {uid: [piece for piece in pieces if piece.uid in here] for uid, pieces in together.items()}
    inside = {piece.uid: piece for pieces in together.values() for piece in pieces if piece.uid not in together}
    leading = [row for row in found if row.uid not in inside]
    rows = {row.uid: row for row in rows_of(db, [*leading, *inside.values()], language=language)}
    return [_around(rows[one.uid], [rows[piece.uid] for piece in together.get(one.uid, ())]) for one in leading]


def _around(row: JournalRow, within: Sequence[JournalRow]) -> JournalRow:
    if len(within) < 2:
        return row
    begins = text_cleaning.opening(" · ".join(one.preview for one in within if one.preview), PREVIEW_CHARACTERS)
    return replace(row, preview=begins, within=tuple(within))


def _where(lines: Lines, where: Any, kind: RecordKind, only: Narrowing, *, folds: bool) -> Any:
    """The condition for the walk of one index; a plain one where nothing is to be compared."""
    more = [lines.folded.leads] if lines.folded and folds else []
    if only is not ALL:
        more.append(only.condition(kind))
    return and_(where, *more) if more else where


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
