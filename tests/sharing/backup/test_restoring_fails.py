"""A restore that a disk refuses, or that is killed, leaves no journal: it can be begun again from the same backup."""

import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import apsw
import pytest

from kapjournal.errors import VaultNotMade
from kapjournal.sharing.backup import restoring
from kapjournal.storage import Vault, vault
from kapjournal.storage.paths import vault_exists
from kapjournal.storage.sqlite.database import Database
from tests.sharing.backup.journals import PASSPHRASE, backup, everything, journal, opener, restored, source
from tests.sharing.builders import fill
from tests.storage.support.failing import FailingVFS, Refusal

CODES = pytest.mark.parametrize("code", [apsw.SQLITE_FULL, apsw.SQLITE_IOERR_FSYNC], ids=["full", "broken"])
pytestmark = pytest.mark.once


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    with journal(tmp_path_factory.mktemp("small") / "vault") as one:
        with one.session() as db:
            fill(db)
        return backup(one)


@CODES
def test_a_disk_that_refuses_leaves_nothing(
    small: bytes, folder: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    """At any write: no journal, no half of one, and the next try is whole."""
    moment = 0
    while True:
        moment += 1
        vfs = FailingVFS(Refusal(moment, code, stays=True))
        with monkeypatch.context() as patch:
            patch.setattr(vault, "Database", partial(Database, base=vfs.name))
            try:
                made, _ = Vault.create(
                    folder,
                    PASSPHRASE,
                    work_factor=2,
                    prepare=lambda db: restoring.fill(db, source(small), opener(small)),
                )
            except VaultNotMade:
                assert not vault_exists(folder)
                assert not list(folder.parent.glob(f".{folder.name}*"))
                continue
        made.lock()
        break
    assert moment > 20


KILLED = """
import sys
from pathlib import Path
from tests.sharing.backup.journals import restored
from tests.storage.support.failing import FailingVFS
from kapjournal.storage import vault
from kapjournal.storage.sqlite.database import Database
from functools import partial
import os, signal

left = int(sys.argv[3])

def before():
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)

vfs = FailingVFS(before)
vault.Database = partial(Database, base=vfs.name)
with restored(Path(sys.argv[1]), Path(sys.argv[2]).read_bytes()):
    pass
"""


@pytest.mark.skipif(sys.platform == "win32", reason="nobody is killed there so")
@pytest.mark.parametrize("moment", [1, 7, 16, 22])
def test_a_kill_leaves_none_or_a_whole_one(small: bytes, tmp_path: Path, moment: int) -> None:
    """And what it left is cleared up by the next try."""
    file, folder = tmp_path / "backup.age", tmp_path / "data" / "vault"
    file.write_bytes(small)
    ended = subprocess.run(
        [sys.executable, "-c", KILLED, str(folder), str(file), str(moment)], cwd=Path.cwd(), env=os.environ, check=False
    )
    assert ended.returncode == -signal.SIGKILL
    if vault_exists(folder):
        whole = Vault.unlock(folder, PASSPHRASE)
        assert everything(whole)["entry"]
        whole.lock()
    else:
        with restored(folder, small) as again:
            assert everything(again)["entry"]
    assert not list(folder.parent.glob(".vault*"))
