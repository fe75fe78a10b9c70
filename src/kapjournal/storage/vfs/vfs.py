"""The SQLite VFS that lets only sealed blocks reach the disk; blocks.py draws their format.

SQLite's reading order, its torn writes and its hot journals decide what may be an error here and what must read as
zeros. The reason stands at each place.
"""

# ruff: noqa: N802 - the methods bear SQLite's names

import os
from uuid import uuid4

import apsw

from kapjournal.storage.vault_keys import Purpose, derive_key
from kapjournal.storage.vfs.blocks import JOURNAL, PAGES, TEMPORARY, WAL, BlockCipher
from kapjournal.storage.vfs.page_file import PageFile
from kapjournal.storage.vfs.stream_file import StreamFile

_PURPOSES = ((PAGES, Purpose.PAGES), (JOURNAL, Purpose.JOURNAL), (WAL, Purpose.LOG))


class SealedVFS(apsw.VFS):
    """Seals one database and its journals under keys derived from one vault key.

    Open it with `apsw.Connection(path, vfs=vfs.name)`. A new database needs
    `connection.reserve_bytes(reserve=RESERVED)` before its first write, or that write is refused. Keep a reference as
    long as a connection lives: SQLite forgets a VFS whose Python object is gone.

    `base` names the VFS that does the reading and writing; empty for the platform's own.
    """

    def __init__(self, vault_key: bytes, *, base: str = "") -> None:
        self.name = f"kapjournal-{uuid4().hex}"
        self._base = base
        self._ciphers = {layout: BlockCipher(layout, derive_key(vault_key, purpose)) for layout, purpose in _PURPOSES}
        self._main: str | None = None
        super().__init__(self.name, base)

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:
        """Raises apsw.AuthError for a second database, which is what ATTACH asks for."""
        kind = flags[0]
        if kind & apsw.SQLITE_OPEN_MAIN_DB:
            self._admit(name)
            return PageFile(self._base, name, flags, self._ciphers[PAGES])
        return StreamFile(self._base, name, flags, self._stream_cipher(kind))

    def xFullPathname(self, name: str) -> str:
        # SQLite remarks on a link anywhere in a path, and APSW takes the remark for an error. Every path of an iPhone
        # begins with one, and so do many on Android and macOS.
        return super().xFullPathname(os.path.realpath(name))

    def _admit(self, name: str | apsw.URIFilename | None) -> None:
        # A transaction over two databases needs a super-journal, whose name SQLite seeks at the very end of the
        # journal. Blocks of a fixed size hide it there, so such a transaction could be torn apart by a crash.
        filename = name.filename() if isinstance(name, apsw.URIFilename) else name
        if self._main not in (None, filename):
            raise apsw.exception_for(apsw.SQLITE_AUTH)
        self._main = filename

    def _stream_cipher(self, kind: int) -> BlockCipher:
        if kind & apsw.SQLITE_OPEN_MAIN_JOURNAL:
            return self._ciphers[JOURNAL]
        if kind & apsw.SQLITE_OPEN_WAL:
            return self._ciphers[WAL]
        # Temporary files have no name and no second reader: a key that nobody keeps.
        return BlockCipher(TEMPORARY, os.urandom(32))
