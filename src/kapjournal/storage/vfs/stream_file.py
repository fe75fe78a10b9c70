"""Journals and temporary files: bytes at any offset, kept in blocks that are sealed when SQLite asks for a sync."""

# ruff: noqa: N802 - the methods bear SQLite's names

from collections.abc import Iterator
from typing import TYPE_CHECKING

import apsw

from kapjournal.storage.vfs.blocks import BLOCK, BlockCipher

if TYPE_CHECKING:
    from typing_extensions import Buffer

_ZEROS = bytes(BLOCK)
_PENDING_LIMIT = 256
"""Blocks held unsealed before they are written without being asked for: 1 MiB."""
_RUN_LIMIT = 16
"""Blocks in one write: 72 KiB. SQLite's unix VFS fails with SQLITE_FULL on a write of exactly 128 KiB."""


class StreamFile(apsw.VFSFile):
    """A rollback journal, a WAL or a temporary file. Its size is a whole number of blocks.

    Writes wait in memory until the next sync. SQLite counts on nothing earlier than that with synchronous=FULL, and a
    record arrives in three or more small writes: so each block is sealed once, and its neighbours go out with it.
    """

    def __init__(self, base: str, name: str | apsw.URIFilename | None, flags: list[int], cipher: BlockCipher) -> None:
        super().__init__(base, name, flags)
        self._cipher = cipher
        self._stride = cipher.layout.stride
        self._padding = bytes(self._stride - cipher.layout.sealed)
        # A pending block may be shorter than a block: then the rest of it is what lies on the disk. SQLite mostly
        # writes on where it stopped, so that rest need not be read before it is overwritten.
        self._pending: dict[int, bytearray] = {}
        # A block torn at the end counts: it must read as zeros, and never as a short read.
        self._blocks = -(-super().xFileSize() // self._stride)

    def xRead(self, amount: int, offset: int) -> bytes:
        first, skip = divmod(offset, BLOCK)
        last = min(-(-(offset + amount) // BLOCK), self._blocks)
        return b"".join(map(self._block, range(first, last)))[skip : skip + amount]

    def xWrite(self, data: "Buffer", offset: int) -> None:
        view = memoryview(data)
        while view:
            number, skip = divmod(offset, BLOCK)
            part = view[: BLOCK - skip]
            self._patch(number, skip, part)
            view = view[len(part) :]
            offset += len(part)
        if len(self._pending) > _PENDING_LIMIT:
            self._flush()

    def xSync(self, flags: int) -> None:
        self._flush()
        super().xSync(flags)

    def xFileSize(self) -> int:
        return self._blocks * BLOCK

    def xTruncate(self, newsize: int) -> None:
        self._blocks = min(-(-newsize // BLOCK), self._blocks)
        self._pending = {number: block for number, block in self._pending.items() if number < self._blocks}
        super().xTruncate(self._blocks * self._stride)
        rest = newsize % BLOCK
        if rest and self._blocks * BLOCK > newsize:
            self._patch(newsize // BLOCK, rest, memoryview(_ZEROS)[rest:])

    def xClose(self) -> None:
        try:
            self._flush()
        finally:
            super().xClose()

    def xSectorSize(self) -> int:
        return BLOCK

    def xDeviceCharacteristics(self) -> int:
        return 0  # nothing is promised; see PageFile

    def xFileControl(self, op: int, ptr: int) -> bool:
        if op in (apsw.SQLITE_FCNTL_SIZE_HINT, apsw.SQLITE_FCNTL_CHUNK_SIZE):
            return True  # both would make the file longer than its blocks
        return super().xFileControl(op, ptr)

    def _block(self, number: int) -> bytes | bytearray:
        pending = self._pending.get(number)
        return self._stored(number) if pending is None else self._completed(number, pending)

    def _stored(self, number: int) -> bytes | bytearray:
        """A block that does not open reads as zeros: torn by a crash, or left out when SQLite skipped ahead.

        SQLite's own magic and checksums end the replay there. An error would make a database unreadable that only
        lost what was never acknowledged.
        """
        sealed = super().xRead(self._cipher.layout.sealed, number * self._stride)
        content = bytearray(BLOCK)
        return content if self._cipher.unsealer(memoryview(content))(number, sealed) else _ZEROS

    def _completed(self, number: int, pending: bytearray) -> bytearray:
        if len(pending) < BLOCK:
            pending += self._stored(number)[len(pending) :]
        return pending

    def _patch(self, number: int, skip: int, part: memoryview) -> None:
        block = self._pending.setdefault(number, bytearray())
        if skip > len(block):
            self._completed(number, block)
        block[skip : skip + len(part)] = part
        self._blocks = max(self._blocks, number + 1)

    def _flush(self) -> None:
        # What the disk refuses stays pending. SQLite was told that it is written, and reads on from it after a failed
        # sync: the end of a log that was already acknowledged may be in it.
        for run in _runs(sorted(self._pending)):
            sealed = b"".join(self._sealed(number, self._pending[number]) for number in run)
            super().xWrite(sealed, run.start * self._stride)
            for number in run:
                del self._pending[number]

    def _sealed(self, number: int, pending: bytearray) -> bytes:
        return self._cipher.seal(number, self._completed(number, pending)) + self._padding


def _runs(numbers: list[int]) -> Iterator[range]:
    """Consecutive numbers as ranges: each goes out in one write."""
    start = 0
    for end in range(1, len(numbers) + 1):
        if end == len(numbers) or numbers[end] != numbers[end - 1] + 1 or end - start == _RUN_LIMIT:
            yield range(numbers[start], numbers[end - 1] + 1)
            start = end
