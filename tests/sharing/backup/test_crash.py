"""Adding from a backup and restoring one, each stopped at every change of the disk: what was here is here, what comes
is there whole or not at all, and nothing is there twice."""

import itertools
import sys
from functools import partial
from pathlib import Path

import apsw
import pytest
from sqlalchemy import Engine

from kapjournal.errors import StorageFailed
from kapjournal.sharing.backup import merging
from kapjournal.sharing.backup.merging import WayBack
from kapjournal.storage import Vault, vault
from kapjournal.storage.paths import vault_exists
from kapjournal.storage.sqlite import dbapi
from kapjournal.storage.sqlite.database import Database
from kapjournal.storage.sqlite.deleted_words import forget
from tests.sharing.backup.journals import NOW, everything, journal, opener, restored, source
from tests.sharing.backup.journals import PASSPHRASE as OWN
from tests.sharing.builders import add_entry, at
from tests.storage.support.crash_run import THOROUGH, crash_everywhere
from tests.storage.support.damaging import plant, read_all, tree_of
from tests.storage.support.failing import FailingVFS, Refusal
from tests.storage.support.killing import killed_at
from tests.storage.support.recorded_vault import RecordedVault, state_of
from tests.storage.support.workload import Step, check_in, write_an_entry

pytestmark = pytest.mark.once

BY_FORK = pytest.mark.skipif(sys.platform == "win32", reason="nobody is killed there so")
STRIDE = 1 if THOROUGH else 7
CODES = pytest.mark.parametrize("code", [apsw.SQLITE_FULL, apsw.SQLITE_IOERR_FSYNC], ids=["full", "broken"])


class Adding:
    """What a person does with a backup; each is a step of a recorded vault."""

    def __init__(self, sealed: bytes) -> None:
        self._sealed, self._opener = sealed, opener(sealed)
        self._back = WayBack()

    def add(self, opened: Vault) -> None:
        with opened.session() as db:
            self._back = merging.add(db, source(self._sealed), self._opener, now=NOW)

    def undo(self, opened: Vault) -> None:
        with opened.session() as db:
            merging.undo(db, self._back)


def _settled(step: Step, opened: Vault) -> None:
    """With the words forgotten that were deleted, as every opening does: a crash image has it so once it was opened."""
    step(opened)
    with opened.session() as db:
        engine = db.get_bind()
    assert isinstance(engine, Engine)
    with engine.connect() as connection:
        forget(connection)


def test_no_crash_while_adding_loses_or_doubles_anything(
    small: bytes, quick_folder: Path, monkeypatch: pytest.MonkeyPatch, crash_counts: list[str]
) -> None:
    """Killed or without power at any physical write of adding, undoing and adding again: the state before or after."""
    monkeypatch.setattr(dbapi, "LOG_PAGES", 25)
    recorded, adding = RecordedVault(quick_folder / "vault", monkeypatch), Adding(small)
    recorded.run(write_an_entry, check_in)
    recorded.run(*(partial(_settled, step) for step in (adding.add, adding.undo, adding.add, adding.add)))
    monkeypatch.undo()
    tally = crash_everywhere(
        recorded.events,
        recorded.start,
        recorded.states,
        lambda image: recorded.look(quick_folder / "image", image),
        variants=6 if THOROUGH else 1,
        stride=STRIDE,
        kill_stride=1 if THOROUGH else 5,
    )
    crash_counts.append(f"adding from a backup: {tally}")
    assert tally.losses == []
    assert tally.images["killed"] > 20


@CODES
def test_a_disk_that_refuses_while_adding_changes_nothing(
    small: bytes, quick_folder: Path, monkeypatch: pytest.MonkeyPatch, crash_counts: list[str], code: int
) -> None:
    """At any write of adding or of its undoing: it says so, all is as it was, and it can be done again."""
    with journal(quick_folder / "made") as made, made.session() as db:
        add_entry(db, "here before", at(3))
        db.commit()
    tree = tree_of(quick_folder / "made")
    came = 0
    for first in itertools.count(1, STRIDE):
        folder, refusal = quick_folder / str(first), Refusal(first, code, stays=False)
        plant(tree, folder)
        vfs = FailingVFS(refusal)
        with monkeypatch.context() as patch:
            patch.setattr(dbapi, "LOG_PAGES", 25)
            patch.setattr(vault, "Database", partial(Database, base=vfs.name))
            opened, adding = _unlocked(folder), Adding(small)
            before = everything(opened)
            for step, entries in ((adding.add, 5), (adding.undo, 1), (adding.add, 5)):
                here = state_of(opened)
                try:
                    step(opened)
                except StorageFailed:
                    assert state_of(opened) == here
                    step(opened)
                found = everything(opened)
                assert len(found["entry"]) == entries
                assert found == before or step == adding.add
            opened.lock()
        read_all(Vault.unlock(folder, OWN))
        if not refusal.came:
            break
        came += 1
    crash_counts.append(f"adding from a backup, a disk that refuses ({code}): {came} writes, 0 losses")
    assert came > 10


def _unlocked(folder: Path) -> Vault:
    try:
        return Vault.unlock(folder, OWN)
    except StorageFailed:
        return Vault.unlock(folder, OWN)


@BY_FORK
def test_a_kill_while_restoring_leaves_none_or_a_whole_one(
    small: bytes, quick_folder: Path, crash_counts: list[str]
) -> None:
    """At any step; what it left is cleared up by the next try, which has every record once."""
    with restored(quick_folder / "whole", small) as one:
        whole = everything(one)
    for step in itertools.count(1, STRIDE):
        folder = quick_folder / str(step) / "vault"
        folder.parent.mkdir()
        killed = killed_at(step, partial(_restore, folder, small))
        if vault_exists(folder):
            opened = Vault.unlock(folder, OWN)
            assert everything(opened) == whole
            opened.lock()
        else:
            with restored(folder, small) as again:
                assert everything(again) == whole
        assert [path.name for path in folder.parent.iterdir()] == ["vault"]
        if not killed:
            break
    crash_counts.append(f"restoring a backup: killed at {(step - 1) // STRIDE} of {step - 1} steps, 0 losses")
    assert step > 30


def _restore(folder: Path, sealed: bytes) -> None:
    with restored(folder, sealed):
        pass
