"""Finding words again: in what was written, in check-ins and on sessions, and in what a line says of itself."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from sqlmodel import Session, and_

from kapjournal.care import kinds
from kapjournal.care.timeline.excerpts import Budget, Snippet, excerpt
from kapjournal.care.timeline.journal import (
    JournalCursor,
    JournalRow,
    merge_newest,
    newest,
    next_cursor,
    rows_of,
    with_lines,
)
from kapjournal.care.timeline.narrowing import ALL, Narrowing
from kapjournal.care.timeline.search_query import Conditions, read
from kapjournal.care.trends.gradual import Parts, at_once
from kapjournal.models import Row


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
    next: JournalCursor | None


def search(
    db: Session,
    query: str,
    *,
    kinds: Collection[str] | None = None,
    before: JournalCursor | None = None,
    limit: int = 50,
    today: date | None = None,
    language: str | None = None,
    only: Narrowing = ALL,
) -> Hits:
    """Where all words of the query, or words that begin like them, stand together in one text; lines of these kinds.

    Of all kinds unless given, also those that the journal does not list. A month, a year, a date, the number of a
    session or the name of a kind also finds the lines that it is printed on; `today` is the day that a date without a
    year is near to. Feelings are found by what they are called in `language`. `only` leaves of all that what it says.

    Nothing in a query is an operator; one without a letter, a digit or a symbol finds nothing.
    """
    parts = searched(query, kinds=kinds, before=before, limit=limit, today=today, language=language, only=only)
    return at_once(parts, db)


def searched(
    query: str,
    *,
    kinds: Collection[str] | None = None,
    before: JournalCursor | None = None,
    limit: int = 50,
    today: date | None = None,
    language: str | None = None,
    only: Narrowing = ALL,
) -> Parts[Hits]:
    """The same, one kind of record at a time: the first search for a date has a statement of each to be made."""
    db = yield
    sought = read(query, today or datetime.now(UTC).date())
    if not sought.words:
        return Hits((), None)
    where, each = Conditions(db, sought, language), list[Sequence[Row]]()
    for kind, lines in with_lines(kinds):
        if kind.index and only.takes(kind):
            db = yield
            fits = and_(where.of(db, kind, kind.index), lines.where(kinds), only.condition(kind))
            each.append(newest(db, kind, before, limit, fits))
    db = yield
    found = merge_newest(*each, limit=limit)
    texts = _texts(db, found[:limit], sought.phrases)
    db = yield
    snippets = _snippets(found[:limit], texts, sought.phrases)
    db = yield
    rows = (row for row in rows_of(db, found[:limit], language=language) if only.has_day(row.day))
    hits = (Hit(row, snippets.get(row.uid, ())) for row in rows)
    return Hits(tuple(hits), next_cursor(found, limit))


def _snippets(found: Sequence[Row], texts: Mapping[str, Sequence[str]], phrases: Sequence[str]) -> dict[str, Snippet]:
    """By uid; of several texts, the first that fits. What stands on top of the page is cut first."""
    budget, snippets = Budget(), dict[str, Snippet]()
    for row in found:
        for text in texts.get(row.uid, ()):
            snippets.setdefault(row.uid, excerpt(text, phrases, budget))
    return snippets


def _texts(db: Session, found: Sequence[Row], phrases: Sequence[str]) -> dict[str, Sequence[str]]:
    """By uid, the texts of this page in which something may be found; no others are read."""
    texts: dict[str, Sequence[str]] = {}
    for kind in kinds.KINDS:
        of_kind = [row for row in found if type(row) is kind.table]
        if kind.index and of_kind:
            by_id = kind.index.texts(db, of_kind, phrases)
            texts |= {row.uid: by_id.get(row.id or 0, ()) for row in of_kind}
    return texts
