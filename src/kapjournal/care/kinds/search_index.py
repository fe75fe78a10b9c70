"""The index in which words of a kind are found; `storage.sqlite.search_index` makes its tables in a migration."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, SQLModel, col, literal_column, select, table

from kapjournal.care.timeline.search_labels import LabelDays
from kapjournal.models import Row


@dataclass(frozen=True)
class Word:
    """A word as typed and as it stands in the index, and what else it names: spans of days, the number of a session, a
    kind of lines, a questionnaire."""

    typed: str
    phrase: str
    days: tuple[LabelDays, ...] = ()
    number: int | None = None
    kind: str = ""
    scale: str = ""

    @property
    def is_label(self) -> bool:
        return bool(self.days or self.number or self.kind or self.scale)


@dataclass(frozen=True)
class SearchIndex:
    """The columns of a table whose words are found.

    `has` is the condition that a record has all of some words, as it reads in a language. `texts` gives, by the local
    id of each record of a page, the texts in which to show one of the phrases, and reads no others.
    """

    table: str
    columns: tuple[str, ...]
    has: Callable[[Sequence[Word], str | None], Any]
    texts: Callable[[Session, Sequence[Any], Sequence[str]], Mapping[int, Sequence[str]]]


def in_own_table(own: type[Row], *columns: str) -> SearchIndex:
    """The index of a kind whose words stand in its own table."""
    name = str(own.__tablename__)

    def has(words: Sequence[Word], _language: str | None) -> Any:
        return col(own.id).in_(matching(name, [word.phrase for word in words]))

    def texts(_db: Session, records: Sequence[Any], _phrases: Sequence[str]) -> Mapping[int, Sequence[str]]:
        return {record.id: [joined(record, columns)] for record in records}

    return SearchIndex(name, columns, has, texts)


def joined(record: SQLModel, columns: Iterable[str]) -> str:
    """What stands in these columns, as one line."""
    return " · ".join(filter(None, (getattr(record, column) for column in columns)))


def matching(table_: str, phrases: Iterable[str], *, any_of: bool = False) -> Any:
    """The rows of a table that have all of the phrases, or any; the last word of each may go on."""
    return rows(table_, (" OR " if any_of else " ").join(f'"{phrase}"*' for phrase in phrases))


def rows(table_: str, match: Any) -> Any:
    """The rows of a table that a query of FTS5 finds: a text, or a statement that gives one."""
    index = f"{table_}_fts"
    # The name of an FTS5 table stands for all its columns; the query itself is bound, never spliced in.
    matches = literal_column(index).op("MATCH")(match)
    return select(literal_column("rowid")).select_from(table(index)).where(matches)
