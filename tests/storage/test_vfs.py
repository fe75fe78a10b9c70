"""Sealed blocks and the two kinds of file that are made of them."""

import os
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from kapjournal.storage.vfs.blocks import BLOCK, JOURNAL, PAGES, RESERVED, TEMPORARY, WAL, BlockCipher, Layout
from kapjournal.storage.vfs.vfs import SealedVFS

KEY = bytes(range(32))
MAIN_DB = apsw.SQLITE_OPEN_MAIN_DB | apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
LOG = apsw.SQLITE_OPEN_WAL | apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
UNNAMED = apsw.SQLITE_OPEN_TEMP_JOURNAL | apsw.SQLITE_OPEN_DELETEONCLOSE | LOG & ~apsw.SQLITE_OPEN_WAL


@pytest.fixture
def vfs() -> Iterator[SealedVFS]:
    sealed = SealedVFS(KEY)
    yield sealed
    sealed.unregister()


@pytest.fixture
def main_file(vfs: SealedVFS, tmp_path: Path) -> Iterator[apsw.VFSFile]:
    file = vfs.xOpen(str(tmp_path / "journal.db"), [MAIN_DB, 0])
    yield file
    file.xClose()


@pytest.fixture
def log(vfs: SealedVFS, tmp_path: Path) -> Iterator[apsw.VFSFile]:
    (tmp_path / "journal.db").touch()  # a log takes its permissions from the database
    file = vfs.xOpen(str(tmp_path / "journal.db-wal"), [LOG, 0])
    yield file
    file.xClose()


def page(letter: bytes) -> bytes:
    return letter * (BLOCK - RESERVED) + bytes(RESERVED)


def opened(cipher: BlockCipher, number: int, sealed: bytes) -> bytes | None:
    content = bytearray(cipher.layout.content)
    return bytes(content) if cipher.unsealer(memoryview(content))(number, sealed) else None


