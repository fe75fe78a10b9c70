"""SQLAlchemy on APSW: transactions, columns, errors, and no journal text in any of them."""

import traceback
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import current_thread

import apsw
import pytest
from sqlalchemy import Connection, Engine, exc

from kapjournal.errors import StorageFailed, VaultDamaged, VaultInUse, VaultLocked
from kapjournal.storage.sqlite import dbapi
from kapjournal.storage.sqlite.database import Database
from kapjournal.storage.sqlite.dialect import engine_on

KEY = bytes(32)
SECRET = "the words of the journal"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "journal.db", KEY, new=True)
    yield opened
    opened.close()


@pytest.fixture
def engine(database: Database) -> Engine:
    with database.engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT UNIQUE)")
    return database.engine


def count(connection: Connection) -> int:
    return int(connection.exec_driver_sql("SELECT count(*) FROM t").scalar_one())


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("locking_mode", "exclusive"),
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("temp_store", 2),
        ("cache_size", -16384),
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("trusted_schema", 0),
        ("page_size", 4096),
    ],
)
def test_a_connection_is_set_up(engine: Engine, pragma: str, value: str | int) -> None:
    """Every setting that safety and speed stand on is in force."""
    with engine.connect() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == value


class TestTransaction:
    def test_is_undone_without_commit(self, engine: Engine) -> None:
        """Leaving a connection without a commit undoes what was done."""
        with engine.connect() as connection:
            connection.exec_driver_sql("INSERT INTO t (a) VALUES ('x')")
            connection.exec_driver_sql("CREATE TABLE u (a)")
        with engine.connect() as connection:
            assert count(connection) == 0
            assert not connection.exec_driver_sql("SELECT 1 FROM sqlite_schema WHERE name = 'u'").all()

    def test_begins_before_the_first_statement(self, engine: Engine) -> None:
        """Reading begins a transaction as well, so all reads see one state."""
        with engine.connect() as connection:
            count(connection)
            with pytest.raises(exc.OperationalError):
                connection.exec_driver_sql("BEGIN")

    def test_nests_in_savepoints(self, engine: Engine) -> None:
        """A savepoint is undone by itself."""
        with engine.begin() as connection:
            connection.exec_driver_sql("INSERT INTO t (a) VALUES ('x')")
            inner = connection.begin_nested()
            connection.exec_driver_sql("INSERT INTO t (a) VALUES ('y')")
            inner.rollback()
        with engine.connect() as connection:
            assert count(connection) == 1

    def test_can_be_left_out(self, engine: Engine) -> None:
        """VACUUM runs with the isolation level AUTOCOMMIT, which ends with the connection that asked for it."""
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM")
        with engine.connect() as connection:
            assert connection.get_isolation_level() == "SERIALIZABLE"


class TestResult:
    def test_has_columns_when_it_is_empty(self, engine: Engine) -> None:
        """APSW forgets the columns of an empty result; SQLAlchemy must not."""
        with engine.connect() as connection:
            result = connection.exec_driver_sql("SELECT id, a FROM t")
            assert list(result.keys()) == ["id", "a"]
            assert result.all() == []

    def test_counts_changed_rows(self, engine: Engine) -> None:
        """A write says how many rows it changed and which row came last; a read says neither."""
        with engine.begin() as connection:
            rows = [(letter,) for letter in "abc"]
            assert connection.exec_driver_sql("INSERT INTO t (a) VALUES (?)", rows).rowcount == 3
            assert connection.exec_driver_sql("INSERT INTO t (a) VALUES ('d')").lastrowid == 4
            assert connection.exec_driver_sql("DELETE FROM t WHERE id > 2").rowcount == 2
            assert connection.exec_driver_sql("SELECT a FROM t").rowcount == -1

    def test_returns_rows_of_a_write(self, engine: Engine) -> None:
        """RETURNING gives its rows, and counts them."""
        with engine.begin() as connection:
            result = connection.exec_driver_sql("INSERT INTO t (a) VALUES ('x'), ('y') RETURNING a")
            assert result.scalars().all() == ["x", "y"]

    def test_comes_in_pieces(self, engine: Engine) -> None:
        """Rows can be taken one, some, or all at a time."""
        with engine.begin() as connection:
            connection.exec_driver_sql("INSERT INTO t (a) VALUES (?)", [(letter,) for letter in "abcdef"])
            result = connection.exec_driver_sql("SELECT a FROM t ORDER BY a")
            assert result.fetchone() == ("a",)
            assert [row.a for row in result.fetchmany(2)] == ["b", "c"]
            assert len(result.all()) == 3

    def test_holds_any_text(self, engine: Engine) -> None:
        """NUL, emoji, right-to-left, combining marks and a megabyte come back as they were."""
        texts = ["a\0b", "🌱🫖", "שלום مرحبا", "e\u0301", "x" * 1_000_000, ""]
        with engine.begin() as connection:
            connection.exec_driver_sql("INSERT INTO t (a) VALUES (?)", [(text,) for text in texts])
            assert connection.exec_driver_sql("SELECT a FROM t ORDER BY id").scalars().all() == texts


