"""Finding words again: in what was written, in check-ins and on sessions, and in what a line says of itself."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from sqlmodel import Session, and_, case, col, false, func, select

from kapjournal.care.timeline.excerpts import Budget, Snippet, excerpt
from kapjournal.care.timeline.journal import (
    Cursor,
    Found,
    JournalRow,
    RowKind,
    merge_newest,
    newest,
    next_cursor,
    of_kinds,
    rows_of,
)
from kapjournal.care.timeline.search_query import INDEXES, Conditions, matching, read
from kapjournal.models import Answer, CheckIn, Entry, KapSession

MOST_BYTES = 1_000_000
"""Of a longer text no excerpt is cut: it would be read through for one line."""


@dataclass(frozen=True)
class Hit:
    """A line of the journal and the place in it that was found.

    The snippet is empty where a feeling, a date or a session fits, and where the place lies far into a long text.
    """

    row: JournalRow
    snippet: Snippet = field(repr=False)


@dataclass(frozen=True)
class Hits:
    """Some hits, newest first, and where to go on; `next` is None at the end."""

    hits: tuple[Hit, ...]
    next: Cursor | None


def search(
    db: Session,
    query: str,
    *,
    kinds: Collection[RowKind] = frozenset(RowKind),
    before: Cursor | None = None,
    limit: int = 50,
    today: date | None = None,
    language: str | None = None,
) -> Hits:
    """Where all words of the query, or words that begin like them, stand together in one text; lines of these kinds.

    A month, a year, a date or the number of a session also finds the lines that it is printed on; `today` is the day
    that a date without a year is near to. Feelings are found by what they are called in `language`, else in the one
    spoken now.

    Nothing in a query is an operator; one without a letter, a digit or a symbol finds nothing.
    """
    sought = read(query, today or datetime.now(UTC).date())
    if not sought.words:
        return Hits((), None)
    where = Conditions(db, sought, language)
    found = merge_newest(
        newest(db, Entry, before, limit, and_(where.of(Entry), of_kinds(kinds))),
        newest(db, CheckIn, before, limit, where.of(CheckIn) if RowKind.CHECK_IN in kinds else false()),
        newest(db, KapSession, before, limit, where.of(KapSession) if RowKind.SESSION in kinds else false()),
        limit=limit,
    )
    snippets = _snippets(db, found[:limit], sought.phrases)
    hits = (Hit(row, snippets.get(row.uid, ())) for row in rows_of(db, found[:limit], language=language))
    return Hits(tuple(hits), next_cursor(found, limit))


def _snippets(db: Session, found: Sequence[Found], phrases: Sequence[str]) -> dict[str, Snippet]:
    """By uid; of an entry, the first answer that fits. What stands on top of the page is cut first."""
    answers = _answers(db, found, phrases)
    budget, snippets = Budget(), dict[str, Snippet]()
    for row in found:
        for text in answers.get(row.id or 0, []) if isinstance(row, Entry) else _texts(row):
            snippets.setdefault(row.uid, excerpt(text, phrases, budget))
    return snippets


def _texts(row: Found) -> Iterator[str]:
    if isinstance(row, CheckIn):
        yield row.note
    if isinstance(row, KapSession):
        yield " · ".join(filter(None, (row.place, row.people, row.notes)))


def _answers(db: Session, found: Iterable[Found], phrases: Sequence[str]) -> dict[int, list[str]]:
    """The texts that have one of the phrases, by entry; only those of this page are read."""
    ids = [row.id for row in found if isinstance(row, Entry)]
    text = case((func.octet_length(col(Answer.text)) <= MOST_BYTES, col(Answer.text)), else_="")
    fitting = select(Answer.entry_id, text).where(
        col(Answer.entry_id).in_(ids), col(Answer.id).in_(matching(INDEXES[Entry], phrases, any_of=True))
    )
    texts: dict[int, list[str]] = {}
    for entry_id, written in db.exec(fitting.order_by(col(Answer.entry_id), col(Answer.position))) if ids else ():
        texts.setdefault(entry_id, []).append(written)
    return texts
