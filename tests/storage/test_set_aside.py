"""A journal that cannot be read is kept as it is beside the one that takes its place."""

import itertools
import sys
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from kapjournal.errors import VaultInUse
from kapjournal.instance import FolderLock
from kapjournal.storage import Vault
from kapjournal.storage.deleting import delete_everything
from kapjournal.storage.paths import JOURNAL, vault_exists, vault_folder
from kapjournal.storage.set_aside import all_of, set_aside, settle
from tests.storage.support.damaging import Tree, plant, read_all, tree_of
from tests.storage.support.killing import killed_at
from tests.support.thorough import every

TODAY = date(2026, 11, 30)
PASSPHRASE = "slow water 7"


@pytest.fixture
def damaged(tmp_path: Path) -> Tree:
    made, _ = Vault.create(tmp_path / "made", PASSPHRASE, work_factor=2)
    made.lock()
    return {**tree_of(tmp_path / "made"), JOURNAL: b"x" * 5000}


def put_another(data: Path) -> None:
    with set_aside(data, today=TODAY):
        made, _ = Vault.create(vault_folder(data), PASSPHRASE, work_factor=2)
        made.lock()


def test_it_is_kept_byte_for_byte(tmp_path: Path, damaged: Tree) -> None:
    """Under a name that says what it is and of which day; a second one of that day has another."""
    data = tmp_path / "data"
    for number in (1, 2):
        plant(damaged, vault_folder(data))
        put_another(data)
        assert len(list(all_of(data))) == number
        vault_folder(data).rename(tmp_path / f"new-{number}")
    names = {folder.name: tree_of(folder) for folder in data.iterdir()}
    assert names == {"damaged-journal-2026-11-30": damaged, "damaged-journal-2026-11-30-2": damaged}


def test_it_is_back_where_no_other_one_comes(tmp_path: Path, damaged: Tree) -> None:
    """As when the backup was not whole, or the disk is full."""
    data = tmp_path / "data"
    plant(damaged, vault_folder(data))
    with pytest.raises(ZeroDivisionError), set_aside(data, today=TODAY):
        raise ZeroDivisionError
    assert [path.name for path in data.iterdir()] == ["vault"]
    assert tree_of(vault_folder(data)) == damaged


def test_one_that_is_open_elsewhere_stays(tmp_path: Path, damaged: Tree) -> None:
    """Nobody takes it from under another process."""
    data = tmp_path / "data"
    plant(damaged, vault_folder(data))
    other = FolderLock(vault_folder(data))
    with pytest.raises(VaultInUse), set_aside(data, today=TODAY):
        raise AssertionError
    other.release()
    assert [path.name for path in data.iterdir()] == ["vault"]


def test_delete_everything_deletes_it_too(tmp_path: Path, damaged: Tree) -> None:
    """Its keys may open an old copy of it."""
    data = tmp_path / "data"
    plant(damaged, vault_folder(data))
    put_another(data)
    delete_everything(data)
    assert list(data.iterdir()) == []


@pytest.mark.once
@pytest.mark.skipif(sys.platform == "win32", reason="nobody is killed there so")
def test_a_kill_leaves_both_or_the_damaged_one_in_its_place(
    quick_folder: Path, damaged: Tree, crash_counts: list[str]
) -> None:
    """At any step, once the app has started again."""
    stopped = 0
    for step in itertools.count(1, every(11)):
        data = quick_folder / str(step)
        plant(damaged, vault_folder(data))
        killed = killed_at(step, partial(put_another, data))
        settle(data, today=TODAY)
        kept = {folder.name: tree_of(folder) for folder in data.iterdir()}
        if kept.get("vault") != damaged:
            assert kept["damaged-journal-2026-11-30"] == damaged
            assert vault_exists(vault_folder(data))
            read_all(Vault.unlock(vault_folder(data), PASSPHRASE))
        if not killed:
            break
        stopped += 1
    crash_counts.append(f"setting a damaged journal aside: killed at {stopped} of {step - 1} steps, 0 losses")
    assert "damaged-journal-2026-11-30" in kept
    assert step > 30
