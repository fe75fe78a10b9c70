"""One KapJournal at a time for each data folder."""

import errno
import signal
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from kapjournal.errors import AlreadyOpen, StartError, StorageFailed, VaultInUse
from kapjournal.instance import LOCK_NAME, FolderLock, claim, only_instance
from tests.support.systems import posix

HOLDER = """
import sys, time
from pathlib import Path
from kapjournal.instance import only_instance
with only_instance(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""
VAULT_HOLDER = """
import sys, time
from pathlib import Path
from kapjournal.instance import FolderLock
held = FolderLock(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


@posix
def test_the_folder_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    """A new data folder can be entered by nobody else."""
    data = tmp_path / "deep" / "data"
    with only_instance(data):
        assert data.stat().st_mode & 0o777 == 0o700
        assert (data / LOCK_NAME).stat().st_size == 0


def test_the_second_is_told_and_the_first_stays(tmp_path: Path) -> None:
    """Another start on the same folder gets one sentence; one on another folder goes ahead."""
    with only_instance(tmp_path), only_instance(tmp_path / "other"):
        for _ in range(2):
            with pytest.raises(StartError, match="already open"), only_instance(tmp_path):
                pytest.fail("two instances hold one folder")


def test_it_is_free_again_after_the_end(tmp_path: Path) -> None:
    """Leaving frees the folder, also by an error."""
    with pytest.raises(ZeroDivisionError), only_instance(tmp_path):
        _ = 1 / 0
    with only_instance(tmp_path):
        assert (tmp_path / LOCK_NAME).exists()


def test_a_kill_frees_it(tmp_path: Path) -> None:
    """The system releases the lock of a killed process: nothing has to be cleaned up by hand."""
    with subprocess.Popen([sys.executable, "-c", HOLDER, tmp_path], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(StartError), only_instance(tmp_path):
            pytest.fail("two processes hold one folder")
        holder.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
    with only_instance(tmp_path):
        assert holder.returncode != 0


def test_a_lock_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    """Something else in the place of the lock file is one sentence too."""
    (tmp_path / LOCK_NAME).mkdir()
    with pytest.raises(StartError, match="cannot be written"), only_instance(tmp_path):
        pytest.fail("held a folder without a lock")


@pytest.mark.parametrize("name", ["file", "file/below", "x" * 300])
def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, name: str) -> None:
    """A file in the place of the folder, or a name that no folder can have, is one sentence."""
    (tmp_path / "file").touch()
    with pytest.raises(StartError, match="cannot be written"), only_instance(tmp_path / name):
        pytest.fail("held a folder that does not exist")


@posix
def test_a_kill_frees_a_vault(tmp_path: Path) -> None:
    """A vault's folder is held by one process, and free again once that is killed; releasing twice is nothing."""
    with subprocess.Popen([sys.executable, "-c", VAULT_HOLDER, tmp_path], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(VaultInUse):
            FolderLock(tmp_path)
        holder.kill()
    held = FolderLock(tmp_path)
    held.release()
    held.release()
    FolderLock(tmp_path).release()


@posix
def test_the_app_and_the_vault_hold_each_their_own(tmp_path: Path) -> None:
    """The lock of the app keeps no vault shut, also where the data folder is the vault's own."""
    with only_instance(tmp_path):
        FolderLock(tmp_path).release()


@posix
def test_a_disk_that_knows_no_locks_is_told_as_that(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is sent to look for a window that is not there."""

    def refused(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", refused)
    with pytest.raises(StartError, match="cannot be locked") as told, only_instance(tmp_path):
        pytest.fail("held a folder that cannot be locked")
    assert not isinstance(told.value, AlreadyOpen)
    with pytest.raises(StorageFailed, match="cannot be locked"):
        FolderLock(tmp_path)


def test_windows_is_asked_in_its_own_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There it is one byte of the file, without fcntl, and a folder is left to SQLite's lock."""
    asked: list[tuple[int, int]] = []

    def locking(_descriptor: int, mode: int, length: int) -> None:
        asked.append((mode, length))
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(LK_NBLCK=2, locking=locking))
    monkeypatch.setitem(sys.modules, "fcntl", None)
    with pytest.raises(BlockingIOError):
        claim(0)
    with pytest.raises(AlreadyOpen), only_instance(tmp_path):
        pytest.fail("held a folder that another process has")
    FolderLock(tmp_path).release()
    assert asked == [(2, 1), (2, 1)]