class TestError:
    @pytest.mark.parametrize(
        ("statement", "kind"),
        [
            ("INSERT INTO t (a) VALUES (?)", exc.IntegrityError),
            ("SELECT nothing FROM t WHERE a = ?", exc.OperationalError),
            ("SELECT a FROM t WHERE a = ? AND a = ?", exc.ProgrammingError),
            ("SELECT json_extract(?, '$')", exc.OperationalError),
            ("SELECT rowid FROM f WHERE f MATCH ?", exc.OperationalError),
        ],
        ids=["constraint", "no such column", "bindings", "at run time", "search syntax"],
    )
    def test_shows_no_bound_value(self, engine: Engine, statement: str, kind: type[Exception]) -> None:
        """Neither the message of an error nor its traceback holds a word of the journal."""
        with engine.begin() as connection:
            connection.exec_driver_sql("CREATE VIRTUAL TABLE f USING fts5(a)")
            connection.exec_driver_sql("INSERT INTO t (a) VALUES (?)", (f'{SECRET}"',))
            with pytest.raises(kind) as caught:
                connection.exec_driver_sql(statement, (f'{SECRET}"',)).all()
        shown = "".join(traceback.format_exception(caught.value))
        assert "words" not in shown
        assert "journal" not in shown.replace("kapjournal", "")

    def test_of_a_statement_says_what_is_wrong(self, engine: Engine) -> None:
        """A mistake in SQL text is named, for whoever wrote it."""
        with engine.connect() as connection, pytest.raises(exc.OperationalError, match="no such table: nowhere"):
            connection.exec_driver_sql("SELECT 1 FROM nowhere")

    @pytest.mark.parametrize(
        ("code", "kind"),
        [
            (apsw.SQLITE_IOERR_DATA, VaultDamaged),
            (apsw.SQLITE_CORRUPT, VaultDamaged),
            (apsw.SQLITE_NOTADB, VaultDamaged),
            (apsw.SQLITE_BUSY, VaultInUse),
            (apsw.SQLITE_FULL, StorageFailed),
            (apsw.SQLITE_READONLY, StorageFailed),
            (apsw.SQLITE_CANTOPEN, StorageFailed),
            (apsw.SQLITE_IOERR_WRITE, StorageFailed),
        ],
    )
    def test_of_storage_is_our_own(self, code: int, kind: type[Exception]) -> None:
        """What the disk did wrong is an error of KapJournal's, not of SQLite's."""
        error = apsw.exception_for(code)
        assert isinstance(error, apsw.Error)
        assert type(dbapi.translate(error)) is kind

    def test_of_storage_reaches_the_caller_unwrapped(self, engine: Engine, tmp_path: Path) -> None:
        """A damaged page raises VaultDamaged straight through SQLAlchemy."""
        with engine.begin() as connection:
            connection.exec_driver_sql("INSERT INTO t (a) VALUES (?)", [("x" * 3000 + str(n),) for n in range(20)])
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").all()
            connection.exec_driver_sql("PRAGMA shrink_memory")
            connection.exec_driver_sql("PRAGMA cache_size = 0")
        path = tmp_path / "journal.db"
        path.write_bytes(path.read_bytes()[: 8 * 4096] + bytes(path.stat().st_size - 8 * 4096))
        with engine.connect() as connection, pytest.raises(VaultDamaged):
            connection.exec_driver_sql("SELECT sum(length(a)) FROM t").all()


@pytest.mark.parametrize("pragma", ["page_size = 8192", "synchronous = OFF", "SYNCHRONOUS(0)"])
def test_what_the_sealing_stands_on_cannot_be_changed(engine: Engine, pragma: str) -> None:
    """The page size and the syncs are fixed."""
    with engine.connect() as connection, pytest.raises(exc.OperationalError, match="is fixed"):
        connection.exec_driver_sql(f"PRAGMA {pragma}")


@pytest.mark.parametrize("statement", ["ATTACH ? AS other", "VACUUM INTO ?"])
def test_no_second_database_can_be_written(engine: Engine, tmp_path: Path, statement: str) -> None:
    """ATTACH and VACUUM INTO are refused and leave no file."""
    with (
        engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection,
        pytest.raises(exc.OperationalError),
    ):
        connection.exec_driver_sql(statement, (str(tmp_path / "other.db"),))
    assert not (tmp_path / "other.db").exists()


def test_any_thread_may_use_it(engine: Engine) -> None:
    """The one connection goes from thread to thread."""

    def insert(_: int) -> str:
        with engine.begin() as connection:
            connection.exec_driver_sql("INSERT INTO t (a) VALUES (NULL)")
        return current_thread().name

    for number in range(3):
        with ThreadPoolExecutor(1, thread_name_prefix=str(number)) as pool:
            assert all(name.startswith(str(number)) for name in pool.map(insert, range(2)))
    with engine.connect() as connection:
        assert count(connection) == 6


def test_a_closed_connection_says_that_the_vault_is_locked(database: Database, engine: Engine) -> None:
    """Whoever still holds an engine, a connection or a result gets VaultLocked."""
    with engine.connect() as connection:
        result = connection.exec_driver_sql("SELECT 1 UNION SELECT 2")
        database.close()
        with pytest.raises(VaultLocked):
            result.all()
        with pytest.raises(VaultLocked):
            connection.exec_driver_sql("SELECT 1")
    with engine.connect() as connection, pytest.raises(VaultLocked):
        connection.exec_driver_sql("SELECT 1")


def test_a_cursor_without_a_statement_has_no_rows() -> None:
    """Fetching before executing is a mistake, and says so."""
    cursor = dbapi.Connection(apsw.Connection(":memory:")).cursor()
    with pytest.raises(dbapi.InterfaceError):
        cursor.fetchone()


def test_an_engine_works_on_plain_sqlite() -> None:
    """The dialect needs only an APSW connection, sealed or not."""
    engine = engine_on(dbapi.Connection(apsw.Connection(":memory:")))
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT 1").scalar_one() == 1
    engine.dispose()
