"""Reading a SQLite file that a stranger may have made: in memory, without a write, a view or a function of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import apsw

from kapjournal.errors import ForeignFileError, ForeignFileTooLarge

MAGIC = b"SQLite format 3\0"
_MODES = slice(18, 20)
"""Where the header says that a log lies beside the file. There is none beside bytes."""
_STEPS_AT_A_TIME, _MOST_TIMES = 10_000, 20_000
_LONGEST_VALUE = 64 * 1024 * 1024

Row = tuple[Any, ...]


class ForeignDatabase:
    """The tables of one file. Only names of tables and columns that we write ourselves are asked for."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    def columns(self, table: str) -> tuple[str, ...]:
        """The names of a plain table's columns; none where there is no such table."""
        kind = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name = ?"
        if not self._all(kind, (table,)):
            return ()
        return tuple(str(name) for (name,) in self._all("SELECT name FROM pragma_table_info(?)", (table,)))

    def rows(self, table: str, *columns: str, order: str = "rowid") -> Iterator[Row]:
        """These columns of every row. Raises ForeignFileError."""
        names = ", ".join(f'"{column}"' for column in columns)
        try:
            yield from self._connection.execute(f'SELECT {names} FROM "{table}" ORDER BY {order}')  # noqa: S608
        except apsw.Error as error:
            raise _told(error) from None

    def _all(self, statement: str, bindings: tuple[str, ...]) -> list[Row]:
        try:
            return self._connection.execute(statement, bindings).fetchall()
        except apsw.Error as error:
            raise _told(error) from None


@contextmanager
def opened(data: bytes) -> Iterator[ForeignDatabase]:
    """The database in these bytes. Raises ForeignFileError, ForeignFileTooLarge."""
    content = bytearray(data)
    content[_MODES] = b"\1\1"
    connection = apsw.Connection(":memory:")
    try:
        _harden(connection)
        connection.deserialize("main", bytes(content))
        connection.execute("PRAGMA trusted_schema = OFF; PRAGMA query_only = ON; PRAGMA temp_store = MEMORY").fetchall()
        yield ForeignDatabase(connection)
    except apsw.Error as error:
        raise _told(error) from None
    finally:
        connection.close(force=True)


def _harden(connection: apsw.Connection) -> None:
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_VIEW, 0)
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
    connection.limit(apsw.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
    turns = iter(range(_MOST_TIMES))
    connection.set_progress_handler(lambda: next(turns, None) is None, _STEPS_AT_A_TIME)


def _told(error: apsw.Error) -> ForeignFileError:
    """Without the message of SQLite, which may quote the file."""
    if isinstance(error, apsw.InterruptError | apsw.TooBigError | apsw.NoMemError):
        return ForeignFileTooLarge("the database asks for too much")
    return ForeignFileError(f"the database cannot be read: {type(error).__name__}")
