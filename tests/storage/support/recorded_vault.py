"""A vault whose physical writes are recorded, and the way to open what a crash left of it."""

import shutil
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from kapjournal.instance import FolderLock
from kapjournal.storage import Vault, vault, vault_keys
from kapjournal.storage.paths import PASSPHRASE_KEY
from kapjournal.storage.sqlite.database import Database
from tests.storage.support.crashed_disk import Image
from tests.storage.support.recording import Acknowledged, Event, RecordingVFS
from tests.storage.support.state import Query, faults, state
from tests.storage.support.workload import Step

PASSPHRASE = "slow water 7"


class RecordedVault:
    """Runs steps on a vault in `folder` and keeps what the disk saw, and the state after each."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        vault_made, _ = Vault.create(folder, PASSPHRASE, work_factor=2)
        self.states = [state_of(vault_made)]
        vault_made.lock()
        self.folder = folder
        self.key = vault_keys.unwrap_key(folder / PASSPHRASE_KEY, PASSPHRASE)
        self.start = image_of(folder)
        self.events: list[Event] = []
        self._vfs = RecordingVFS(self.events)
        monkeypatch.setattr(vault, "Database", partial(Database, base=self._vfs.name))

    def run(self, *steps: Step) -> None:
        """Unlocks, takes the steps, each acknowledged as one transaction, and locks."""
        opened = Vault.unlock(self.folder, PASSPHRASE)
        for step in steps:
            step(opened)
            self.events.append(Acknowledged(len(self.states)))
            self.states.append(state_of(opened))
        opened.lock()

    def look(self, folder: Path, image: Image) -> str:
        """Opens an image as the app would, after it has checked the key."""
        lay_out(folder, image)
        opened = Vault._open(folder, self.key, FolderLock(folder))
        try:
            with opened.session() as db:
                query = query_of(db.connection())
                return f"! {wrong}" if (wrong := faults(query)) else state(query)
        finally:
            opened.lock()


def state_of(opened: Vault, *, leave_out: tuple[str, ...] = ()) -> str:
    """See support/state.py."""
    with opened.session() as db:
        return state(query_of(db.connection()), leave_out=leave_out)


def query_of(connection: Any) -> Query:
    """How support/state.py asks through SQLAlchemy."""

    def query(sql: str) -> list[tuple[Any, ...]]:
        result = connection.exec_driver_sql(sql)
        return [tuple(row) for row in result] if result.returns_rows else []

    return query


def image_of(folder: Path) -> Image:
    """The files beside the key files."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def lay_out(folder: Path, image: Image) -> None:
    """Make `folder` hold exactly these files."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, content in image.items():
        (folder / name).write_bytes(content)
