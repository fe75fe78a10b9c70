"""The journal as it is leafed through: entries and check-ins as one list, newest first, a page at a time."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from heapq import merge
from itertools import islice
from typing import Any

from sqlmodel import Session, and_, col, false, func, or_, select, true

from kapjournal import content
from kapjournal.care.measures import feelings
from kapjournal.care.records import entries, sessions
from kapjournal.care.records.text_cleaning import opening
from kapjournal.errors import ContentError
from kapjournal.models import Answer, CheckIn, Entry, EntryKind, KapSession, Phase

PREVIEW_CHARACTERS = 160
# Spaces and line breaks fold into one, so a preview may need more than it shows; never the whole text.
_OPENING_CHARACTERS = 4 * PREVIEW_CHARACTERS


class RowKind(StrEnum):
    """What a line of the journal is. Sessions are found by searching; the list itself holds the other kinds."""

    INTENTION = "intention"
    CAPTURE = "capture"
    STORY = "story"
    NOTE = "note"
    CHECK_IN = "check_in"
    SESSION = "session"


LISTED = frozenset(RowKind) - {RowKind.SESSION}
_RANKS: dict[type, int] = {KapSession: 2, CheckIn: 1, Entry: 0}


@dataclass(frozen=True)
class JournalRow:
    """One line of the journal. Its repr holds no text.

    `title` is the name of the prompt set, or the feeling words of a check-in, or empty. `preview` has at most 160
    characters: the opening of the first answer, of an intention its sentence, of a check-in its note.
    """

    uid: str
    kind: RowKind
    when: datetime
    zone: str
    title: str = field(default="", repr=False)
    preview: str = field(default="", repr=False)
    session_uid: str | None = None
    session_number: int | None = None
    phase: Phase | None = None
    valence: float | None = None
    energy: float | None = None
    of_practice: bool = False
    """A check-in that was asked before or after a practice."""


@dataclass(frozen=True)
class Cursor:
    """The last line of a page: what comes after it is older. `rank` orders tables within one instant."""

    when: datetime
    rank: int
    id: int


@dataclass(frozen=True)
class Page:
    """Some lines and where to go on; `next` is None at the end."""

    rows: tuple[JournalRow, ...]
    next: Cursor | None


Found = Entry | CheckIn | KapSession


def page(
    db: Session,
    *,
    kinds: Collection[RowKind] = LISTED,
    before: Cursor | None = None,
    limit: int = 50,
    language: str | None = None,
) -> Page:
    """The newest `limit` lines of these kinds, or those that come after `before`.

    One walk along an index of each table, or for each kind of entry where not all are wanted, however long it is.
    """
    found = merge_newest(
        *(newest(db, Entry, before, limit, where) for where in _walks(kinds)),
        newest(db, CheckIn, before, limit, true()) if RowKind.CHECK_IN in kinds else [],
        limit=limit,
    )
    return Page(tuple(rows_of(db, found[:limit], language=language)), next_cursor(found, limit))


def _walks(kinds: Collection[RowKind]) -> list[Any]:
    """Conditions that together say which entries are of these kinds; the rows of each lie along one index, in order."""
    entry_kinds = _entry_kinds(kinds)
    return [true()] if len(entry_kinds) == len(EntryKind) else [col(Entry.kind) == kind for kind in entry_kinds]


def of_kinds(kinds: Collection[RowKind]) -> Any:
    """The condition that an entry is of one of these kinds; true for all, so that nothing is compared."""
    entry_kinds = _entry_kinds(kinds)
    return true() if len(entry_kinds) == len(EntryKind) else entries.is_of(entry_kinds)


def _entry_kinds(kinds: Collection[RowKind]) -> list[EntryKind]:
    return [kind for kind in EntryKind if kind.value in kinds]


def newest(db: Session, table: type[Any], before: Cursor | None, limit: int, where: Any) -> Sequence[Found]:
    """Up to one more than `limit` rows of one table, newest first, so that the caller sees whether more follow."""
    when, row_id = when_of(table), col(table.id)
    alive = select(table).where(col(table.deleted_at).is_(None), _is_older(table, before), where)
    return db.exec(alive.order_by(when.desc(), row_id.desc()).limit(limit + 1)).all()


def merge_newest(*newest_first: Sequence[Found], limit: int) -> list[Found]:
    return list(islice(merge(*newest_first, key=_key, reverse=True), limit + 1))


def next_cursor(found: Sequence[Found], limit: int) -> Cursor | None:
    return Cursor(*_key(found[limit - 1])) if len(found) > limit else None


def rows_of(db: Session, found: Iterable[Found], *, language: str | None = None) -> list[JournalRow]:
    """The lines that stand for these rows, in the same order."""
    found = list(found)
    course = sessions.everything(db)
    numbers, uids = sessions.numbers(course), {session.id: session.uid for session in course}
    previews = _previews(db, [row for row in found if isinstance(row, Entry)])
    return [_row(row, uids, numbers, previews, language) for row in found]


def when_of(table: type[Any]) -> Any:
    """The moment that a row of this table stands at in the journal."""
    return col(KapSession.starts_at) if table is KapSession else col(table.happened_at)


def _key(row: Found) -> tuple[datetime, int, int]:
    when = row.starts_at if isinstance(row, KapSession) else row.happened_at
    return when, _RANKS[type(row)], row.id or 0


def _is_older(table: type[Any], before: Cursor | None) -> Any:
    if before is None:
        return true()
    when, rank = when_of(table), _RANKS[table]
    within_instant = col(table.id) < before.id if rank == before.rank else true() if rank < before.rank else false()
    # The first condition alone bounds the walk along the index; the second decides within one instant.
    return and_(when <= before.when, or_(when < before.when, within_instant))


def _row(
    row: Found, uids: dict[int | None, str], numbers: dict[str, int], previews: dict[int, str], language: str | None
) -> JournalRow:
    if isinstance(row, KapSession):
        return JournalRow(
            row.uid, RowKind.SESSION, row.starts_at, row.zone,
            preview=opening(" · ".join(filter(None, (row.place, row.people, row.notes))), PREVIEW_CHARACTERS),
            session_uid=row.uid, session_number=numbers.get(row.uid),
        )  # fmt: skip
    session_uid = uids.get(row.session_id)
    number = numbers.get(session_uid or "")
    if isinstance(row, CheckIn):
        said = ", ".join(feelings.texts(row.words, language=language))
        return JournalRow(
            row.uid, RowKind.CHECK_IN, row.happened_at, row.zone, said,
            opening(row.note, PREVIEW_CHARACTERS), session_uid, number, row.phase, row.valence, row.energy,
            row.practice_run_id is not None,
        )  # fmt: skip
    kind, preview = RowKind(row.kind), previews.get(row.id or 0, "")
    return JournalRow(row.uid, kind, row.happened_at, row.zone, _title(row, language), preview, session_uid, number)


def _title(entry: Entry, language: str | None) -> str:
    try:
        return content.prompt_set(entry.prompt_set, language=language).title if entry.prompt_set else ""
    except ContentError:
        return ""  # written with a prompt set that this version does not have


def _previews(db: Session, found: Sequence[Entry]) -> dict[int, str]:
    if not found:
        return {}
    ids = [entry.id for entry in found]
    shown_last = {entry.id for entry in found if entry.kind is EntryKind.INTENTION}
    openings = select(Answer.entry_id, func.substr(col(Answer.text), 1, _OPENING_CHARACTERS))
    in_order = openings.where(col(Answer.entry_id).in_(ids)).order_by(col(Answer.entry_id), col(Answer.position))
    previews: dict[int, str] = {}
    for entry_id, text in db.exec(in_order):
        if entry_id in shown_last or entry_id not in previews:
            previews[entry_id] = opening(text, PREVIEW_CHARACTERS)
    return previews
