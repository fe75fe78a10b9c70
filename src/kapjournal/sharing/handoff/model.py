"""What a hand-off is made of: frozen items that hold exactly what leaves the device, and nothing else.

In the JSON an item is an object of the same fields in the same order. Their types say what is read there; an item that
is made here is taken as it is.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, cast

from pydantic import Field

from kapjournal.messages import tags
from kapjournal.sharing.handoff.json_types import Minute, Name

if TYPE_CHECKING:
    from kapjournal.sharing.kinds.kind import SharedList


@dataclass(frozen=True)
class Part:
    """Something that can be shared or kept as a whole; equal by its name.

    One that stands `beside` another leaves only together with it. One that is not usual is chosen by hand each time.
    """

    name: str
    title: Callable[[], str] = field(compare=False, repr=False)
    beside: "Part | None" = field(default=None, compare=False)
    is_usual: bool = field(default=True, compare=False)


class Discreet:
    """A value whose repr holds no word of the journal: a traceback or a log line may show it."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


@dataclass(frozen=True, repr=False)
class Item(Discreet):
    """What every item has: a name, and when it was.

    `key` is the vault's uid while a hand-off is being chosen, and a name of this hand-off alone in a document. `at`
    has no zone: it is what the clock showed where the patient was, to the minute.
    """

    key: Annotated[Name, Field(alias="id")]
    at: Minute


@dataclass(frozen=True, repr=False)
class EarlierItem(Item):
    """An item as documents of an earlier version have it."""

    def item(self) -> Item:
        """The same as this version has it: what was not said then is not said."""
        raise NotImplementedError


Shared = TypeVar("Shared", bound=Item)


@dataclass(frozen=True, repr=False)
class Selection(Discreet):
    """Everything that leaves, of the days from `start` to `end`, both included.

    `lists` has the items by the names of their lists (see `sharing.kinds`), oldest first; an empty list is left out.
    """

    start: date
    end: date
    lists: Mapping[str, tuple[Item, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lists", {name: items for name, items in self.lists.items() if items})

    def of(self, which: "SharedList[Shared]") -> tuple[Shared, ...]:
        """The items of one list."""
        return cast("tuple[Any, ...]", self.lists.get(which.name, ()))

    @property
    def empty(self) -> bool:
        return not self.lists


@dataclass(frozen=True, repr=False)
class Document(Discreet):
    """A selection made ready to leave: on which day that was, and how to read it."""

    made_on: date
    about: tuple[str, ...]
    selection: Selection
    language: str = tags.BASE
    """Of its sentences, as a BCP 47 tag: that of the patient."""
