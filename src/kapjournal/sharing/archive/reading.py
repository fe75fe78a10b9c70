"""An archive as a document.

Only the lists are read: the pages in it are for whoever unpacks it without us, so nobody can make them say something
else to whoever opens it here.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from kapjournal.errors import HandoffError, HandoffTooLarge
from kapjournal.sharing import kinds
from kapjournal.sharing.archive.lines import lines_of
from kapjournal.sharing.archive.parts import FAULTS, HEAD, LIST, MANIFEST, Head, Manifest, Sums, loaded
from kapjournal.sharing.container import Member, members
from kapjournal.sharing.handoff import envelope
from kapjournal.sharing.handoff.document import parse
from kapjournal.sharing.handoff.model import Document, Item
from kapjournal.sharing.handoff.read_items import understood
from kapjournal.sharing.handoff.strict_json import MAX_BYTES, Counted
from kapjournal.storage.age.source import Readable


@dataclass(frozen=True)
class Contents:
    """What was handed over. `unfamiliar` counts what only a later version knows; `parts` are all of the archive."""

    document: Document
    unfamiliar: int
    parts: Mapping[str, int]


def read(stream: Readable) -> Contents:
    """The document, once all of the archive is known to be what was written.

    Raises HandoffTooNew, HandoffTooLarge, another HandoffError, and what the stream raises.
    """
    found = members(stream, FAULTS)
    first = next(found, None)
    if first is None or first.name != HEAD:
        raise HandoffError("the content is not a KapJournal hand-off")
    data = _small(first)
    lists, sums = _Lists.of(Head.of(data)), {HEAD: Sums.of(data)}
    for one in found:
        if one.name == MANIFEST:
            _require_end(found, Manifest.of(_small(one)), sums, lists.lines)
            return Contents(lists.document(), lists.unfamiliar, {name: sum_.size for name, sum_ in sums.items()})
        which = LIST.fullmatch(one.name)
        sums[one.name] = lists.take(which[1], one) if which else _passed_over(one)
    raise HandoffError("the hand-off ends too early")


@dataclass
class _Lists:
    """What was read of the lists, a thing at a time; of a later version, as far as it is known here."""

    head: Head
    version: int
    """As which the document is understood."""
    items: dict[str, tuple[Item, ...]] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    unfamiliar: int = 0
    _counted: Counted = field(default_factory=Counted)

    @classmethod
    def of(cls, head: Head) -> "_Lists":
        """Raises HandoffError."""
        if head.document < kinds.FIRST_WITHOUT_UIDS:
            raise HandoffError("no version of KapJournal wrote such an archive")
        return cls(head, min(head.document, kinds.version()))

    @property
    def is_later(self) -> bool:
        return self.head.document > self.version

    def take(self, name: str, one: Member) -> Sums:
        """All of a list. Raises HandoffTooLarge, HandoffError."""
        if one.size + self._counted.size > MAX_BYTES:
            raise HandoffTooLarge("this is larger than a hand-off can be")
        read_ = envelope.readers(self.version).get(name)
        if read_ is None and not self.is_later:
            raise HandoffError("there is a list that a hand-off does not have")
        digest, read_items = hashlib.sha256(), list[Item]()
        self.lines[name] = 0
        for line in lines_of(one.parts(), digest.update):
            self.lines[name] += 1
            self._counted.add(line)
            values = loaded(line)
            if read_ is None:
                self.unfamiliar += 1
                continue
            if self.is_later:
                line = self._known_here(name, values)  # noqa: PLW2901 - the same one
            read_items.append(understood(read_, line))
        if read_items:
            self.items[name] = tuple(read_items)
        return Sums(one.size, digest.hexdigest())

    def _known_here(self, name: str, values: dict[str, Any]) -> bytes:
        """A thing without what only a later version knows of it."""
        known = {field_: value for field_, value in values.items() if field_ in _names(name)}
        self.unfamiliar += known.keys() != values.keys()
        return json.dumps(known, ensure_ascii=False).encode()

    def document(self) -> Document:
        """Raises HandoffError where the days are not what they must be, or something stands in the wrong list."""
        empty: dict[str, list[Any]] = {name: [] for name in envelope.readers(self.version)}
        whole = {"format": envelope.FORMAT, "version": self.version, **self.head.fields, **empty}
        without = parse(json.dumps(whole, ensure_ascii=False).encode())
        return envelope.filled(without, self.items)


def _names(name: str) -> frozenset[str]:
    """The names that the fields of a thing of this list have in the file."""
    item = next(which.item for which in kinds.LISTS if which.name == name)
    return frozenset("id" if one.name == "key" else one.name for one in fields(item))


def _small(one: Member) -> bytes:
    if one.size > MAX_BYTES:
        raise HandoffTooLarge("this is larger than a hand-off can be")
    return one.data()


def _passed_over(one: Member) -> Sums:
    digest = hashlib.sha256()
    for part in one.parts():
        digest.update(part)
    return Sums(one.size, digest.hexdigest())


def _require_end(
    rest: Iterator[Member], manifest: Manifest, sums: Mapping[str, Sums], lines: Mapping[str, int]
) -> None:
    if next(rest, None) is not None:
        raise HandoffError("something follows the end of the hand-off")
    counted = {name: count for name, count in manifest.counts.items() if count}
    if manifest.parts != sums or counted != lines:
        raise HandoffError("the hand-off is not what was written")
