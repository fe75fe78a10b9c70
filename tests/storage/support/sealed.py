"""Sealed files and databases with nothing above them: no key files, no schema, no folder lock."""

from pathlib import Path
from typing import Any

import apsw

from kapjournal.storage.vfs.blocks import RESERVED
from kapjournal.storage.vfs.vfs import SealedVFS
from tests.storage.support.state import Query

KEY = bytes(range(32))


def open_file(vfs: SealedVFS, path: Path, kind: int) -> apsw.VFSFile:
    """One file as SQLite would open it; `kind` is an apsw.SQLITE_OPEN_* flag."""
    return apsw.VFSFile(vfs.name, str(path), [kind | apsw.SQLITE_OPEN_CREATE | apsw.SQLITE_OPEN_READWRITE, 0])


def open_sealed(vfs: SealedVFS, path: Path, *, journal: str = "wal") -> apsw.Connection:
    """A database with full syncs and a lock of its own."""
    connection = apsw.Connection(str(path), vfs=vfs.name)
    connection.execute("PRAGMA locking_mode=exclusive").fetchall()
    connection.reserve_bytes(reserve=RESERVED)
    connection.execute(f"PRAGMA journal_mode={journal}").fetchall()
    connection.execute("PRAGMA synchronous=full").fetchall()
    return connection


def query_of(connection: apsw.Connection) -> Query:
    """How support/state.py asks this connection."""

    def query(sql: str) -> list[tuple[Any, ...]]:
        return connection.execute(sql).fetchall()

    return query
