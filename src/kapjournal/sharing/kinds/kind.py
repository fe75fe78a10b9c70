"""What of a kind of record can be shared: how it is chosen, shaped, written, read back, shown and counted.

FromVault -- shape --> Item -- write --> JSON -- read --> Item -- tell --> Markdown
                                     '---- show --> lines of the letter
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from kapjournal.sharing.handoff.fields import Fields
from kapjournal.sharing.handoff.item_words import Numbers
from kapjournal.sharing.handoff.model import Discreet, Item, Part
from kapjournal.sharing.handoff.readers import Reader

if TYPE_CHECKING:
    from kapjournal.sharing.kinds.from_vault import FromVault

Shared = TypeVar("Shared", bound=Item)


@dataclass(frozen=True, repr=False)
class PreviewPart(Discreet):
    """One thing in the letter.

    `lines` are its words in full, one paragraph each; the patient's own where `own_words`. `leave_out` is what
    `Choice.without` takes to leave it out: the uid of one thing, or a whole part.
    """

    title: str
    lines: tuple[str, ...]
    leave_out: Part | str
    own_words: bool = False
    is_intention: bool = False


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
    said: Callable[[int], str]
    """'3 pages of writing'."""
    leaving: Callable[[Sequence[Any]], int] = len


def _as_it_is(item: Any, _parts: frozenset[Part]) -> Any:
    return item


@dataclass(frozen=True, eq=False)
class SharedList(Generic[Shared]):
    """One list of the hand-off document. All of them stand in `records.LISTS`.

    `from_vault` is asked for when something is gathered: whoever opens a file loads no database for it. `fit` takes
    away what must not leave without parts or links that stay. `tell` may use nothing of an item that is not escaped.
    """

    name: str
    """Of the list in the document: check_ins."""
    one: str
    """What its things are named after in a hand-off: check-in."""
    part: Part
    from_vault: "Callable[[], FromVault]"
    write: Callable[[Shared], dict[str, Any]]
    read: Callable[[Reader, Fields], Shared]
    tell: Callable[[Shared, Numbers], str]
    show: Callable[[Sequence[Shared], Numbers], Iterable[PreviewPart]]
    counts: tuple[Count, ...]
    since: int
    """The version of the document that has this list first; one more than the last for a new list."""
    fit: Callable[[Shared, frozenset[Part]], Shared] = _as_it_is
    links: tuple[Link, ...] = ()
    parts_beside: tuple[Part, ...] = ()
    """Parts that leave only together with `part`."""


def named(item: Item) -> dict[str, Any]:
    """What the JSON of every item begins with."""
    return {"id": item.key, "at": item.at.isoformat(timespec="minutes")}
