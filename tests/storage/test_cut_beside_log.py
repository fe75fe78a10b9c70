"""A database that was cut while a log lay beside it is told, and never filled up with nothing."""

import os
from functools import partial
from pathlib import Path

import pytest

from kapjournal.errors import VaultDamaged
from kapjournal.models import Answer, Entry, EntryKind
from kapjournal.storage import Vault
from kapjournal.storage.vfs.blocks import BLOCK
from tests.storage.support.damaging import Bench, Outcome, Tree, cuts, plant, read_all, tree_of
from tests.storage.support.recorded_vault import state_of
from tests.storage.support.workload import keep_a_draft, plan_a_session, vacuum, write_a_long_entry, write_an_entry
from tests.support.thorough import every

pytestmark = pytest.mark.once

PASSPHRASE = "cut 3 pages"
NOTE = "the lamp by the window is on, and somebody is humming. " * 120
REFUSED = Outcome(state=None, error=VaultDamaged, untouched=True)


def write_note(vault: Vault, text: str) -> None:
    with vault.session() as db:
        entry = Entry(kind=EntryKind.NOTE, zone="UTC")
        db.add(entry)
        db.flush()
        db.add(Answer(entry_id=entry.id or 0, position=0, text=text))
        db.commit()


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """A note lies in the database, another one in the log of a run that was killed."""
    folder = tmp_path_factory.mktemp("killed") / "vault"
    vault, _ = Vault.create(folder, PASSPHRASE, work_factor=2)
    write_note(vault, NOTE)
    vault.lock()
    vault = Vault.unlock(folder, PASSPHRASE)
    write_note(vault, "one note")
    tree = tree_of(folder)
    vault.lock()
    return tree


def test_three_pages_cut_off_are_damage(killed: Tree, quick_folder: Path) -> None:
    """Neither reading nor locking may turn what is gone into nothing: every byte that is left stays."""
    database = killed["journal.db"]
    folder = quick_folder / "vault"
    plant({**killed, "journal.db": database[: -3 * BLOCK]}, folder)
    with pytest.raises(VaultDamaged):
        Vault.unlock(folder, PASSPHRASE).lock()
    assert tree_of(folder)["journal.db"] == database[: -3 * BLOCK]
    (folder / "journal.db").write_bytes(database)
    read_all(Vault.unlock(folder, PASSPHRASE))


@pytest.mark.parametrize("log", ["small", "growing", "vacuumed"])
def test_a_cut_at_any_page_is_damage_or_loses_nothing(quick_folder: Path, log: str) -> None:
    """A page may be gone only where the log has it whole; then all that was kept is there."""
    folder = quick_folder / "made"
    vault, _ = Vault.create(folder, PASSPHRASE, work_factor=2)
    for step in (plan_a_session, write_an_entry, keep_a_draft, partial(write_note, text=NOTE)):
        step(vault)
    vault.lock()
    vault = Vault.unlock(folder, PASSPHRASE)
    steps = {"small": (keep_a_draft,), "growing": (write_a_long_entry, keep_a_draft), "vacuumed": (vacuum,)}
    for each in steps[log]:
        each(vault)
    tree, expected = tree_of(folder), state_of(vault)
    vault.lock()
    bench, found = Bench(quick_folder, PASSPHRASE), []
    for cut in list(cuts(tree["journal.db"]))[:: every(4)]:
        result = bench.try_out({**tree, "journal.db": cut})
        assert result == REFUSED or result.state == expected, len(cut)
        found.append(result)
    assert REFUSED in found


@pytest.mark.parametrize("pages", [0, 1, 8])
@pytest.mark.parametrize("saves", [False, True])
def test_a_cut_while_it_is_open_is_damage(quick_folder: Path, pages: int, *, saves: bool) -> None:
    """A file system that loses the end of the file meanwhile, or all of it: a note cannot be read, nor made up."""
    folder = quick_folder / "vault"
    vault, _ = Vault.create(folder, PASSPHRASE, work_factor=2)
    write_note(vault, NOTE)
    vault.lock()
    vault = Vault.unlock(folder, PASSPHRASE)
    if saves:
        write_note(vault, "kept before")
    os.truncate(folder / "journal.db", pages * BLOCK)
    with pytest.raises(VaultDamaged):
        state_of(vault)
    vault.lock()
    with pytest.raises(VaultDamaged):
        read_all(Vault.unlock(folder, PASSPHRASE))


def test_an_overflowing_note_is_not_made_up_of_nothing(quick_folder: Path) -> None:
    """The pages that hold only text are the ones that would be filled up unnoticed."""
    folder = quick_folder / "vault"
    vault, _ = Vault.create(folder, PASSPHRASE, work_factor=2)
    write_note(vault, NOTE)
    vault.lock()
    vault = Vault.unlock(folder, PASSPHRASE)
    write_note(vault, "in the log")
    with vault.session() as db:
        connection = db.connection()
        connection.exec_driver_sql("PRAGMA shrink_memory").close()
        read = connection.exec_driver_sql("SELECT entry_id FROM answer").scalars().all()
        assert read == [1, 2], "its tree is in memory now"
        os.truncate(folder / "journal.db", 0)
        with pytest.raises(VaultDamaged):
            connection.exec_driver_sql("SELECT text FROM answer").all()
    vault.lock()
