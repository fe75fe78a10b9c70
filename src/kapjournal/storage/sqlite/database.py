"""Opening and closing the sealed SQLite database."""

import stat
import weakref
from pathlib import Path
from typing import Any, NamedTuple

import apsw
from sqlalchemy import Engine

from kapjournal.errors import StorageFailed, VaultDamaged
from kapjournal.storage.sqlite import dbapi
from kapjournal.storage.sqlite.dialect import engine_on
from kapjournal.storage.sqlite.folding import FUNCTION, fold
from kapjournal.storage.vfs.blocks import BLOCK, RESERVED
from kapjournal.storage.vfs.vfs import SealedVFS

_SETTINGS = """
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -16384;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA recursive_triggers = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA secure_delete = ON;
"""
"""The cache is 16 MiB. What is deleted is overwritten in its page, so that no free page keeps words. Recursive triggers
keep the search index right under REPLACE."""


class Database:
    """One connection that has `path` for itself, and the engine on it."""

    engine: Engine
    """Shows no bound value in any message."""

    def __init__(self, path: Path, vault_key: bytes, *, new: bool = False, base: str = "") -> None:
        """Open `path`, or make it an empty database if it is `new` (then it may exist as an empty file).

        `base` names the VFS beneath (see SealedVFS). Raises VaultInUse, VaultDamaged or StorageFailed; all is then
        closed, and an existing database is as it was.
        """
        found = _look(path, new=new)
        self._vfs = SealedVFS(vault_key, base=base)
        flags = apsw.SQLITE_OPEN_READWRITE | (apsw.SQLITE_OPEN_CREATE if new else 0)
        try:
            self._raw = apsw.Connection(str(path), flags=flags, vfs=self._vfs.name)
        except apsw.Error as error:
            raise dbapi.translate(error) from None
        self._connection = dbapi.Connection(self._raw)
        # A connection that is left open to the end of the interpreter calls into a VFS whose module is gone, and dies.
        weakref.finalize(self, self._connection.close)
        self.engine = engine_on(self._connection)
        try:
            self._prepare(new=new, was_logged=found.was_logged)
            if found.was_logged:
                self._require_whole(found.size)
        except apsw.Error as error:
            self.close()
            raise dbapi.translate(error) from None
        except VaultDamaged:
            self.close()
            raise

    def accept(self) -> None:
        """Let closing move the write-ahead log of an earlier, killed run into the database.

        Until this is called, a database found to be not ours to change keeps every byte, its log included.
        """
        self._raw.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0)

    def close(self) -> None:
        """Roll back what is not committed. What still holds the engine gets VaultLocked from now on."""
        self.engine.dispose()
        self._connection.close()
        self._vfs.unregister()

    def _prepare(self, *, new: bool, was_logged: bool) -> None:
        self._raw.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, int(was_logged))
        self._raw.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
        # Innocuous: the triggers of the search index may call it, though the schema itself is not trusted.
        function: Any = fold
        self._raw.create_scalar_function(FUNCTION, function, 1, deterministic=True, flags=apsw.SQLITE_INNOCUOUS)
        self._raw.execute(_SETTINGS).fetchall()  # APSW stops at each row until it is fetched
        if new:
            self._raw.reserve_bytes(reserve=RESERVED)
            self._raw.execute("PRAGMA journal_mode = WAL").fetchall()
        # Takes the lock now rather than with the first save. In exclusive mode the commit does not give it back.
        self._raw.execute("BEGIN IMMEDIATE; COMMIT")

    def _require_whole(self, size: int) -> None:
        """Raises VaultDamaged where a page that the log does not have was cut off; nothing was changed then.

        A log that has made the database longer hides where the file ends. Moving it over would fill the gap for good.
        """
        if size >= int(self._raw.pragma("page_count")) * BLOCK:
            return
        tables = self._raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0").fetchall()
        for (name,) in (("sqlite_schema",), *tables):
            # Reads every page, and leaves out what takes longest, the words of the search index.
            if self._raw.execute(f"PRAGMA quick_check({apsw.format_sql_value(name)})").fetchall() != [("ok",)]:
                raise VaultDamaged("the database was cut")


class _Found(NamedTuple):
    """What lies on the disk before it is opened: bytes of the database, and whether an earlier run left a log."""

    size: int
    was_logged: bool


def _look(path: Path, *, new: bool) -> _Found:
    """Raises VaultDamaged for a database that is not there, was cut inside a page, or is something else than files.

    SQLite would take one without a whole page for new: delete the log that lies beside it, then write over it. A page
    may be cut only while a log has it whole.
    """
    try:
        size, log_size = (_size(path.with_name(path.name + end)) for end in ("", "-wal"))
        _size(path.with_name(f"{path.name}-journal"))
    except OSError as error:
        raise StorageFailed(f"{path.name} cannot be reached: {error.strerror}") from error
    if not new and (size < BLOCK or (size % BLOCK and not log_size)):
        raise VaultDamaged(f"{path.name} is missing or was cut")
    return _Found(size, log_size > 0)


def _size(path: Path) -> int:
    """Bytes of a file, 0 for one that is not there. SQLite would wait for ever at a pipe."""
    try:
        found = path.stat()
    except FileNotFoundError:  # as most have no log
        return 0
    if not stat.S_ISREG(found.st_mode):
        raise VaultDamaged(f"{path.name} is not a file")
    return found.st_size
