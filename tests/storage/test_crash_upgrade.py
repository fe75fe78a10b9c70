"""A vault of an earlier version after every crash that there can be while it becomes one of today."""

import shutil
from functools import partial
from pathlib import Path

import pytest

from kapjournal.instance import FolderLock
from kapjournal.storage import Vault, vault, vault_keys
from kapjournal.storage.paths import PASSPHRASE_KEY
from kapjournal.storage.sqlite.database import Database
from tests.storage.support.crash_run import crash_everywhere
from tests.storage.support.crashed_disk import Image
from tests.storage.support.make_vault import PASSPHRASE
from tests.storage.support.recorded_vault import image_of, lay_out, query_of, state_of
from tests.storage.support.recording import Event, RecordingVFS
from tests.storage.support.state import faults, state
from tests.storage.test_old_vaults import RELEASES
from tests.support.thorough import every

pytestmark = pytest.mark.once


@RELEASES
def test_no_crash_harms_an_old_vault_on_its_way(
    quick_folder: Path, released: Path, monkeypatch: pytest.MonkeyPatch, crash_counts: list[str]
) -> None:
    """Killed or without power anywhere in the first opening, it opens whole the next time, with every word."""
    folder, events = quick_folder / "vault", list[Event]()
    shutil.copytree(released, folder)
    start, key = image_of(folder), vault_keys.unwrap_key(folder / PASSPHRASE_KEY, PASSPHRASE)
    recording = RecordingVFS(events)
    with monkeypatch.context() as recorded:
        recorded.setattr(vault, "Database", partial(Database, base=recording.name))
        opened = Vault.unlock(folder, PASSPHRASE)
    upgraded = state_of(opened)
    opened.lock()

    def look(image: Image) -> str:
        lay_out(quick_folder / "image", image)
        again = Vault._open(quick_folder / "image", key, FolderLock(quick_folder / "image"))
        try:
            with again.session() as db:
                query = query_of(db.connection())
                return f"! {wrong}" if (wrong := faults(query)) else state(query)
        finally:
            again.lock()

    tally = crash_everywhere(events, start, [upgraded], look, stride=every(17), kill_stride=every(5))
    crash_counts.append(f"upgrade of {released.name}: {tally}")
    assert tally.losses == []
    assert tally.images["killed"] > 10
