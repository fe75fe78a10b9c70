"""Members of a tar archive, written and read as they come.

Tar, because every system can unpack it without us, it needs neither a table at its end nor a way back in the file, and
a later version can add members that an earlier one steps over. Only the plainest of it is written and taken: regular
files with short names. Names are looked up, and never become a path.
"""

import tarfile
from collections.abc import Iterator
from dataclasses import dataclass, field

from kapjournal.errors import BackupDamaged, BackupTooLarge
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


@dataclass
class Member:
    """A file of the archive, before its bytes are taken."""

    name: str
    size: int
    _source: ByteSource = field(repr=False)
    _left: int = 0

    def __post_init__(self) -> None:
        self._left = self.size

    def data(self) -> bytes:
        """All of it. Raises BackupTooLarge, and BackupDamaged where the archive ends before."""
        if self.size > MOST_BYTES:
            raise BackupTooLarge("a part of the backup is larger than any can be")
        return self._take(self.size)

    def parts(self) -> Iterator[bytes]:
        """The same a little at a time, however large it is."""
        while self._left:
            yield self._take(min(self._left, _PASSED_AT_A_TIME))

    def _take(self, size: int) -> bytes:
        found = self._source.read(size)
        if len(found) != size:
            raise BackupDamaged("the backup ends too early")
        self._left -= size
        return found

    def finish(self) -> None:
        """Step over what was not taken, and over what fills the last block."""
        for _ in self.parts():
            pass
        filling = -self.size % BLOCK
        if self._source.read(filling) != bytes(filling):
            raise BackupDamaged("something stands where nothing belongs")


def member(name: str, data: bytes, *, made_at_s: int) -> bytes:
    """A file with its header, up to the next block."""
    about = tarfile.TarInfo(name)
    about.size, about.mtime, about.mode = len(data), made_at_s, 0o600
    if len(data) > MOST_BYTES:
        raise BackupTooLarge("a part of the backup is larger than any can be")
    return about.tobuf(tarfile.USTAR_FORMAT, "ascii", "strict") + data + bytes(-len(data) % BLOCK)


def members(stream: Readable) -> Iterator[Member]:
    """Each file of an archive, in its order; what is not taken of one is passed over.

    Raises BackupDamaged for what is no archive, holds anything but files, or a name twice; BackupTooLarge.
    """
    source = ByteSource(stream)
    names = set[str]()
    while (header := source.read(BLOCK)) != bytes(BLOCK):
        found = _member(header, source)
        if found.name in names:
            raise BackupDamaged("a part of the backup is there twice")
        names.add(found.name)
        if len(names) > MOST_MEMBERS:
            raise BackupTooLarge("the backup has more parts than any can have")
        yield found
        found.finish()
    if source.read(BLOCK) != bytes(BLOCK) or not source.at_end():
        raise BackupDamaged("the backup does not end where it should")


def _member(header: bytes, source: ByteSource) -> Member:
    if len(header) != BLOCK:
        raise BackupDamaged("the backup ends too early")
    try:
        about = tarfile.TarInfo.frombuf(header, "ascii", "strict")
    except (tarfile.HeaderError, ValueError):
        # Not chained: the original errors quote the archive.
        raise BackupDamaged("this is no archive") from None
    if about.type != tarfile.REGTYPE or not 0 < len(about.name) <= _LONGEST_NAME:
        raise BackupDamaged("there is something in the archive that no backup has")
    if not 0 <= about.size <= _LARGEST:
        raise BackupTooLarge("a part of the backup is larger than any can be")
    return Member(about.name, about.size, source)
