"""Three ways to keep the same journal: plain SQLite, SQLCipher, the vault. Each behind a SQLModel session."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, StaticPool, create_engine
from sqlmodel import Session

from kapjournal.storage.sqlite.folding import FUNCTION, fold
from kapjournal.storage.sqlite.migrations import migrate, schema_version

KEY = bytes(range(32))
"""Given as a key, not as a passphrase: what stretching a passphrase costs is not compared."""

_SETTINGS = (
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -16384",
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
)
"""What the vault has, for the others."""


@dataclass(frozen=True)
class Journal:
    """An open journal."""

    engine: Engine
    close: Callable[[], None]

    def session(self) -> Session:
        return Session(self.engine, expire_on_commit=False)


@dataclass(frozen=True)
class Contestant:
    """One way to keep a journal."""

    name: str
    connect: Callable[[Path], Journal]
    compiled: dict[Any, Any] = field(default_factory=dict)
    """Statements as SQL, kept from one opening to the next: compiling them is SQLAlchemy's time, not the database's."""

    def open(self, path: Path) -> Journal:
        """The journal at `path`, an empty one where there is none, with nothing but its first page read."""
        journal = self.connect(path)
        with journal.engine.connect() as connection:
            if schema_version(connection) == 0:
                migrate(connection)
        return Journal(journal.engine.execution_options(compiled_cache=self.compiled), journal.close)


# What each needs is imported where it is opened, so that the memory of each is measured without the others.


def _connect_plain(path: Path) -> Journal:
    """Through the same driver as the vault: the SQLite that comes with Python may be too old for its search."""
    import apsw  # noqa: PLC0415

    from kapjournal.storage.sqlite import dbapi  # noqa: PLC0415
    from kapjournal.storage.sqlite.dialect import engine_on  # noqa: PLC0415

    raw = apsw.Connection(str(path))
    function: Any = fold
    raw.create_scalar_function(FUNCTION, function, 1, deterministic=True)
    for setting in _SETTINGS:
        raw.execute(setting).fetchall()
    connection = dbapi.Connection(raw)
    engine = engine_on(connection)

    def close() -> None:
        engine.dispose()
        connection.close()

    return Journal(engine, close)


def _connect_sqlcipher(path: Path) -> Journal:
    import sqlcipher3.dbapi2 as module  # noqa: PLC0415

    connection = module.connect(str(path), check_same_thread=False)
    connection.create_function(FUNCTION, 1, fold, deterministic=True)
    for setting in (f"PRAGMA key = \"x'{KEY.hex()}'\"", *_SETTINGS):
        connection.execute(setting)
    engine = create_engine("sqlite://", module=module, creator=lambda: connection, poolclass=StaticPool)
    return Journal(engine, engine.dispose)


def _connect_vault(path: Path) -> Journal:
    from kapjournal.storage.sqlite.database import Database  # noqa: PLC0415 - see above

    database = Database(path, KEY, new=not path.exists())
    database.accept()
    return Journal(database.engine, database.close)


PLAIN = Contestant("plain SQLite", _connect_plain)
SQLCIPHER = Contestant("SQLCipher", _connect_sqlcipher)
VAULT = Contestant("vault", _connect_vault)
ALL = (PLAIN, SQLCIPHER, VAULT)
