"""What of a kind of record can be shared: how it is chosen, shaped, shown and counted.

Record -- FromVault.shape --> Item <-- envelope --> JSON
                               |-- show --> lines of the letter
                               '-- tell --> Markdown
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic

from kapjournal.messages import Plural
from kapjournal.sharing.handoff.item_words import Numbers
from kapjournal.sharing.handoff.model import Discreet, EarlierItem, Item, Part, Shared

if TYPE_CHECKING:
    from sqlmodel import Session

    from kapjournal.care.kinds import RecordKind


@dataclass(frozen=True, repr=False)
class PreviewPart(Discreet):
    """One thing in the letter.

    `lines` are its words in full, one paragraph each; the patient's own where `own_words`. `leave_out` is what
    `Choice.without` takes to leave it out: the uid of one thing, or a whole part. One that is `on_top` stands before
    the others where they are looked through.
    """

    title: str
    lines: tuple[str, ...]
    leave_out: Part | str
    own_words: bool = False
    is_intention: bool = False
    on_top: bool = False


@dataclass(frozen=True)
class Link:
    """`field` of an item is the key of a thing in the list `to`, where that leaves too, else None.

    `column` of the record holds the local id of that thing.
    """

    field: str
    column: str
    to: str


@dataclass(frozen=True, eq=False)
class Count:
    """Something that is counted when it is said what stays.

    `leaving` counts how many of it are among the items of the list.
    """

    name: str
    said: Plural
    """'3 texts'."""
    leaving: Callable[[Sequence[Any]], int] = len


def _nothing_more(_db: "Session", _records: Sequence[Any]) -> Mapping[int | None, Any]:
    return {}


@dataclass(frozen=True, eq=False)
class FromVault:
    """The records of one list, and how each becomes an item.

    `more` reads what else belongs to some records of one page, by their local ids, in a fixed number of statements;
    `shape` gets that, and gives None for a record that has nothing to share.
    """

    kind: "RecordKind"
    shape: Callable[[Any, Any], Item | None]
    where: tuple[Any, ...] = ()
    """Conditions for records that leave at all."""
    more: Callable[["Session", Sequence[Any]], Mapping[int | None, Any]] = _nothing_more
    stands: Callable[[Any], bool] | None = None
    """Which records leave whatever days are chosen: a list that is no use in parts. All of them are read for it, so
    they must be few. None where every record is of its day."""
    thread: Callable[[Any], Any] | None = None
    """The condition that a record is on the thread of a session whose local id is in a statement; where there is none
    here, its own link to a session says so."""
    counted: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    """By the name of a `Count`, the conditions for what it counts; all of the kind without."""

    def on_thread(self, session_ids: Any) -> Any:
        """The condition that a record belongs to one of these sessions; never true of what belongs to none."""
        from sqlmodel import false

        if self.thread is not None:
            return self.thread(session_ids)
        link = self.kind.session_id
        return false() if link is None else link.in_(session_ids)


def _as_it_is(item: Any, _parts: frozenset[Part]) -> Any:
    return item


def _any(_item: Any) -> bool:
    return True


@dataclass(frozen=True, eq=False)
class SharedList(Generic[Shared]):
    """One list of the hand-off document. All of them stand in `kinds.LISTS`.

    `item` is a dataclass: its fields are those of the JSON, in their order, and their types say what is read there.
    `belongs` is False for an item that was read and stands in the wrong list. `fit` takes away what must not leave
    without parts or links that stay. `tell` may use nothing of an item that is not escaped. `from_vault` may be a
    function: then nothing here imports a database, and whoever opens what they were given needs none.
    """

    name: str
    """Of the list in the document: check_ins."""
    one: str
    """What its things are named after in a hand-off: check-in."""
    part: Part
    item: type[Shared]
    from_vault: FromVault | Callable[[], FromVault]
    tell: Callable[[Shared, Numbers], str]
    show: Callable[[Sequence[Shared], Numbers], Iterable[PreviewPart]]
    counts: tuple[Count, ...]
    since: int
    """The version of the document that has this list first; one more than the last for a new list."""
    belongs: Callable[[Shared], bool] = _any
    fit: Callable[[Shared, frozenset[Part]], Shared] = _as_it_is
    links: tuple[Link, ...] = ()
    goes_with: tuple[str, ...] = ()
    """Fields that link to what it is a passage of: where that one is left out by itself, this stays too."""
    earlier: Mapping[int, type[EarlierItem]] = field(default_factory=dict)
    """How its items looked in documents up to a version, where they looked otherwise."""
    parts_beside: tuple[Part, ...] = ()
    """Parts that leave only together with `part`."""

    @cached_property
    def source(self) -> FromVault:
        """Where its items come from."""
        return self.from_vault if isinstance(self.from_vault, FromVault) else self.from_vault()

    def item_in(self, version: int) -> type[Item]:
        """What an item of a document of that version looks like."""
        return next((self.earlier[last] for last in sorted(self.earlier) if version <= last), self.item)
