"""Deleting everything, refused at any call or killed at any step: it is gone where that is told, and else all there."""

import itertools
import sys
from functools import partial
from pathlib import Path

import pytest

from kapjournal.errors import StorageFailed
from kapjournal.storage import Vault
from kapjournal.storage.deleting import delete_everything, finish_deleting
from kapjournal.storage.lock_screen import FILE_NAME as LOCK_SCREEN
from kapjournal.storage.paths import vault_exists
from kapjournal.storage.preferences import FILE_NAME as PREFERENCES
from tests.storage.support.damaging import Tree, read_all, tree_of
from tests.storage.support.every_call import every_call
from tests.storage.support.faulty_calls import Faults, failing
from tests.storage.support.killing import killed_at
from tests.storage.support.workload import write_an_entry

pytestmark = pytest.mark.once

PASSPHRASE = "slow water 7"
NAME = "Marguerite"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> tuple[Tree, str]:
    """A data folder with a vault, one set aside, a name on the lock screen and a choice; and what the vault holds."""
    data = tmp_path_factory.mktemp("sample")
    vault, _ = Vault.create(data / "vault", PASSPHRASE, work_factor=2)
    write_an_entry(vault)
    vault.lock()
    (data / LOCK_SCREEN).write_text(NAME, "utf-8")
    (data / PREFERENCES).write_text("{}", "utf-8")
    (data / "damaged-journal-2026-11-30").mkdir()
    (data / "damaged-journal-2026-11-30" / "journal.db").write_bytes(b"x")
    return tree_of(data), read_all(Vault.unlock(data / "vault", PASSPHRASE))


def gone(data: Path) -> bool:
    """Nothing is left but what another start of the app makes."""
    return not tree_of(data) and not list(data.iterdir())


def test_whatever_the_disk_refuses(sample: tuple[Tree, str], quick_folder: Path, crash_counts: list[str]) -> None:
    """Told that it failed, the journal is as it was; told that it is gone, it is, and the rest follows."""
    tree, state = sample

    def try_it(data: Path, faults: Faults) -> None:
        told = True
        with failing(faults):
            try:
                delete_everything(data)
            except StorageFailed:
                told = False
        assert vault_exists(data / "vault") is not told, faults.failed
        if not told:
            assert read_all(Vault.unlock(data / "vault", PASSPHRASE)) == state, faults.failed
            delete_everything(data)
        finish_deleting(data)
        assert gone(data), (faults.failed, sorted(tree_of(data)))

    count = every_call(quick_folder, tree, try_it)
    crash_counts.append(f"deleting everything: {count} failing calls, all of it there or gone")
    assert count > 30


@pytest.mark.skipif(sys.platform == "win32", reason="nobody is killed there so")
def test_killed_on_the_way(sample: tuple[Tree, str], quick_folder: Path, crash_counts: list[str]) -> None:
    """Either all of it is there, or the next start has nothing left of it, not even a name on the lock screen."""
    tree, state = sample
    for step in itertools.count(1):
        data = quick_folder / str(step)
        for name, content in tree.items():
            (data / name).parent.mkdir(parents=True, exist_ok=True)
            (data / name).write_bytes(content)
        killed = killed_at(step, partial(delete_everything, data))
        finish_deleting(data)
        if vault_exists(data / "vault"):
            assert read_all(Vault.unlock(data / "vault", PASSPHRASE)) == state
        else:
            assert gone(data), (step, sorted(tree_of(data)))
        if not killed:
            break
    crash_counts.append(f"deleting everything: killed at {step - 1} steps")
    assert step > 5


def test_what_lies_beside_a_new_journal_stays(tmp_path: Path) -> None:
    """A journal that was begun before the old one had gone for good keeps its choices."""
    Vault.create(tmp_path / "vault", PASSPHRASE, work_factor=2)[0].lock()
    (tmp_path / PREFERENCES).write_text("{}", "utf-8")
    (tmp_path / ".vault.0011223344556677.gone").mkdir()
    finish_deleting(tmp_path)
    assert (tmp_path / PREFERENCES).exists()
    assert not list(tmp_path.glob(".vault.*.gone"))
