"""Members of a tar archive, written and read as they come.

Tar, because every system can unpack it without us, it needs neither a table at its end nor a way back in the file, and
a later version can add members that an earlier one steps over. Only the plainest of it is written and taken: regular
files with short names. Names are looked up, and never become a path. A backup and a hand-off are both such an archive.
"""

import tarfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kapjournal.errors import BackupDamaged, BackupTooLarge, KapJournalError
from kapjournal.storage.age.source import ByteSource, Readable

BLOCK = 512
END = bytes(2 * BLOCK)
MOST_MEMBERS = 100_000
MOST_BYTES = 64 * 1024 * 1024
"""Of a member that is taken into memory. What is passed over may be larger."""
_PASSED_AT_A_TIME = 64 * 1024
_LONGEST_NAME = 99
_LARGEST = 8 * 1024**3 - 1
"""What eleven octal digits can say."""


@dataclass(frozen=True)
class Faults:
    """What is raised where an archive is not as it must be."""

    damaged: type[KapJournalError]
    too_large: type[KapJournalError]


OF_A_BACKUP = Faults(BackupDamaged, BackupTooLarge)


@dataclass
class Member:
    """A file of the archive, before its bytes are taken."""

    name: str
    size: int
    _source: ByteSource = field(repr=False)
    _faults: Faults = OF_A_BACKUP
    _left: int = 0

    def __post_init__(self) -> None:
        self._left = self.size

    def data(self) -> bytes:
        """All of it. Raises what is too large, and what is damaged where the archive ends before."""
        if self.size > MOST_BYTES:
            raise self._faults.too_large("a part is larger than any can be")
        return self._take(self.size)

    def parts(self) -> Iterator[bytes]:
        """The same a little at a time, however large it is."""
        while self._left:
            yield self._take(min(self._left, _PASSED_AT_A_TIME))

    def _take(self, size: int) -> bytes:
        found = self._source.read(size)
        if len(found) != size:
            raise self._faults.damaged("it ends too early")
        self._left -= size
        return found

    def finish(self) -> None:
        """Step over what was not taken, and over what fills the last block."""
        for _ in self.parts():
            pass
        filling = -self.size % BLOCK
        if self._source.read(filling) != bytes(filling):
            raise self._faults.damaged("something stands where nothing belongs")


def member(name: str, data: bytes, *, made_at_s: int, faults: Faults = OF_A_BACKUP) -> bytes:
    """A file with its header, up to the next block."""
    return b"".join(pieces(name, [data], made_at_s=made_at_s, faults=faults))


def pieces(name: str, data: Sequence[bytes], *, made_at_s: int, faults: Faults = OF_A_BACKUP) -> Iterator[bytes]:
    """The same of data that is in pieces, and none of them is copied."""
    size = sum(map(len, data))
    if size > MOST_BYTES:
        raise faults.too_large("a part is larger than any can be")
    return streamed(name, size, data, made_at_s=made_at_s, faults=faults)


def streamed(name: str, size: int, data: Iterable[bytes], *, made_at_s: int, faults: Faults) -> Iterator[bytes]:
    """The same of a file that comes in pieces, however large: whoever reads it passes over it a little at a time."""
    about = tarfile.TarInfo(name)
    about.size, about.mtime, about.mode = size, made_at_s, 0o600
    if size > _LARGEST:
        raise faults.too_large("a part is larger than any can be")
    yield about.tobuf(tarfile.USTAR_FORMAT, "ascii", "strict")
    yield from data
    yield bytes(-size % BLOCK)


def members(stream: Readable, faults: Faults = OF_A_BACKUP) -> Iterator[Member]:
    """Each file of an archive, in its order; what is not taken of one is passed over.

    Raises what is damaged for what is no archive, holds anything but files, or a name twice; what is too large.
    """
    source = ByteSource(stream)
    names = set[str]()
    while (header := source.read(BLOCK)) != bytes(BLOCK):
        found = _member(header, source, faults)
        if found.name in names:
            raise faults.damaged("a part is there twice")
        names.add(found.name)
        if len(names) > MOST_MEMBERS:
            raise faults.too_large("it has more parts than any can have")
        yield found
        found.finish()
    if source.read(BLOCK) != bytes(BLOCK) or not source.at_end():
        raise faults.damaged("it does not end where it should")


def _member(header: bytes, source: ByteSource, faults: Faults) -> Member:
    if len(header) != BLOCK:
        raise faults.damaged("it ends too early")
    try:
        about = tarfile.TarInfo.frombuf(header, "ascii", "strict")
    except (tarfile.HeaderError, ValueError):
        # Not chained: the original errors quote the archive.
        raise faults.damaged("this is no archive") from None
    if about.type != tarfile.REGTYPE or not 0 < len(about.name) <= _LONGEST_NAME:
        raise faults.damaged("there is something in it that is no file")
    if not 0 <= about.size <= _LARGEST:
        raise faults.too_large("a part is larger than any can be")
    return Member(about.name, about.size, source, faults)


class Chunks:
    """Bytes that come in pieces, as a stream to read."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks, self._ahead, self._taken = chunks, b"", 0

    def read(self, size: int, /) -> bytes:
        """As many as are asked for, unless it ends."""
        found = [self._next(size)]
        left = size - len(found[0])
        while left and found[-1]:
            found.append(self._next(left))
            left -= len(found[-1])
        return b"".join(found)

    def _next(self, size: int) -> bytes:
        if self._taken == len(self._ahead):
            self._ahead, self._taken = next((chunk for chunk in self._chunks if chunk), b""), 0
        begin, self._taken = self._taken, min(self._taken + size, len(self._ahead))
        return self._ahead[begin : self._taken]
