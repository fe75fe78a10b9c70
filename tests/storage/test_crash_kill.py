"""A real process that is really killed."""

import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from kapjournal.storage import Vault
from tests.storage.support.crash_run import THOROUGH
from tests.storage.support.damaging import read_all
from tests.storage.support.victim import PASSPHRASE, numbers

pytestmark = pytest.mark.once

ROOT = Path(__file__).parents[2]


def start(verb: str, folder: Path) -> subprocess.Popen[str]:
    """Runs one verb of support/victim.py on the vault in `folder`."""
    command = [sys.executable, "-W", "error", "-m", "tests.storage.support.victim", verb, str(folder)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    vault, _ = Vault.create(tmp_path / "vault", PASSPHRASE, work_factor=2)
    vault.lock()
    return tmp_path / "vault"


@pytest.mark.parametrize("seed", range(20 if THOROUGH else 3))
def test_what_was_acknowledged_survives_sigkill(folder: Path, seed: int) -> None:
    """Killed at any moment: every number that was printed is there, at most one more, and the vault is whole."""
    with start("write_for_ever", folder) as victim:
        assert victim.stdout is not None
        victim.stdout.readline()
        time.sleep(Random(seed).uniform(0.0, 0.3))
        victim.kill()
        told = victim.stdout.read().split()
    last = int(told[-1]) if told else 0
    vault = Vault.unlock(folder, PASSPHRASE)
    found = numbers(vault)
    assert found in (list(range(last + 1)), list(range(last + 2)))
    read_all(vault)


def test_a_killed_transaction_leaves_nothing(folder: Path) -> None:
    """Of a transaction that was not acknowledged nothing is there, though much of it had reached the log."""
    with start("stop_inside_a_transaction", folder) as victim:
        assert victim.stdout is not None
        assert victim.stdout.readline() == "inside\n"
        victim.kill()
    assert (folder / "journal.db-wal").stat().st_size > 1_000_000
    vault = Vault.unlock(folder, PASSPHRASE)
    assert numbers(vault) == [0]
    read_all(vault)


def test_a_vault_left_open_does_not_harm_the_end_of_the_process(folder: Path) -> None:
    """An app that ends without locking ends in order, and the vault is closed."""
    with start("leave_it_open", folder) as victim:
        victim.communicate()
    assert victim.returncode == 0
    assert not (folder / "journal.db-wal").exists()
    vault = Vault.unlock(folder, PASSPHRASE)
    assert numbers(vault) == [0]
    vault.lock()
