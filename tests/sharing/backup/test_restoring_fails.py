"""A restore that a disk refuses leaves no journal: it can be begun again from the same backup."""

from functools import partial
from pathlib import Path

import apsw
import pytest

from kapjournal.errors import VaultNotMade
from kapjournal.sharing.backup import restoring
from kapjournal.storage import Vault, vault
from kapjournal.storage.paths import vault_exists
from kapjournal.storage.sqlite.database import Database
from tests.sharing.backup.journals import PASSPHRASE, opener, source
from tests.storage.support.failing import FailingVFS, Refusal

CODES = pytest.mark.parametrize("code", [apsw.SQLITE_FULL, apsw.SQLITE_IOERR_FSYNC], ids=["full", "broken"])
pytestmark = pytest.mark.once


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
