"""The JSON of a hand-off as this version writes and reads it: what every document says, and a list for each kind."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, make_dataclass, replace
from functools import cache, partial
from types import GenericAlias
from typing import Annotated, Any, Final, Literal

from pydantic import Field, TypeAdapter, with_config

from kapjournal.errors import HandoffError
from kapjournal.sharing import kinds
from kapjournal.sharing.handoff.json_types import STRICT, Day, Language
from kapjournal.sharing.handoff.model import Discreet, Document, EarlierItem, Item, Selection
from kapjournal.sharing.kinds import SharedList

FORMAT: Final = "kapjournal-handoff"


@dataclass(frozen=True)
class Days:
    """First and last day, both included."""

    start: Annotated[Day, Field(alias="from")]
    end: Annotated[Day, Field(alias="to")]


@dataclass(frozen=True, repr=False)
class Envelope(Discreet):
    """A document in the order of the file, without the lists: those of a version are fields of a class of its own."""

    format: Literal["kapjournal-handoff"]
    version: int
    language: Language
    made_on: Day
    range: Days
    about: tuple[str, ...]

    def document(self) -> Document:
        """Raises HandoffError where the days are not what they must be, or something stands in the wrong list."""
        lists = {which.name: tuple(map(_now, getattr(self, which.name, ()))) for which in kinds.LISTS}
        return Document(self.made_on, self.about, checked(self.range, lists), self.language)


def head(document: Document) -> dict[str, Any]:
    """What the document says before its lists, as JSON values."""
    days = Days(document.selection.start, document.selection.end)
    said = _envelope(())(FORMAT, kinds.version(), document.language, document.made_on, days, document.about)
    found: dict[str, Any] = _adapter(()).dump_python(said, mode="json", by_alias=True)
    return found


def things(document: Document, which: SharedList[Any]) -> Iterator[Any]:
    """Each thing of a list as JSON values, one at a time."""
    write = _reader((which.item_in(kinds.version()), ...)).dump_python
    for one in document.selection.of(which):
        yield from write((one,), mode="json", by_alias=True)


def readers(version: int) -> dict[str, Callable[[bytes], Item]]:
    """By the name of each list of a version, what reads a thing of it by itself. They raise ValidationError."""
    return {name: partial(_read, _reader((item, ...))) for name, item in _items(version)}


def adapter(version: int) -> TypeAdapter[Any]:
    """What reads and writes the envelope of a version: a document lacks the lists that came later."""
    return _adapter(_items(version))


def filled(document: Document, lists: Mapping[str, tuple[Item, ...]]) -> Document:
    """An empty document with these lists. Raises HandoffError as `Envelope.document` does."""
    days = Days(document.selection.start, document.selection.end)
    return replace(document, selection=checked(days, dict(lists)))


def checked(range_: Days, lists: dict[str, tuple[Item, ...]]) -> Selection:
    """The selection of these lists, with what no single value shows. Raises HandoffError."""
    chosen = Selection(range_.start, range_.end, lists)
    if chosen.start > chosen.end:
        raise HandoffError("the range of the hand-off ends before it starts")
    for which in kinds.LISTS:
        if not all(map(which.belongs, chosen.of(which))):
            raise HandoffError(f"something of another kind stands in {which.name}")
    return chosen


def _items(version: int) -> tuple[tuple[str, type[Item]], ...]:
    """The name of each list of a version, and what its items look like there."""
    return tuple((which.name, which.item_in(version)) for which in kinds.LISTS if which.since <= version)


def _read(adapter_: TypeAdapter[Any], data: bytes) -> Item:
    """From JSON that is known to be one value."""
    (one,) = adapter_.validate_json(b"[" + data + b"]")
    return _now(one)


def _now(one: Item) -> Item:
    return one.item() if isinstance(one, EarlierItem) else one


@cache
def _reader(items: tuple[Any, ...]) -> TypeAdapter[Any]:
    """Of a tuple of these: only what stands around a dataclass can say how strictly that is read."""
    around: Any = GenericAlias(tuple, items)
    return TypeAdapter(around, config=STRICT)


@cache
def _adapter(items: tuple[tuple[str, type[Item]], ...]) -> TypeAdapter[Any]:
    return TypeAdapter(_envelope(items))


@cache
def _envelope(items: tuple[tuple[str, type[Item]], ...]) -> type[Any]:
    fields = [(name, GenericAlias(tuple, (item, ...))) for name, item in items]
    made = make_dataclass("Envelope", fields, bases=(Envelope,), frozen=True, repr=False)
    return with_config(STRICT)(made)
