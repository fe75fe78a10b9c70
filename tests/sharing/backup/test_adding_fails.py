"""Adding from a backup, and taking it back, on a disk that refuses or loses power: all of it or none."""

from functools import partial
from pathlib import Path

import apsw
import pytest
from sqlmodel import Session

from kapjournal.errors import StorageFailed
from kapjournal.sharing.backup import merging
from kapjournal.storage import Vault, vault
from kapjournal.storage.sqlite.database import Database
from tests.sharing.backup.journals import NOW, PASSPHRASE, backup, everything, journal, opener, reader, source
from tests.sharing.builders import fill
from tests.storage.support.crash_run import crash_everywhere
from tests.storage.support.crashed_disk import Image
from tests.storage.support.damaging import plant, tree_of
from tests.storage.support.failing import FailingVFS, Refusal
from tests.storage.support.recorded_vault import RecordedVault, lay_out, query_of
from tests.storage.support.state import faults, state
from tests.storage.support.workload import check_in, write_an_entry
from tests.support.thorough import every

pytestmark = pytest.mark.once


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    with journal(tmp_path_factory.mktemp("small") / "vault") as one:
        with one.session() as db:
            fill(db)
        return backup(one)


class Adding:
    """Both steps, as the screen takes them."""

    def __init__(self, sealed: bytes) -> None:
        self._sealed = sealed
        self._back: merging.WayBack | None = None

    def add(self, vault: Vault) -> None:
        def adding(db: Session) -> merging.WayBack:
            return merging.add(db, source(self._sealed), opener(self._sealed), now=NOW)

        self._back = reader(vault)(adding)

    def undo(self, vault: Vault) -> None:
        assert self._back is not None
        reader(vault)(partial(merging.undo, back=self._back))


def test_no_crash_leaves_half_of_it(
    small: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, crash_counts: list[str]
) -> None:
    """Killed or without power at any write: the journal of before, or the one of after."""
    recorded, adding = RecordedVault(tmp_path / "vault", monkeypatch), Adding(small)
    recorded.run(write_an_entry, check_in, adding.add, write_an_entry, adding.undo)
    monkeypatch.undo()

    def look(image: Image) -> str:
        """Before the opening of a vault tidies up."""
        lay_out(tmp_path / "image", image)
        database = Database(tmp_path / "image" / "journal.db", recorded.key)
        with database.engine.connect() as connection:
            query = query_of(connection)
            found = f"! {wrong}" if (wrong := faults(query)) else state(query)
        database.close()
        return found

    tally = crash_everywhere(recorded.events, recorded.start, recorded.states, look, stride=every(3))
    crash_counts.append(f"adding from a backup and taking it back: {tally}")
    assert tally.losses == []
    assert tally.images["killed"] > 20


@pytest.mark.parametrize("stays", [False, True], ids=["once", "for good"])
def test_a_disk_that_refuses_changes_nothing(
    small: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, crash_counts: list[str], *, stays: bool
) -> None:
    """Told that it failed, everything is as before; told that it was added, it is there."""
    with journal(tmp_path / "two") as two:
        write_an_entry(two)
        before = everything(two)
    tree = tree_of(tmp_path / "two")
    moment, after = 0, None
    while after is None:
        moment += 1
        folder = tmp_path / str(moment)
        plant(tree, folder)
        refusal = Refusal(10**9, apsw.SQLITE_FULL, stays=stays)
        vfs = FailingVFS(refusal)
        with monkeypatch.context() as patch:
            patch.setattr(vault, "Database", partial(Database, base=vfs.name))
            opened = Vault.unlock(folder, PASSPHRASE)
            refusal._left = moment
            try:
                Adding(small).add(opened)
            except StorageFailed:
                refusal._left = 10**9
                assert everything(opened) == before, moment
            else:
                after = everything(opened)
            refusal._left = 10**9
            opened.lock()
        vfs.unregister()
        again = Vault.unlock(folder, PASSPHRASE)
        assert everything(again) == (before if after is None else after), moment
        again.lock()
    crash_counts.append(f"adding from a backup: {moment - 1} refused writes, nothing changed")
    assert moment > 5
    assert len(after["entry"]) > len(before["entry"])
