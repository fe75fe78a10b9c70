"""APSW as a Python database module (PEP 249), as far as SQLAlchemy needs one.

What the disk did wrong leaves here as KapJournal's own errors, which SQLAlchemy passes on as they are; mistakes in
statements leave as PEP 249's. Neither carries a value that was bound to a statement.
"""

import logging
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Any, TypeVar

import apsw

from kapjournal.errors import KapJournalError, StorageFailed, VaultDamaged, VaultInUse, VaultLocked
from kapjournal.logs import suppressed

_log = logging.getLogger(__name__)

apilevel = "2.0"
threadsafety = 1
paramstyle = "qmark"
Binary = bytes

sqlite_version_info = tuple(int(part) for part in apsw.sqlite_lib_version().split("."))

T = TypeVar("T")
Row = tuple[Any, ...]
Bindings = Sequence[Any]


class Error(Exception):
    """Root of PEP 249."""


class Warning(Exception):  # noqa: A001 - the name is PEP 249's
    """Never raised."""


class InterfaceError(Error):
    """The module was used wrongly."""


class DatabaseError(Error):
    """The database refused."""


class DataError(DatabaseError):
    """A value is too large or of the wrong kind."""


class OperationalError(DatabaseError):
    """The statement could not be carried out."""


class IntegrityError(DatabaseError):
    """A constraint of the schema would be broken."""


class InternalError(DatabaseError):
    """SQLite is at odds with itself."""


class ProgrammingError(DatabaseError):
    """The statement or its bindings are wrong."""


class NotSupportedError(DatabaseError):
    """SQLite does not do this."""


_KINDS: tuple[tuple[type[apsw.Error], type[Exception]], ...] = (
    (apsw.ConstraintError, IntegrityError),
    (apsw.CorruptError, VaultDamaged),
    (apsw.NotADBError, VaultDamaged),
    (apsw.BusyError, VaultInUse),
    (apsw.IOError, StorageFailed),
    (apsw.FullError, StorageFailed),
    (apsw.ReadOnlyError, StorageFailed),
    (apsw.CantOpenError, StorageFailed),
    (apsw.ConnectionClosedError, VaultLocked),
    (apsw.CursorClosedError, VaultLocked),
    (apsw.TooBigError, DataError),
    (apsw.MismatchError, DataError),
    (apsw.RangeError, ProgrammingError),
    (apsw.BindingsError, ProgrammingError),
    (apsw.MisuseError, ProgrammingError),
    (apsw.ThreadingViolationError, ProgrammingError),
    (apsw.InternalError, InternalError),
)


def translate(error: apsw.Error, *, prepared: bool = True) -> Error | KapJournalError:
    """The error to raise for one of APSW's.

    Messages of SQLite are kept only where they cannot hold a bound value: those of constraints name columns, those of
    a statement that was not `prepared` quote its SQL. FTS5 quotes the words that were searched for.
    """
    if getattr(error, "extendedresult", 0) == apsw.SQLITE_IOERR_DATA:
        return VaultDamaged("a page is not what was written")
    kind = next((ours for theirs, ours in _KINDS if isinstance(error, theirs)), OperationalError)
    telling = isinstance(error, apsw.ConstraintError) or not prepared
    return kind(str(error) if telling else type(error).__name__)  # type: ignore[return-value]


