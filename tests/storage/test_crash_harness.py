"""The crash test itself, held against plain SQLite: it must pass what is safe and find what is not."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import apsw
import pytest

from tests.storage.support.crash_run import Tally, crash_everywhere
from tests.storage.support.crashed_disk import Disk, Image, Mood
from tests.storage.support.recording import Acknowledged, Create, Event, RecordingVFS, Sync, Truncate, Write
from tests.storage.support.state import faults, state
from tests.support.thorough import every

pytestmark = pytest.mark.once

SCHEMA = (
    "CREATE TABLE entry(id INTEGER PRIMARY KEY, text TEXT)",
    "CREATE INDEX entry_by_text ON entry(text)",
    "CREATE VIRTUAL TABLE entry_fts USING fts5(text, content='entry', content_rowid='id')",
    """CREATE TRIGGER entry_in AFTER INSERT ON entry BEGIN
        INSERT INTO entry_fts(rowid, text) VALUES (new.id, new.text); END""",
    """CREATE TRIGGER entry_changed AFTER UPDATE ON entry BEGIN
        INSERT INTO entry_fts(entry_fts, rowid, text) VALUES ('delete', old.id, old.text);
        INSERT INTO entry_fts(rowid, text) VALUES (new.id, new.text); END""",
)
TRANSACTIONS = (
    *SCHEMA,
    *["INSERT INTO entry(text) SELECT 'words ' || count(*) || hex(zeroblob(700)) FROM entry"] * 4,
    "INSERT INTO entry(text) SELECT text || 'again' FROM entry",
    "INSERT INTO entry(text) VALUES ('long ' || hex(zeroblob(12000)))",
    "UPDATE entry SET text = 'short ' || id WHERE id % 3 = 0",
    "INSERT INTO entry_fts(entry_fts) VALUES ('rebuild')",
    "VACUUM",
    "INSERT INTO entry(text) VALUES ('the last one')",
)

SELDOM = every(3)
"""Of SQLite itself a third of all moments is enough to hold the harness to."""


def _open(path: Path, vfs: str | None, journal: str, synchronous: str, *, psow: bool = False) -> apsw.Connection:
    # Told that a write may harm the rest of its sector, SQLite keeps a distance; by default it trusts the disk there.
    flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE | apsw.SQLITE_OPEN_URI
    connection = apsw.Connection(f"file:{path}?psow={int(psow)}", flags=flags, vfs=vfs)
    connection.execute("PRAGMA locking_mode=exclusive").fetchall()
    connection.execute(f"PRAGMA journal_mode={journal}").fetchall()
    connection.execute(f"PRAGMA synchronous={synchronous}; PRAGMA wal_autocheckpoint=20").fetchall()
    return connection


def _query(connection: apsw.Connection) -> Callable[[str], list[tuple[object, ...]]]:
    return lambda sql: connection.execute(sql).fetchall()


def _run(folder: Path, journal: str, synchronous: str) -> Tally:
    events: list[Event] = []
    vfs = RecordingVFS(events)
    folder.mkdir()
    connection = _open(folder / "journal.db", vfs.name, journal, synchronous)
    states = [state(_query(connection))]
    for number, sql in enumerate(TRANSACTIONS, start=1):
        connection.execute(sql).fetchall()
        events.append(Acknowledged(number))
        states.append(state(_query(connection)))
    connection.close()
    return crash_everywhere(
        events,
        {},
        states,
        lambda image: _look(folder, image, journal, synchronous),
        stride=3 * SELDOM,
        kill_stride=SELDOM,
    )


def _look(folder: Path, image: Image, journal: str, synchronous: str) -> str:
    for path in folder.iterdir():
        path.unlink()
    for name, content in image.items():
        (folder / name).write_bytes(content)
    connection = _open(folder / "journal.db", None, journal, synchronous)
    try:
        wrong = faults(_query(connection))
        return f"! {wrong}" if wrong else state(_query(connection))
    finally:
        connection.close()


@pytest.mark.parametrize(("journal", "synchronous"), [("wal", "full"), ("delete", "extra"), ("truncate", "full")])
def test_plain_sqlite_survives_every_crash(
    quick_folder: Path, crash_counts: list[str], journal: str, synchronous: str
) -> None:
    """What SQLite promises, the harness finds kept: it accuses nobody wrongly."""
    tally = _run(quick_folder / "plain", journal, synchronous)
    crash_counts.append(f"plain SQLite, {journal}: {tally}")
    assert tally.losses == []
    assert tally.images["killed"] > 100


@pytest.mark.parametrize(("journal", "synchronous"), [("wal", "off"), ("wal", "normal"), ("delete", "off")])
def test_the_harness_finds_what_is_lost_without_syncs(quick_folder: Path, journal: str, synchronous: str) -> None:
    """SQLite told not to sync loses acknowledged transactions, and the harness sees it; a kill alone loses none."""
    tally = _run(quick_folder / "careless", journal, synchronous)
    assert tally.losses
    assert not [loss for loss in tally.losses if " killed:" in loss]


def test_a_lost_write_leaves_what_was_synced() -> None:
    """Forgetting goes back to the last sync, a kill does not."""
    disk = Disk({"file": b"old"})
    for event in (Write("file", 0, b"new"), Sync("file"), Write("file", 3, b"er"), Truncate("file", 4)):
        disk.replay(event)
    assert disk.without_power(Mood.FORGETS, Random(1)) == {"file": b"new"}
    assert disk.killed() == {"file": b"newe"}


def test_a_new_file_is_gone_until_it_was_synced() -> None:
    """Without a sync even the name of a new file may be lost."""
    disk = Disk({})
    disk.replay(Create("file"))
    disk.replay(Write("file", 0, b"word"))
    assert disk.without_power(Mood.FORGETS, Random(1)) == {}
    disk.replay(Sync("file"))
    assert disk.without_power(Mood.FORGETS, Random(1)) == {"file": b"word"}


def test_a_torn_write_keeps_whole_sectors() -> None:
    """Of a torn write each sector of 512 bytes is old or new, never a mixture."""
    disk = Disk({"file": b"o" * 2048})
    disk.replay(Write("file", 256, b"n" * 1536))
    torn = [disk.without_power(Mood.TEARS, Random(seed))["file"] for seed in range(40)]
    assert len(set(torn)) > 8
    assert all(len(set(image[start : start + 512])) == 1 for image in torn for start in (512, 1024))
