"""The database file: whole pages, each sealed where SQLite puts it."""

# ruff: noqa: N802 - the methods bear SQLite's names

from typing import TYPE_CHECKING

import apsw

from kapjournal.storage.vfs.blocks import BLOCK, RESERVED, BlockCipher

if TYPE_CHECKING:
    from typing_extensions import Buffer

_UNUSED = bytes(RESERVED)
_EMPTY_PAGE = bytes(BLOCK - RESERVED)
_HEADER = 100
_FIXED_PRAGMAS = {"page_size": (str(BLOCK),), "synchronous": ("full", "extra", "2", "3")}
"""What the sealing stands on, and the values it can bear."""


class PageFile(apsw.VFSFile):
    """`journal.db`. Sizes and offsets are SQLite's own; only the content of each page is changed."""

    def __init__(self, base: str, name: str | apsw.URIFilename | None, flags: list[int], cipher: BlockCipher) -> None:
        super().__init__(base, name, flags)
        self._cipher = cipher
        self._size = super().xFileSize()  # as SQLite knows it, whatever the file system does meanwhile
        # Read into by every xRead, and copied by APSW before the next one. The reserved bytes stay zero.
        self._page = bytearray(BLOCK)
        self._unseal = cipher.unsealer(memoryview(self._page)[:-RESERVED])

    def xRead(self, amount: int, offset: int) -> bytes | bytearray:  # type: ignore[override]
        """Raises apsw.IOError with SQLITE_IOERR_DATA for a page that is not what was written, or not there any more."""
        number, skip = divmod(offset, BLOCK)
        if skip + amount > BLOCK:
            raise apsw.exception_for(apsw.SQLITE_IOERR_READ)
        sealed = super().xRead(BLOCK, offset - skip)
        if not self._unseal(number, sealed):
            return self._unreadable(amount, offset)
        return self._page if amount == BLOCK else self._page[skip : skip + amount]

    def xWrite(self, data: "Buffer", offset: int) -> None:
        """Raises apsw.IOError for anything but whole pages with free room for nonce and tag."""
        view = memoryview(data)
        if len(view) % BLOCK or offset % BLOCK:
            raise apsw.exception_for(apsw.SQLITE_IOERR_WRITE)
        self._fill_to(offset)
        for start in range(0, len(view), BLOCK):
            self._write_page((offset + start) // BLOCK, view[start : start + BLOCK])

    def xTruncate(self, newsize: int) -> None:
        self._fill_to(newsize)
        super().xTruncate(newsize)
        self._size = newsize

    def xSectorSize(self) -> int:
        return BLOCK

    def xDeviceCharacteristics(self) -> int:
        # Nothing is promised. With powersafe overwrite SQLite would let a synced record share a block with a later
        # one, and a torn rewrite of that block destroys both.
        return 0

    def xFileControl(self, op: int, ptr: int) -> bool:
        """Raises apsw.SQLError for a PRAGMA that would take away what the sealing stands on."""
        if op in (apsw.SQLITE_FCNTL_SIZE_HINT, apsw.SQLITE_FCNTL_CHUNK_SIZE):
            return True  # both would make the file longer than its pages
        if op == apsw.SQLITE_FCNTL_PRAGMA:
            _refuse_unbearable(apsw.VFSFcntlPragma(ptr))
        return super().xFileControl(op, ptr)

    def _unreadable(self, amount: int, offset: int) -> bytes:
        # An empty file is a database to be. Past the end of any other SQLite would take a short read for zeros, and
        # write them down for good: it only asks for pages that were once written, so there the file was cut.
        # The first 100 bytes it reads before it rolls a hot journal back: a first page torn by the crash is about to
        # be restored, and an error now would make that impossible.
        if self._size == 0:
            return b""
        if offset == 0 and amount == _HEADER:
            return bytes(_HEADER)
        raise apsw.exception_for(apsw.SQLITE_IOERR_DATA)

    def _write_page(self, number: int, page: memoryview) -> None:
        if page[-RESERVED:] != _UNUSED:
            raise apsw.exception_for(apsw.SQLITE_IOERR_WRITE)
        super().xWrite(self._cipher.seal(number, page[:-RESERVED]), number * BLOCK)
        self._size = max(self._size, (number + 1) * BLOCK)

    def _fill_to(self, offset: int) -> None:
        """SQLite may skip pages. Sealed zeros there leave no page that could be zeroed from outside unnoticed."""
        for number in range(-(-self._size // BLOCK), offset // BLOCK):
            super().xWrite(self._cipher.seal(number, _EMPTY_PAGE), number * BLOCK)


def _refuse_unbearable(pragma: apsw.VFSFcntlPragma) -> None:
    bearable = _FIXED_PRAGMAS.get(pragma.name.lower())
    if bearable and pragma.value is not None and pragma.value.lower() not in bearable:
        raise apsw.SQLError(f"{pragma.name.lower()} is fixed")