class Cursor:
    """One statement and its rows."""

    arraysize = 1

    def __init__(self, connection: "Connection") -> None:
        self._connection = connection
        self._cursor: apsw.Cursor | None = None
        self._rows: Iterable[Row] | None = None
        self._prepared = False
        self._writes = False
        self.description: tuple[Row, ...] | None = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    def execute(self, statement: str, parameters: Bindings = ()) -> "Cursor":
        """Raises VaultLocked once the connection is closed."""
        connection = self._connection.opened()
        cursor = self._reset(connection)
        try:
            cursor.execute(statement, parameters)
            if self._writes:
                self._finish_write(connection, cursor)
        except apsw.Error as error:
            raise translate(error, prepared=self._prepared) from None
        return self

    def executemany(self, statement: str, parameters: Iterable[Bindings]) -> "Cursor":
        total = 0
        for each in parameters:
            self.execute(statement, each)
            total += max(self.rowcount, 0)
        self.rowcount = total
        return self

    def fetchone(self) -> Row | None:
        return self._fetch(lambda rows: next(iter(rows), None))

    def fetchmany(self, size: int | None = None) -> list[Row]:
        return self._fetch(lambda rows: list(islice(rows, size or self.arraysize)))

    def fetchall(self) -> list[Row]:
        return self._fetch(list)

    def close(self) -> None:
        # Let go of, too: the trace in it refers back to this cursor, and rows must not wait for the garbage collector.
        cursor, self._cursor, self._rows = self._cursor, None, None
        if cursor is not None:
            cursor.close(force=True)

    def setinputsizes(self, sizes: object) -> None:
        """Does nothing, as PEP 249 allows."""

    def setoutputsize(self, size: int, column: int | None = None) -> None:
        """Does nothing, as PEP 249 allows."""

    def _reset(self, connection: apsw.Connection) -> apsw.Cursor:
        if self._cursor is None:
            self._cursor = connection.cursor()
            self._cursor.exec_trace = self._on_prepared
        self._rows = self._cursor
        self._prepared = self._writes = False
        self.description, self.rowcount, self.lastrowid = None, -1, None
        return self._cursor

    def _on_prepared(self, cursor: apsw.Cursor, statement: str, bindings: object) -> bool:  # noqa: ARG002
        # APSW forgets the columns once the last row was returned, which for an empty result is at once.
        self._prepared = True
        self._writes = not cursor.is_readonly
        columns = cursor.get_description()
        self.description = tuple((name, None, None, None, None, None, None) for name, _ in columns) or None
        return True

    def _finish_write(self, connection: apsw.Connection, cursor: apsw.Cursor) -> None:
        # Rows of RETURNING are taken at once: a statement counts its changes when it is through.
        self._rows = iter(cursor.fetchall())
        self.rowcount = connection.changes()
        self.lastrowid = connection.last_insert_rowid()

    def _fetch(self, take: Callable[[Iterable[Row]], T]) -> T:
        if self._rows is None:
            raise InterfaceError("nothing was executed")
        try:
            return take(self._rows)
        except apsw.Error as error:
            raise translate(error) from None


LOG_PAGES = 1000
"""Length of the write-ahead log from which it is moved into the database, as SQLite itself would."""


class Connection:
    """One APSW connection. Transactions begin when SQLAlchemy says so, never by themselves."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection: apsw.Connection | None = connection
        self._logged_pages = 0
        connection.set_wal_hook(self._on_logged)
        self.autocommit = False
        """Statements stand alone, as VACUUM must."""

    def cursor(self) -> Cursor:
        return Cursor(self)

    def opened(self) -> apsw.Connection:
        """What is beneath. Raises VaultLocked once closed."""
        if self._connection is None:
            raise VaultLocked("the vault is locked")
        return self._connection

    def begin(self) -> None:
        if not self.autocommit:
            self._run("BEGIN")

    def commit(self) -> None:
        if self.opened().in_transaction:
            self._run("COMMIT")
        if self._logged_pages >= LOG_PAGES:
            self._shorten_log()

    def rollback(self) -> None:
        # A connection that is closed, or whose transaction SQLite ended by itself, has nothing left to undo.
        if self._connection is not None and self._connection.in_transaction:
            self._run("ROLLBACK")

    def close(self) -> None:
        """What was not committed is undone. Closing twice does nothing."""
        connection, self._connection = self._connection, None
        if connection is None:
            return
        # Closing moves the log into the database. If the disk refuses that, all that was kept is still in the log.
        with suppressed(_log, "the log was not moved into the database", apsw.Error):
            connection.close(force=True)

    def _on_logged(self, connection: apsw.Connection, database: str, pages: int) -> int:  # noqa: ARG002
        self._logged_pages = pages
        return apsw.SQLITE_OK

    def _shorten_log(self) -> None:
        # Left to SQLite, this happens inside COMMIT, and APSW raises from there what the disk refuses: a transaction
        # that is kept would be reported as lost. Nothing is lost here; the next commit tries again.
        with suppressed(_log, "the log was not shortened", apsw.Error):
            self.opened().wal_checkpoint()

    def _run(self, statement: str) -> None:
        try:
            self.opened().execute(statement)
        except apsw.Error as error:
            raise translate(error) from None