@pytest.mark.parametrize("layout", [PAGES, JOURNAL, WAL, TEMPORARY])
class TestBlock:
    def test_comes_back_as_it_was(self, layout: Layout) -> None:
        """A sealed block gives back its content, and fits the room it has."""
        cipher = BlockCipher(layout, KEY)
        content = os.urandom(layout.content)
        sealed = cipher.seal(7, content)
        assert opened(cipher, 7, sealed) == content
        assert len(sealed) == layout.sealed <= layout.stride

    def test_never_looks_the_same_twice(self, layout: Layout) -> None:
        """Every sealing has a nonce of its own."""
        cipher = BlockCipher(layout, KEY)
        sealed = {cipher.seal(0, bytes(layout.content)) for _ in range(50)}
        assert len({block[:12] for block in sealed}) == len({block[12:] for block in sealed}) == 50

    def test_opens_only_in_its_place(self, layout: Layout) -> None:
        """A block that was moved within a file, or into a file of another kind, does not open."""
        sealed = BlockCipher(layout, KEY).seal(7, bytes(layout.content))
        assert opened(BlockCipher(layout, KEY), 8, sealed) is None
        elsewhere = Layout(b"else", layout.content, layout.stride)
        assert opened(BlockCipher(elsewhere, KEY), 7, sealed) is None

    def test_opens_only_whole(self, layout: Layout) -> None:
        """A block with a flipped bit, a shorter one and one of another key do not open."""
        cipher = BlockCipher(layout, KEY)
        sealed = cipher.seal(0, bytes(layout.content))
        for place in (0, 11, 12, len(sealed) // 2, len(sealed) - 16, len(sealed) - 1):
            flipped = bytearray(sealed)
            flipped[place] ^= 1
            assert opened(cipher, 0, bytes(flipped)) is None
        assert opened(cipher, 0, sealed[:-1]) is None
        assert opened(BlockCipher(layout, bytes(32)), 0, sealed) is None


class TestMainFile:
    def test_keeps_pages_in_the_places_sqlite_gave_them(self, main_file: apsw.VFSFile, tmp_path: Path) -> None:
        """Page n lies at 4096 n, whole and sealed; sizes are SQLite's own."""
        main_file.xWrite(page(b"a"), 0)
        main_file.xWrite(page(b"b") + page(b"c"), BLOCK)
        assert main_file.xFileSize() == (tmp_path / "journal.db").stat().st_size == 3 * BLOCK
        assert [main_file.xRead(BLOCK, n * BLOCK)[:1] for n in range(3)] == [b"a", b"b", b"c"]
        assert b"aaaa" not in (tmp_path / "journal.db").read_bytes()

    def test_answers_reads_of_a_part_of_a_page(self, main_file: apsw.VFSFile) -> None:
        """SQLite asks for 16 bytes at 24 and 100 at 0."""
        content = os.urandom(BLOCK - RESERVED) + bytes(RESERVED)
        main_file.xWrite(content, 0)
        assert main_file.xRead(16, 24) == content[24:40]
        assert main_file.xRead(100, 0) == content[:100]

    def test_an_empty_file_has_nothing_to_read(self, main_file: apsw.VFSFile) -> None:
        """A database that is only to be made reads as one without pages."""
        assert main_file.xRead(100, 0) == b""
        assert main_file.xRead(BLOCK, 0) == b""

    @pytest.mark.parametrize("amount", [BLOCK, 100])
    def test_fails_past_the_end(self, main_file: apsw.VFSFile, tmp_path: Path, amount: int) -> None:
        """What was cut off is an error, never zeros: SQLite would keep them as what was written."""
        main_file.xWrite(page(b"a") + page(b"b"), 0)
        os.truncate(tmp_path / "journal.db", BLOCK)
        with pytest.raises(apsw.IOError) as caught:
            main_file.xRead(amount, BLOCK)
        assert caught.value.extendedresult == apsw.SQLITE_IOERR_DATA  # type: ignore[attr-defined]

    def test_lengthens_with_sealed_pages(self, main_file: apsw.VFSFile) -> None:
        """A file that is made longer has pages that open."""
        main_file.xWrite(page(b"a"), 0)
        main_file.xTruncate(3 * BLOCK)
        assert main_file.xRead(BLOCK, 2 * BLOCK) == bytes(BLOCK)

    def test_fails_on_a_page_that_is_not_what_was_written(self, main_file: apsw.VFSFile, tmp_path: Path) -> None:
        """Damage is an error, never content."""
        main_file.xWrite(page(b"a") + page(b"b"), 0)
        _overwrite(tmp_path / "journal.db", BLOCK + 2000, b"torn")
        with pytest.raises(apsw.IOError) as caught:
            main_file.xRead(BLOCK, BLOCK)
        assert caught.value.extendedresult == apsw.SQLITE_IOERR_DATA  # type: ignore[attr-defined]

    def test_reads_a_torn_header_as_zeros(self, main_file: apsw.VFSFile, tmp_path: Path) -> None:
        """The 100 bytes that SQLite reads before it restores a torn first page are zeros; the page itself fails."""
        main_file.xWrite(page(b"a"), 0)
        _overwrite(tmp_path / "journal.db", 0, b"torn")
        assert main_file.xRead(100, 0) == bytes(100)
        with pytest.raises(apsw.IOError):
            main_file.xRead(BLOCK, 0)

    def test_seals_the_pages_that_are_skipped(self, main_file: apsw.VFSFile, tmp_path: Path) -> None:
        """A page that SQLite left out reads as zeros; a page that was zeroed from outside is damage."""
        main_file.xWrite(page(b"d"), 3 * BLOCK)
        assert main_file.xRead(BLOCK, 2 * BLOCK) == bytes(BLOCK)
        _overwrite(tmp_path / "journal.db", 2 * BLOCK, bytes(BLOCK))
        with pytest.raises(apsw.IOError):
            main_file.xRead(BLOCK, 2 * BLOCK)

    @pytest.mark.parametrize(
        ("data", "offset"),
        [(b"x" * 100, 0), (page(b"x"), 512), (bytes(2 * BLOCK + 1), 0), (b"x" * BLOCK, 0)],
        ids=["part of a page", "between pages", "a page and more", "no room for nonce and tag"],
    )
    def test_refuses_what_is_not_a_page(self, main_file: apsw.VFSFile, data: bytes, offset: int) -> None:
        """Only whole pages that leave their last 28 bytes alone can be sealed."""
        with pytest.raises(apsw.IOError):
            main_file.xWrite(data, offset)
        assert main_file.xFileSize() == 0

    def test_promises_sqlite_nothing(self, main_file: apsw.VFSFile, log: apsw.VFSFile) -> None:
        """No powersafe overwrite, and a sector is a block."""
        for file in (main_file, log):
            assert file.xDeviceCharacteristics() == 0
            assert file.xSectorSize() == BLOCK


class TestStream:
    def test_takes_bytes_at_any_offset(self, log: apsw.VFSFile) -> None:
        """Writes of any size at any place read back, before and after they reach the disk."""
        expected = bytearray(5 * BLOCK)
        for offset, size in ((32, 24), (56, 4096), (4152, 24), (10000, 8), (3000, 9000), (0, 32), (16000, 4000)):
            data = os.urandom(size)
            log.xWrite(data, offset)
            expected[offset : offset + size] = data
            assert log.xRead(size, offset) == data
        log.xSync(apsw.SQLITE_SYNC_NORMAL)
        assert log.xFileSize() == 5 * BLOCK
        assert log.xRead(5 * BLOCK, 0) == expected
        assert log.xRead(BLOCK, 5 * BLOCK - 8) == expected[-8:]

    def test_rewrites_a_part_of_what_lies_on_the_disk(self, log: apsw.VFSFile) -> None:
        """The rest of a block that is written in part stays as it was."""
        log.xWrite(b"a" * 2 * BLOCK, 0)
        log.xSync(apsw.SQLITE_SYNC_NORMAL)
        log.xWrite(b"b" * 8, 0)
        log.xWrite(b"c" * 8, BLOCK + 100)
        log.xSync(apsw.SQLITE_SYNC_NORMAL)
        assert log.xRead(BLOCK, 0) == b"b" * 8 + b"a" * (BLOCK - 8)
        assert log.xRead(BLOCK, BLOCK) == b"a" * 100 + b"c" * 8 + b"a" * (BLOCK - 108)

    def test_seals_once_for_each_sync(self, log: apsw.VFSFile, tmp_path: Path) -> None:
        """Nothing is on the disk before the sync, and all of it after."""
        log.xWrite(b"a" * 100, 0)
        assert (tmp_path / "journal.db-wal").stat().st_size == 0
        log.xSync(apsw.SQLITE_SYNC_NORMAL)
        assert (tmp_path / "journal.db-wal").stat().st_size == WAL.stride

    def test_holds_little_in_memory(self, log: apsw.VFSFile, tmp_path: Path) -> None:
        """A long write goes to the disk before it is asked to, in pieces that every platform takes."""
        content = os.urandom(300 * BLOCK)
        log.xWrite(content, 0)
        assert (tmp_path / "journal.db-wal").stat().st_size == 300 * WAL.stride
        assert log.xRead(len(content), 0) == content

    def test_reads_a_torn_block_as_zeros(self, log: apsw.VFSFile, tmp_path: Path) -> None:
        """Neither an error nor a short read: SQLite's checksums end the replay there."""
        log.xWrite(b"a" * 3 * BLOCK, 0)
        log.xSync(apsw.SQLITE_SYNC_NORMAL)
        _overwrite(tmp_path / "journal.db-wal", WAL.stride + 50, b"torn")
        assert log.xRead(3 * BLOCK, 0) == b"a" * BLOCK + bytes(BLOCK) + b"a" * BLOCK

    def test_starts_from_zeros_where_the_old_content_is_torn(self, log: apsw.VFSFile, tmp_path: Path) -> None:
        """Writing a part of a torn block makes it whole again."""
        log.xWrite(b"a" * BLOCK, 0)
        log.xSync(apsw.SQLITE_SYNC_NORMAL)
        _overwrite(tmp_path / "journal.db-wal", 50, b"torn")
        log.xWrite(b"b" * 8, 8)
        assert log.xRead(BLOCK, 0) == bytes(8) + b"b" * 8 + bytes(BLOCK - 16)

    def test_counts_a_torn_tail(self, vfs: SealedVFS, tmp_path: Path) -> None:
        """A file cut inside its last block reads as zeros to the end of that block."""
        path = tmp_path / "journal.db-wal"
        path.write_bytes(b"x" * 1000)
        (tmp_path / "journal.db").touch()
        torn = vfs.xOpen(str(path), [LOG, 0])
        assert torn.xFileSize() == BLOCK
        assert torn.xRead(BLOCK, 0) == bytes(BLOCK)
        torn.xClose()

    @pytest.mark.parametrize("size", [0, 100, BLOCK, BLOCK + 1])
    def test_forgets_what_is_cut_off(self, log: apsw.VFSFile, size: int) -> None:
        """After a truncation the bytes behind it are zeros, also when the file grows again."""
        log.xWrite(b"a" * 3 * BLOCK, 0)
        log.xSync(apsw.SQLITE_SYNC_NORMAL)
        log.xWrite(b"b" * 8, 2 * BLOCK)
        log.xTruncate(size)
        assert log.xFileSize() == -(-size // BLOCK) * BLOCK
        log.xWrite(b"c", 3 * BLOCK)
        assert log.xRead(3 * BLOCK, 0) == b"a" * size + bytes(3 * BLOCK - size)

    def test_swallows_hints_of_size(self, main_file: apsw.VFSFile, log: apsw.VFSFile) -> None:
        """SIZE_HINT and CHUNK_SIZE would make a file longer than its blocks."""
        for file in (main_file, log):
            assert file.xFileControl(apsw.SQLITE_FCNTL_SIZE_HINT, 0)
            assert file.xFileControl(apsw.SQLITE_FCNTL_CHUNK_SIZE, 0)

    def test_takes_a_file_without_a_name(self, vfs: SealedVFS) -> None:
        """A temporary file has no name, and a key that nobody keeps."""
        file = vfs.xOpen(None, [UNNAMED, 0])
        file.xWrite(b"a" * 10000, 5)
        assert file.xRead(10000, 5) == b"a" * 10000
        file.xClose()


def test_a_second_database_is_refused(vfs: SealedVFS, main_file: apsw.VFSFile, tmp_path: Path) -> None:
    """One VFS seals one database: ATTACH finds no way in, and makes no file."""
    with pytest.raises(apsw.AuthError):
        vfs.xOpen(str(tmp_path / "other.db"), [MAIN_DB, 0])
    assert not (tmp_path / "other.db").exists()


@pytest.mark.parametrize("mode", ["WAL", "DELETE", "TRUNCATE", "PERSIST"])
def test_sqlite_works_on_it(vfs: SealedVFS, tmp_path: Path, mode: str) -> None:
    """In every journal mode a database is whole after commits, rollbacks, a spilled cache and VACUUM."""
    connection = apsw.Connection(str(tmp_path / "journal.db"), vfs=vfs.name)
    connection.reserve_bytes(reserve=RESERVED)
    connection.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
    assert connection.execute(f"PRAGMA journal_mode = {mode}").fetchall() == [(mode.lower(),)]
    connection.execute("PRAGMA cache_size = 5; CREATE TABLE t (a); BEGIN")
    connection.executemany("INSERT INTO t VALUES (?)", [(os.urandom(3000),) for _ in range(200)])
    connection.execute("COMMIT; BEGIN; DELETE FROM t WHERE rowid % 2; ROLLBACK; DELETE FROM t WHERE rowid % 3; VACUUM")
    assert connection.execute("SELECT count(*) FROM t").fetchall() == [(66,)]
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()


def _overwrite(path: Path, offset: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(data)
