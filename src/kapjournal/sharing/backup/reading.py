"""A backup as records, read as they come: each part is checked before a record of it is given, and all of them at the
end. So it is read twice: once to see that it is whole and what is in it, then to put it in."""

import logging
import os
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import BinaryIO

from kapjournal.errors import BackupDamaged, NotABackup
from kapjournal.logs import ms_since
from kapjournal.sharing.backup.keys import Opener
from kapjournal.sharing.backup.listed import LEFT_OUT_SETTINGS
from kapjournal.sharing.backup.manifest import ABOUT, HEAD, MANIFEST, Head, Manifest, PartSums, sums
from kapjournal.sharing.backup.parts import BYTES, RECORDS, Part
from kapjournal.sharing.backup.progress import Tell, to_nobody
from kapjournal.sharing.container import Member, members
from kapjournal.storage.age import decrypted
from kapjournal.storage.age.source import Readable
from kapjournal.storage.rows.shapes import Shape, shapes
from kapjournal.storage.rows.writing import Checked, Unreadable, checked
from kapjournal.storage.sqlite.migrations import NEWEST

_log = logging.getLogger(__name__)

SETTINGS = "setting"

Source = Callable[[], BinaryIO]
"""Opens the file, from its beginning, each time it is called."""


@dataclass(frozen=True)
class Contents:
    """What is in a backup that is whole. `unfamiliar` counts what only a later version knows: it stays there."""

    head: Head
    manifest: Manifest
    unfamiliar: int
    size: int

    @property
    def is_of_later_version(self) -> bool:
        return self.head.schema > NEWEST


@dataclass
class Archive:
    """One reading of the archive inside a backup. `records` has to be gone through to its end."""

    stream: Readable
    head: Head = field(init=False)
    manifest: Manifest = field(init=False)
    unfamiliar: int = 0
    _members: Iterator[Member] = field(init=False, repr=False)
    _parts: dict[str, PartSums] = field(default_factory=dict, repr=False)
    _numbers: Counter[str] = field(default_factory=Counter, repr=False)

    def __post_init__(self) -> None:
        """Raises NotABackup, BackupTooNew, BackupDamaged."""
        self._members = members(self.stream)
        try:
            first = next(self._members, None)
        except BackupDamaged:
            raise NotABackup("this is no archive") from None
        if first is None or first.name != HEAD:
            raise NotABackup("this archive is something else")
        data = first.data()
        self.head = Head.of(data)
        self._parts[HEAD] = sums([data])

    def parts(self) -> Iterator[Part]:
        """Each part, of tables that no version of ours knows too.

        Raises BackupDamaged where it does not come to its end as it was written.
        """
        held, held_by = b"", ""
        for member in self._members:
            if held_by not in ("", member.name):
                raise BackupDamaged("bytes stand beside no records")
            if found := BYTES.fullmatch(member.name):
                held, held_by = member.data(), f"records/{found[1]}/{found[2]}.jsonl"
                self._parts[member.name] = sums([held])
                continue
            if member.name == MANIFEST:
                self.manifest = Manifest.of(member.data())
                self._require_end()
                return
            found = RECORDS.fullmatch(member.name)
            if found is None:
                self._pass_over(member)
                continue
            table, number = found[1], int(found[2])
            self._numbers[table] += 1
            if number != self._numbers[table]:
                raise BackupDamaged("the parts of the backup are not in their order")
            data = member.data()
            lines = data.removesuffix(b"\n").split(b"\n")
            self._parts[member.name] = sums([data], len(lines))
            yield Part(table, lines, held)
            held, held_by = b"", ""
        raise BackupDamaged("the backup ends too early")

    def records(self) -> Iterator[tuple[Shape, list[Checked]]]:
        """What can be put in, some at a time. What a later version wrote otherwise is counted and passed over."""
        is_later = self.head.schema > NEWEST
        for part in self.parts():
            shape = shapes().get(part.table)
            if shape is None:
                self.unfamiliar += len(part.lines)
                continue
            found = []
            for record in part.records(shape):
                try:
                    found.append(checked(shape, record))
                except Unreadable:  # as only a later version can have written it
                    if not is_later:
                        raise BackupDamaged("a record is not as it must be") from None
                    self.unfamiliar += 1
            if part.table == SETTINGS:
                found = [one for one in found if one.key not in LEFT_OUT_SETTINGS]
            if len({one.key for one in found}) != len(found):
                raise BackupDamaged("a record is there twice")
            self.unfamiliar += sum(one.unfamiliar > 0 for one in found)
            yield shape, found

    def _pass_over(self, member: Member) -> None:
        """Whatever a later version puts beside the records."""
        self._parts[member.name] = sums(member.parts())
        self.unfamiliar += member.name != ABOUT

    def _require_end(self) -> None:
        if next(self._members, None) is not None:
            raise BackupDamaged("something follows the end of the backup")
        counts = Counter[str]()
        for name, one in self._parts.items():
            if found := RECORDS.fullmatch(name):
                counts[found[1]] += one.records
        if self.manifest.parts != self._parts or self.manifest.counts != dict(counts):
            raise BackupDamaged("the backup is not what was written")


def look(source: Source, opener: Opener, *, tell: Tell = to_nobody) -> Contents:
    """Read all of it and put in nothing. Takes a while: use a thread.

    Raises NotABackup, BackupTooNew, BackupDamaged, BackupTooLarge, an AgeError, OSError, and what `tell` raises.
    """
    began = time.perf_counter()
    with archive(source, opener, tell=tell) as found:
        for _ in found.records():
            pass
        size = sum(one.size for one in found.manifest.parts.values())
    _log.info("a backup of %d bytes was looked through in %d ms", size, ms_since(began))
    return Contents(found.head, found.manifest, found.unfamiliar, size)


@contextmanager
def archive(source: Source, opener: Opener, *, tell: Tell = to_nobody) -> Iterator[Archive]:
    """The archive inside a file, for as long as the block lasts; `tell` is told how many bytes of how many are read."""
    with source() as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(0)
        yield Archive(_Stream(decrypted(file, [opener]), lambda: tell(file.tell(), size)))


class _Stream:
    """Chunks as a stream to read."""

    def __init__(self, chunks: Iterator[bytes], tell: Callable[[], None]) -> None:
        self._chunks, self._tell = chunks, tell

    def read(self, _size: int, /) -> bytes:
        """The next chunk, whatever its size: they are small, and `ByteSource` keeps what it was not asked for."""
        self._tell()
        return next(self._chunks, b"")
