"""A sealed file answers as a plain one does, operation by operation."""

import shutil
import tempfile
from pathlib import Path
from typing import Any

import apsw
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from kapjournal.storage.vfs.blocks import BLOCK, RESERVED
from kapjournal.storage.vfs.vfs import SealedVFS
from tests.storage.support.sealed import KEY, open_file, open_sealed, query_of
from tests.storage.support.state import faults
from tests.support.thorough import examples

QUICK = settings(
    max_examples=examples(20),
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
)
PLACES = st.one_of(
    st.integers(0, 6 * BLOCK),
    st.builds(lambda block, skip: max(0, block * BLOCK + skip), st.integers(0, 6), st.integers(-28, 28)),
)
LENGTHS = st.one_of(st.sampled_from((1, 4, 8, 16, 24, 100, BLOCK, BLOCK + 24, 61_000)), st.integers(1, 3 * BLOCK))


class _Files(RuleBasedStateMachine):
    """A sealed file beside the bytes it must hold."""

    kind = apsw.SQLITE_OPEN_MAIN_JOURNAL

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "file"
        self.vfs = SealedVFS(KEY)
        self.sealed = open_file(self.vfs, self.path, self.kind)
        self.plain = bytearray()

    def put(self, offset: int, content: bytes) -> None:
        self.sealed.xWrite(content, offset)
        self.plain.extend(bytes(max(0, offset + len(content) - len(self.plain))))
        self.plain[offset : offset + len(content)] = content

    def cut(self, size: int) -> None:
        self.sealed.xTruncate(size)
        del self.plain[size:]

    @rule()
    def sync(self) -> None:
        """A sync changes nothing that is read."""
        self.sealed.xSync(apsw.SQLITE_SYNC_FULL)

    @rule()
    def reopen(self) -> None:
        """Another opening, with the same key, reads the same."""
        self.sealed.xClose()
        self.sealed = open_file(self.vfs, self.path, self.kind)

    def teardown(self) -> None:
        self.sealed.xClose()
        shutil.rmtree(self.folder)


class Streams(_Files):
    """A journal or a log: any length at any place. It may end in zeros up to the end of its last block."""

    @initialize(kind=st.sampled_from((apsw.SQLITE_OPEN_MAIN_JOURNAL, apsw.SQLITE_OPEN_WAL)))
    def choose(self, kind: int) -> None:
        """Journal and log are sealed alike."""
        self.kind = kind
        self.sealed.xClose()
        self.sealed = open_file(self.vfs, self.path, kind)

    @rule(offset=PLACES, length=LENGTHS, byte=st.integers(0, 255))
    def write(self, offset: int, length: int, byte: int) -> None:
        """Writes of every length land at every offset, also far beyond the end."""
        self.put(offset, bytes((byte + place) % 256 for place in range(length)))

    @rule(size=PLACES)
    def truncate(self, size: int) -> None:
        """What was cut off is gone."""
        self.cut(min(size, len(self.plain)))

    @rule(offset=PLACES, length=LENGTHS)
    def read(self, offset: int, length: int) -> None:
        """Any part is what was written; past the end nothing comes."""
        expected = self.padded()[offset : offset + length]
        assert _filled(self.sealed.xRead(length, offset), length) == _filled(expected, length)

    @invariant()
    def size(self) -> None:
        """The size is the plain one, rounded up to whole blocks."""
        assert self.sealed.xFileSize() == len(self.padded())

    def padded(self) -> bytes:
        return bytes(self.plain) + bytes(-len(self.plain) % BLOCK)


class Pages(_Files):
    """The database: whole pages, read in parts."""

    kind = apsw.SQLITE_OPEN_MAIN_DB

    @rule(number=st.integers(0, 12), count=st.integers(1, 3), byte=st.integers(0, 255))
    def write(self, number: int, count: int, byte: int) -> None:
        """Pages are written alone or in a row, also far beyond the end."""
        page = bytes((byte + place) % 256 for place in range(BLOCK - RESERVED)) + bytes(RESERVED)
        self.put(number * BLOCK, page * count)

    @rule(pages=st.integers(0, 13))
    def truncate(self, pages: int) -> None:
        """Pages that were cut off are gone."""
        self.cut(min(pages * BLOCK, len(self.plain)))

    @rule(number=st.integers(0, 13), part=st.sampled_from(((0, 100), (24, 16), (0, BLOCK), (4000, 96))))
    def read(self, number: int, part: tuple[int, int]) -> None:
        """Any part of a page is what was written; past the end of what was ever written there is nothing to read."""
        offset = number * BLOCK + part[0]
        if self.plain and offset >= len(self.plain):
            with pytest.raises(apsw.IOError):
                self.sealed.xRead(part[1], offset)
            return
        expected = bytes(self.plain[offset : offset + part[1]])
        assert _filled(self.sealed.xRead(part[1], offset), part[1]) == _filled(expected, part[1])

    @invariant()
    def size(self) -> None:
        """The size is the plain one."""
        assert self.sealed.xFileSize() == len(self.plain)


