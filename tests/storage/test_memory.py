"""A device short of memory gets a vault that it can open, and is told the truth where it cannot."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kapjournal.errors import AgeMemoryShort, MemoryShort
from kapjournal.storage import Vault, vault_keys, work_factor
from kapjournal.storage.age import ScryptRecipient, passphrase
from kapjournal.storage.paths import PASSPHRASE_KEY, RECOVERY_KEY
from kapjournal.storage.work_factor import available_memory, memory_for, work_factor_for, work_factors

MIB = 1024 * 1024
PASSPHRASE = "a small phone"


@pytest.mark.parametrize(
    ("available", "expected"),
    [
        (None, 17),
        (16_000 * MIB, 17),
        (512 * MIB, 17),
        (512 * MIB - 1, 16),
        (256 * MIB, 16),
        (256 * MIB - 1, 15),
        (40 * MIB, 15),
        (0, 15),
    ],
)
def test_the_work_factor_follows_the_memory_that_is_free(available: int | None, expected: int) -> None:
    """Scrypt takes a quarter of it at most, and never less than 32 MiB: a guess shall stay dear."""
    assert work_factor_for(available) == expected


def test_a_work_factor_takes_what_is_said() -> None:
    """128 MiB for 17, and half of it for each step less."""
    assert [memory_for(factor) // MIB for factor in (15, 16, 17)] == [32, 64, 128]
    assert list(work_factors(4)) == [4]


def test_this_computer_says_how_much_is_free() -> None:
    """Linux, Android, macOS and Windows may answer or not; an answer is a number of bytes."""
    found = available_memory()
    assert found is None or MIB < found < 2**50


def test_a_system_that_says_nothing_stops_nobody(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without /proc and without sysconf the answer is None."""
    monkeypatch.setattr(work_factor, "_MEMINFO", tmp_path / "nothing")
    monkeypatch.setattr(os, "sysconf", lambda _: -1)
    assert available_memory() is None
    monkeypatch.delattr(os, "sysconf")
    assert available_memory() is None
    (tmp_path / "nothing").write_text("MemTotal: 1 kB\nMemAvailable: lots\n")
    assert available_memory() is None
    (tmp_path / "nothing").write_text("MemTotal: 9 kB\nMemAvailable:    3 kB\n")
    assert available_memory() == 3 * 1024


def short_of(limit: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Scrypt finds memory for `limit` at most."""
    stretch = passphrase._stretch

    def stretched(secret: str, salt: bytes, factor: int) -> bytes:
        if factor > limit:
            raise AgeMemoryShort("none left")
        return stretch(secret, salt, min(factor, 4))

    monkeypatch.setattr(passphrase, "_stretch", stretched)


def factor_of(path: Path) -> int:
    return int(path.read_bytes().splitlines()[1].split()[-1])


@pytest.mark.parametrize("limit", [15, 16, 17])
def test_a_vault_is_made_that_this_device_can_open(
    quick_folder: Path, monkeypatch: pytest.MonkeyPatch, limit: int
) -> None:
    """Where there is less memory than it seemed, the keys are wrapped with less; both of them, and also later."""
    short_of(limit, monkeypatch)
    vault, phrase = Vault.create(quick_folder / "vault", PASSPHRASE)
    vault.change_passphrase(PASSPHRASE, "another")
    vault.lock()
    assert (
        factor_of(quick_folder / "vault" / PASSPHRASE_KEY) == factor_of(quick_folder / "vault" / RECOVERY_KEY) == limit
    )
    Vault.unlock(quick_folder / "vault", "another").lock()
    Vault.unlock_with_recovery(quick_folder / "vault", phrase).lock()


def test_no_vault_is_made_where_there_is_no_memory(quick_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said so, and nothing is left."""
    short_of(14, monkeypatch)
    with pytest.raises(MemoryShort):
        Vault.create(quick_folder / "vault", PASSPHRASE)
    assert list(quick_folder.iterdir()) == []


def test_a_change_of_keys_without_memory_changes_nothing(quick_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The old passphrase goes on opening it."""
    vault, _ = Vault.create(quick_folder / "vault", PASSPHRASE, work_factor=2)
    with monkeypatch.context() as patch:
        short_of(14, patch)
        with pytest.raises(MemoryShort):
            vault.change_passphrase(PASSPHRASE, "another")
    vault.lock()
    Vault.unlock(quick_folder / "vault", PASSPHRASE).lock()


_LITTLE_MEMORY = """
import resource, sys
from pathlib import Path
from kapjournal.errors import StorageError
from kapjournal.storage import Vault
from kapjournal.storage.vault import Database
used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + 60 * 2**20, resource.RLIM_INFINITY))
try:
    Vault.unlock(sys.argv[1], sys.argv[2])
except StorageError as error:
    print(type(error).__name__)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is set as Linux has it")
def test_a_vault_that_needs_more_memory_than_there_is_says_so(tmp_path: Path) -> None:
    """It is not called damaged, and opens later: nothing was wrong with it."""
    vault, _ = Vault.create(tmp_path / "vault", PASSPHRASE, work_factor=2)
    vault_keys.wrap_key(
        tmp_path / "vault" / PASSPHRASE_KEY,
        vault_keys.unwrap_key(vault.folder / PASSPHRASE_KEY, PASSPHRASE),
        PASSPHRASE,
    )
    vault.lock()
    ran = subprocess.run(
        [sys.executable, "-c", _LITTLE_MEMORY, str(tmp_path / "vault"), PASSPHRASE],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ran.stdout == "MemoryShort\n", ran.stderr
    Vault.unlock(tmp_path / "vault", PASSPHRASE).lock()


def test_a_recipient_says_so_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is handed over is sealed with the same care: no memory is no damage."""
    short_of(3, monkeypatch)
    with pytest.raises(AgeMemoryShort):
        ScryptRecipient(PASSPHRASE, work_factor=4).wrap(bytes(16))
