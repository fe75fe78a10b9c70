"""An archive as a document.

Only the lists are read: the pages in it are for whoever unpacks it without us, so nobody can make them say something
else to whoever opens it here.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from kapjournal.errors import HandoffError, HandoffTooLarge
from kapjournal.sharing import kinds
from kapjournal.sharing.archive.parts import FAULTS, HEAD, LIST, MANIFEST, Head, Manifest, Sums, loaded
from kapjournal.sharing.container import Member, members
from kapjournal.sharing.handoff import envelope
from kapjournal.sharing.handoff.document import parse
from kapjournal.sharing.handoff.model import Document
from kapjournal.sharing.handoff.strict_json import MAX_BYTES
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
    head, sums = Head.of(data), {HEAD: Sums.of(data)}
    lines = Counter[str]()
    lists: dict[str, list[Any]] = {}
    room = MAX_BYTES
    for one in found:
        if one.name == MANIFEST:
            _require_end(found, Manifest.of(_small(one)), sums, lines)
            break
        which = LIST.fullmatch(one.name)
        if which is None:
            sums[one.name] = _passed_over(one)
            continue
        if one.size > room:
            raise HandoffTooLarge("this is larger than a hand-off can be")
        room -= one.size
        data = one.data()
        sums[one.name] = Sums.of(data)
        lists[which[1]] = [loaded(line) for line in data.removesuffix(b"\n").split(b"\n")]
        lines[which[1]] = len(lists[which[1]])
    else:
        raise HandoffError("the hand-off ends too early")
    document, unfamiliar = _document(head, lists)
    return Contents(document, unfamiliar, {name: one.size for name, one in sums.items()})


def _document(head: Head, lists: Mapping[str, list[Any]]) -> tuple[Document, int]:
    """Read as the document that it would be in one piece; of a later version, as far as it is known here."""
    newest = kinds.version()
    unfamiliar = 0
    if head.document > newest:
        lists, unfamiliar = _known_here(lists)
    version = min(head.document, newest)
    empty: dict[str, list[Any]] = {which.name: [] for which in kinds.LISTS if which.since <= version}
    whole = {"format": envelope.FORMAT, "version": version, **head.fields, **empty, **lists}
    if version < kinds.FIRST_WITHOUT_UIDS:
        raise HandoffError("no version of KapJournal wrote such an archive")
    return parse(json.dumps(whole, ensure_ascii=False).encode()), unfamiliar


def _known_here(lists: Mapping[str, list[Any]]) -> tuple[dict[str, list[Any]], int]:
    """The lists of a later version without what only that one knows, and how much that is."""
    known, unfamiliar = dict[str, list[Any]](), 0
    ours = {which.name: _names(which.item) for which in kinds.LISTS}
    for name, things in lists.items():
        if name not in ours:
            unfamiliar += len(things)
            continue
        known[name] = [{field: value for field, value in one.items() if field in ours[name]} for one in things]
        unfamiliar += sum(before.keys() != after.keys() for before, after in zip(things, known[name], strict=True))
    return known, unfamiliar


def _names(item: type[Any]) -> frozenset[str]:
    """The names that the fields of an item have in the file."""
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
