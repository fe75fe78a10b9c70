"""Records as parts of the archive, and back: a line of JSON each, and beside the lines the bytes that the records hold.

    records/TABLE/000001.jsonl   one record a line; where it holds bytes, two numbers say where they begin and how many
    bytes/TABLE/000001.bin       those bytes, one after the other; the member before, where there are any

Bytes in JSON would be a third larger, and would have to be looked through letter by letter.
"""

import base64
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from kapjournal.errors import BackupDamaged
from kapjournal.sharing.backup.manifest import loaded
from kapjournal.storage.rows.reading import Record
from kapjournal.storage.rows.shapes import Rows, Shape

RECORDS = re.compile(r"records/([a-z][a-z_]{0,40})/(\d{6})\.jsonl")
BYTES = re.compile(r"bytes/([a-z][a-z_]{0,40})/(\d{6})\.bin")
PART_BYTES = 1024 * 1024
"""A part is closed once it holds so much: that is all that memory holds of a journal."""


@dataclass(frozen=True)
class Part:
    """As it lies in the archive. The repr holds no word."""

    table: str
    lines: list[bytes] = field(repr=False)
    held: bytes = field(default=b"", repr=False)
    """What the records hold of bytes."""

    def records(self, shape: Shape) -> Iterator[Record]:
        """Raises BackupDamaged, BackupTooLarge for what is no JSON of ours."""
        for line in self.lines:
            record = loaded(line)
            for rows, one in _with_bytes(shape, record):
                for name in rows.of_bytes:
                    one[name] = self._bytes(one.get(name))
            yield record

    def as_text(self, shape: Shape) -> Iterator[bytes]:
        """The lines with the bytes in them, as Base64: for whoever has the lines alone."""
        if not self.held:
            yield from self.lines
            return
        for record in self.records(shape):
            yield json.dumps(record, ensure_ascii=False, separators=(",", ":"), default=_base64).encode()

    def _bytes(self, place: Any) -> Any:
        """What the two numbers mean. Anything else is left, for whoever checks it to refuse."""
        if type(place) is not list or len(place) != 2 or not all(type(one) is int and one >= 0 for one in place):
            return place
        begin, size = place
        if begin + size > len(self.held):
            raise BackupDamaged("a record holds more bytes than there are")
        return self.held[begin : begin + size]


class Packer:
    """Records on their way into a part."""

    def __init__(self) -> None:
        self._encoder = json.JSONEncoder(
            ensure_ascii=False, separators=(",", ":"), check_circular=False, default=self._hold
        )
        self.clear()

    def clear(self) -> None:
        self.lines: list[bytes] = []
        self.held: list[bytes] = []
        self._size = self._held_size = 0

    @property
    def is_full(self) -> bool:
        return self._size + self._held_size >= PART_BYTES

    def add(self, record: Record | bytes) -> None:
        """A record, or its line."""
        self.lines.append(record if isinstance(record, bytes) else self._encoder.encode(record).encode() + b"\n")
        self._size += len(self.lines[-1])

    def _hold(self, value: bytes) -> list[int]:
        begin = self._held_size
        self.held.append(value)
        self._held_size += len(value)
        return [begin, len(value)]


def _with_bytes(shape: Shape, record: Record) -> Iterator[tuple[Rows, Record]]:
    """The record, and those that are part of it, where they may hold bytes."""
    if shape.of_bytes:
        yield shape, record
    for part in shape.parts:
        if part.of_bytes:
            rows: Sequence[Any] = record.get(part.table) or ()
            yield from ((part, row) for row in rows if type(row) is dict)


def _base64(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")
