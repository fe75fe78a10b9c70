"""Adding from a backup on a disk that refuses from some write on: all of it or none. Once and crashes: `test_crash`."""

from functools import partial
from pathlib import Path

import apsw
import pytest

from kapjournal.errors import StorageFailed
from kapjournal.sharing.backup import merging
from kapjournal.storage import Vault, vault
from kapjournal.storage.sqlite.database import Database
from tests.sharing.backup.journals import NOW, PASSPHRASE, everything, journal, opener, source
from tests.storage.support.damaging import plant, tree_of
from tests.storage.support.failing import FailingVFS, Refusal
from tests.storage.support.workload import write_an_entry

pytestmark = pytest.mark.once


def test_a_disk_that_refuses_for_good_changes_nothing(
    small: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, crash_counts: list[str]
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
        refusal = Refusal(10**9, apsw.SQLITE_FULL, stays=True)
        vfs = FailingVFS(refusal)
        with monkeypatch.context() as patch:
            patch.setattr(vault, "Database", partial(Database, base=vfs.name))
            opened = Vault.unlock(folder, PASSPHRASE)
            refusal._left = moment
            try:
                with opened.session() as db:
                    merging.add(db, source(small), opener(small), now=NOW)
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
