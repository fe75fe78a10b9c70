"""What a kind of record is to the journal: its table, where it is typed, its line, its words that are found.

    RecordKind -- table, moment, links     how it is kept, deleted and forgotten
     |-- places: DraftPlace                where one is begun and where a kept one is changed
     |-- lines: Lines                      how it stands in the journal
     |-- index: SearchIndex                what of it is found by its words
     '-- thread                            what of it hangs on the thread of a session

What of it can be shared says `sharing.kinds`; its words on the screen and the address of it, `views.kinds`.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlmodel import Session, SQLModel, Text, cast, col, true

from kapjournal.care.kinds.search_index import SearchIndex
from kapjournal.care.records.draft_keys import DraftPlace
from kapjournal.errors import CareError
from kapjournal.messages import Message
from kapjournal.models import KapSession, Phase, Row

PREVIEW_CHARACTERS = 160


@dataclass(frozen=True)
class Line:
    """What a line of the journal says. Its repr holds no text.

    `kind` is one of the names in `Lines`. `title` is the name of the prompt set, or the feeling words of a check-in, or
    empty. `preview` has at most 160 characters: the opening of what was written.
    """

    kind: str
    title: str = field(default="", repr=False)
    preview: str = field(default="", repr=False)
    phase: Phase | None = None
    valence: float | None = None
    energy: float | None = None
    of_practice: bool = False
    """A check-in that was asked before or after a practice."""
    topics: str = field(default="", repr=False)
    """What a check-in has to do with, as it reads now."""
    is_of_day: bool = False
    """A check-in that says how its day was."""


@dataclass(frozen=True, eq=False)
class Folded:
    """Records that are one line of the journal together, which opens.

    `leads` is the condition that a record is the one whose line it is, or stands alone. `together` gives all that such
    records stand for, themselves among them, in order and by their uid; nothing for one that stands alone.
    """

    leads: Any
    together: Callable[[Session, Sequence[Any]], Mapping[str, Sequence[Any]]]


@dataclass(frozen=True, eq=False)
class Lines:
    """A kind as lines of the journal.

    `read` gives the lines of some records of one page in a language, in their order, with a number of statements that
    does not grow with them. Where a table holds several kinds of lines, `names` has them all and `column` tells them
    apart; then the table has an index over that column, the moment and `id`.
    """

    read: Callable[[Session, Sequence[Any], str | None], Sequence[Line]]
    names: tuple[str, ...]
    column: Any = None
    is_listed: bool = True
    """False for what is found by searching and is not in the list itself."""
    folded: Folded | None = None
    by_day: bool = False
    """Whether its lines of one day are one line of the journal, which opens; `care.timeline.by_day` gathers them."""

    called: Mapping[str, Message] = field(default_factory=dict)
    """What somebody may type to find all lines of a name."""

    def has(self, kinds: Collection[str] | None) -> bool:
        """Whether there are lines of these kinds; of None, which stands for all, there are."""
        return kinds is None or any(name in kinds for name in self.names)

    def where(self, kinds: Collection[str] | None) -> Any:
        """The condition that a record is of one of these kinds; true for all, so that nothing is compared."""
        chosen = self._chosen(kinds)
        return true() if len(chosen) == len(self.names) else is_one_of(self.column, chosen)

    def walks(self, kinds: Collection[str] | None) -> list[Any]:
        """Conditions that together say the same; the records of each lie along one index, in order."""
        chosen = self._chosen(kinds)
        return [true()] if len(chosen) == len(self.names) else [self.column == name for name in chosen]

    def _chosen(self, kinds: Collection[str] | None) -> list[str]:
        return [name for name in self.names if kinds is None or name in kinds]


def is_one_of(column: Any, names: Iterable[str]) -> Any:
    """The condition that a column has one of these names, where the record is found by something else.

    A plain comparison invites SQLite to walk the index of that column, and to sort or sift all that lies there.
    """
    return cast(column, Text).in_([str(name) for name in names])


@dataclass(frozen=True)
class PartTable:
    """A table whose rows are part of a record and go with it; `column` names the record."""

    table: type[SQLModel]
    column: str


@dataclass(frozen=True, eq=False)
class RecordKind:
    """One kind of record. All of them stand in `kinds.KINDS`.

    `links` are the columns that name records of other kinds, with the names of those kinds: a record outlives what it
    is linked to. `of_session` is the column that holds the local id of its session; of a session, its own.
    """

    name: str
    table: type[Row]
    when: str = "happened_at"
    """The column of the moment it stands at. Its table has an index over that and `id`. Empty for what stands at none,
    and so is no line of the journal and never shared by days."""
    links: Mapping[str, str] = field(default_factory=dict)
    of_session: str | None = None
    parts: tuple[PartTable, ...] = ()
    places: tuple[DraftPlace, ...] = ()
    lines: Lines | None = None
    index: SearchIndex | None = None
    thread: Callable[[Session, KapSession], Sequence[tuple[datetime, Any]]] | None = None
    """What of it belongs to a session, with when it was; `views.kinds` draws it. None for a kind that hangs nothing
    there."""

    @property
    def moment(self) -> Any:
        """The column of the moment, for statements."""
        if not self.when:
            raise CareError(f"a {self.name} stands at no moment")
        return col(getattr(self.table, self.when))

    @property
    def zone(self) -> Any:
        """The column of the zone in which its moment was, for statements."""
        table: Any = self.table
        return col(table.zone)

    @property
    def session_id(self) -> Any:
        """The column of its session, for statements; None for a kind that belongs to none."""
        return col(getattr(self.table, self.of_session)) if self.of_session else None

    def moment_of(self, record: Row) -> datetime:
        return getattr(record, self.when)  # type: ignore[no-any-return]

    def session_id_of(self, record: Row) -> int | None:
        return getattr(record, self.of_session) if self.of_session else None