class Statements(RuleBasedStateMachine):
    """The same SQL on a sealed database and on one in memory."""

    @initialize(journal=st.sampled_from(("wal", "delete", "truncate", "persist")), cache=st.sampled_from((5, 2000)))
    def start(self, journal: str, cache: int) -> None:
        """Every way of journaling, with room for all pages or hardly any."""
        self.folder = Path(tempfile.mkdtemp())
        self.journal = journal
        self.cache = cache
        self.vfs = SealedVFS(KEY)
        self.plain = apsw.Connection(":memory:")
        self.open()
        self.both("CREATE TABLE entry(id INTEGER PRIMARY KEY, text TEXT UNIQUE, body BLOB)")
        self.both("CREATE VIRTUAL TABLE words_fts USING fts5(text)")

    def open(self) -> None:
        self.sealed = open_sealed(self.vfs, self.folder / "journal.db", journal=self.journal)
        self.sealed.execute(f"PRAGMA cache_size={self.cache}; PRAGMA wal_autocheckpoint=8").fetchall()

    def both(self, sql: str, bindings: tuple[Any, ...] = ()) -> None:
        """Rows are equal, and so is every refusal."""
        assert _outcome(self.sealed, sql, bindings) == _outcome(self.plain, sql, bindings)

    @rule(text=st.text(max_size=40), size=st.sampled_from((0, 30, 5000, 200_000)))
    def insert(self, text: str, size: int) -> None:
        """Rows small and large are kept alike, duplicates refused alike."""
        self.both("INSERT INTO entry(text, body) VALUES (?, ?)", (text, text.encode() + bytes(size)))
        self.both("INSERT INTO words_fts(text) VALUES (?)", (text,))

    @rule(number=st.integers(1, 20), size=st.sampled_from((0, 4000, 50_000)))
    def update(self, number: int, size: int) -> None:
        """Rows grow and shrink alike."""
        self.both("UPDATE entry SET body = ? WHERE id % 20 = ?", (bytes(size), number))

    @rule(number=st.integers(0, 3))
    def delete(self, number: int) -> None:
        """Rows leave alike."""
        self.both("DELETE FROM entry WHERE id % 4 = ?", (number,))

    @rule(verb=st.sampled_from(("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT a", "ROLLBACK TO a", "RELEASE a", "VACUUM")))
    def control(self, verb: str) -> None:
        """Transactions, parts of them and VACUUM end alike."""
        self.both(verb)

    @rule()
    def reopen(self) -> None:
        """A database that was closed says the same when it is opened again."""
        if self.plain.in_transaction:
            self.both("ROLLBACK")
        self.sealed.close()
        self.open()

    @rule()
    def look(self) -> None:
        """Every row is the same, and SQLite finds nothing wrong."""
        self.both("SELECT * FROM entry ORDER BY id")
        self.both('SELECT rowid, text FROM words_fts WHERE words_fts MATCH \'"a" OR "0"\' ORDER BY rowid')
        assert faults(query_of(self.sealed)) == []

    def teardown(self) -> None:
        self.look()
        self.sealed.close()
        self.plain.close()
        shutil.rmtree(self.folder)


def _filled(part: bytes, length: int) -> bytes:
    # SQLite fills a short read with zeros; APSW takes zeros at its end away.
    return part.ljust(length, b"\0")


def _outcome(connection: apsw.Connection, sql: str, bindings: tuple[Any, ...]) -> object:
    try:
        return connection.execute(sql, bindings).fetchall()
    except apsw.Error as error:
        return type(error)


TestStreams = Streams.TestCase
TestStreams.settings = QUICK
TestPages = Pages.TestCase
TestPages.settings = QUICK
TestStatements = Statements.TestCase
TestStatements.settings = settings(QUICK, max_examples=examples(10), stateful_step_count=30)
