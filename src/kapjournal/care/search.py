"""Finding words again: in what was written, in check-ins and in the notes on sessions, accents folded."""

import json
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlmodel import Session, Text, and_, cast, col, false, func, literal_column, or_, select, table

from kapjournal.care.journal import (
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
from kapjournal.care.texts import clean
from kapjournal.models import Answer, CheckIn, Entry, KapSession

MOST_CHARACTERS, MOST_WORDS = 200, 8
# Unicode keeps these for programs' own use; no keyboard writes them.
_HIT, _END = "\ufdd0", "\ufdd1"
_SNIPPET_WORDS = 18

Snippet = tuple[tuple[str, bool], ...]
"""Pieces of text in reading order, each with whether it is what was looked for."""


@dataclass(frozen=True)
class Hit:
    """A line of the journal and the place in it that was found; the snippet is empty where only a feeling fits."""

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
) -> Hits:
    """Where all words of the query, or words that begin like them, stand together in one text; lines of these kinds.

    Nothing in a query is an operator; one without a letter or digit finds nothing.
    """
    words = _words(query)
    if not words:
        return Hits((), None)
    match = " ".join(f'"{word}"*' for word in words)
    in_answers = select(Answer.entry_id).where(col(Answer.id).in_(_matching("answer_fts", match)))
    in_entries = and_(col(Entry.id).in_(in_answers), of_kinds(kinds))
    in_notes = col(CheckIn.id).in_(_matching("check_in_fts", match))
    in_check_ins = or_(in_notes, _has_feelings(words)) if RowKind.CHECK_IN in kinds else false()
    in_sessions = col(KapSession.id).in_(_matching("kap_session_fts", match)) if RowKind.SESSION in kinds else false()
    found = merge_newest(
        newest(db, Entry, before, limit, in_entries),
        newest(db, CheckIn, before, limit, in_check_ins),
        newest(db, KapSession, before, limit, in_sessions),
        limit=limit,
    )
    snippets = _snippets(db, found[:limit], match)
    hits = (Hit(row, snippets.get(row.uid, ())) for row in rows_of(db, found[:limit]))
    return Hits(tuple(hits), next_cursor(found, limit))


def _words(query: str) -> list[str]:
    # Quotes are dropped rather than doubled: FTS5 takes them for a space between words, and so do we.
    words = clean(query[:MOST_CHARACTERS]).replace('"', " ").split()
    return [word for word in words if any(map(str.isalnum, word))][:MOST_WORDS]


def _matching(index: str, match: str) -> Any:
    return select(literal_column("rowid")).select_from(table(index)).where(_matches(index, match))


def _matches(index: str, match: str) -> Any:
    # The name of an FTS5 table stands for all its columns; the query itself is bound, never spliced in.
    return literal_column(index).op("MATCH")(match)


def _has_feelings(words: Iterable[str]) -> Any:
    """Every word begins a word of the feelings; they are short and few, so they are looked at where they lie."""
    stored = cast(col(CheckIn.words), Text)
    plain = [json.dumps(word)[1:-1] for word in words]
    each = [or_(*(stored.contains(f"{edge}{word}", autoescape=True) for edge in ('"', " "))) for word in plain]
    return and_(*each) if each else false()


def _snippets(db: Session, found: Iterable[Found], match: str) -> dict[str, Snippet]:
    """By uid; of an entry, the first answer that fits."""
    found = list(found)
    snippets: dict[str, Snippet] = {}
    for index, owner, text_table, owner_id in _INDEXES:
        uids = {row.id: row.uid for row in found if isinstance(row, owner)}
        marked = func.snippet(literal_column(index), -1, _HIT, _END, "…", _SNIPPET_WORDS)
        # Only rows of this page are marked, so a long text that is not shown is not read.
        of_page = select(owner_id, marked).select_from(table(index)).join(text_table, _row_of(index, text_table))
        of_page = of_page.where(_matches(index, match), owner_id.in_(uids)).order_by(col(text_table.id))
        for row_id, text in db.exec(of_page) if uids else ():
            snippets.setdefault(uids[row_id], _pieces(text))
    return snippets


_INDEXES: tuple[tuple[str, type[Any], type[Any], Any], ...] = (
    ("answer_fts", Entry, Answer, col(Answer.entry_id)),
    ("check_in_fts", CheckIn, CheckIn, col(CheckIn.id)),
    ("kap_session_fts", KapSession, KapSession, col(KapSession.id)),
)
"""Each index with whose line it belongs to, where its text lies, and the id of the line there."""


def _row_of(index: str, text_table: type[Any]) -> Any:
    return literal_column(f"{index}.rowid") == col(text_table.id)


def _pieces(marked: str) -> Snippet:
    folded = re.sub(r"\s+", " ", marked)
    pieces = re.split(f"({_HIT}[^{_END}]*{_END})", folded)
    return tuple((piece.strip(_HIT + _END), piece.startswith(_HIT)) for piece in pieces if piece.strip(_HIT + _END))
