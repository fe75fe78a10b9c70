"""Links, pipes, sockets and folders in odd places: nothing waits for them, and nothing of anybody's is deleted."""

import os
import shutil
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from kapjournal.errors import StorageError, VaultDamaged, VaultExists, VaultInUse
from kapjournal.instance import FolderLock
from kapjournal.storage import Vault, preferences
from kapjournal.storage.paths import JOURNAL, PASSPHRASE_KEY, RECOVERY_KEY
from tests.storage.support.damaging import read_all, tree_of

PASSPHRASE = "no pipe, please"
QUICK = 2

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX has these kinds of files")


def _socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the name of a socket is short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(path.name)
    os.chdir(here)


KINDS: dict[str, Callable[[Path], object]] = {
    "pipe": os.mkfifo,
    "socket": _socket,
    "folder": Path.mkdir,
    "device": lambda path: path.symlink_to("/dev/zero"),
    "link to nothing": lambda path: path.symlink_to("nowhere"),
}
EACH_KIND = pytest.mark.parametrize("put", KINDS.values(), ids=KINDS)


@pytest.fixture
def folder(quick_folder: Path) -> Path:
    vault, _ = Vault.create(quick_folder / "vault", PASSPHRASE, work_factor=QUICK)
    vault.lock()
    return quick_folder / "vault"


@EACH_KIND
@pytest.mark.parametrize("part", [PASSPHRASE_KEY, JOURNAL])
def test_what_is_no_file_is_refused_at_once(folder: Path, part: Path | str, put: Callable[[Path], object]) -> None:
    """Unlocking neither waits at a pipe nor reads a device to its end, and says so."""
    (folder / part).unlink()
    put(folder / part)
    with pytest.raises(StorageError):
        Vault.unlock(folder, PASSPHRASE)


@pytest.mark.parametrize("end", ["-wal", "-journal"])
@pytest.mark.parametrize("kind", ["pipe", "socket", "folder", "device"])
def test_what_is_no_log_is_refused_at_once(folder: Path, end: str, kind: str) -> None:
    """SQLite would write into a pipe until it is full, and wait for ever."""
    KINDS[kind](folder / f"{JOURNAL}{end}")
    with pytest.raises(VaultDamaged):
        Vault.unlock(folder, PASSPHRASE)


def test_a_pipe_beside_a_good_key_file_does_not_matter(folder: Path) -> None:
    """Only what is opened is looked at."""
    (folder / RECOVERY_KEY).unlink()
    os.mkfifo(folder / RECOVERY_KEY)
    os.mkfifo(folder / RECOVERY_KEY.with_name(".recovery.age.abcd.new"))
    vault = Vault.unlock(folder, PASSPHRASE)
    vault.new_recovery_phrase(PASSPHRASE, work_factor=QUICK)
    read_all(vault)


@EACH_KIND
def test_preferences_that_are_no_file_are_the_defaults(quick_folder: Path, put: Callable[[Path], object]) -> None:
    """They are read before the first screen, which waits for nothing."""
    put(quick_folder / preferences.FILE_NAME)
    assert preferences.load(quick_folder) == preferences.Preferences()


def test_locking_a_pipe_does_not_wait(quick_folder: Path) -> None:
    """A folder is locked, and nothing else."""
    os.mkfifo(quick_folder / "vault")
    with pytest.raises(StorageError):
        FolderLock(quick_folder / "vault")
    with pytest.raises(StorageError):
        Vault.create(quick_folder / "vault", PASSPHRASE, work_factor=QUICK)


@pytest.mark.parametrize("name", ["vault.new", ".vault.abcd.new"])
def test_a_link_to_somewhere_else_is_not_followed(quick_folder: Path, name: str) -> None:
    """Making a vault deletes nothing in a folder that a link leads to, and does not build there."""
    elsewhere = quick_folder / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "letter.txt").write_text("dear")
    (quick_folder / "data").mkdir()
    (quick_folder / "data" / name).symlink_to(elsewhere)
    Vault.create(quick_folder / "data" / "vault", PASSPHRASE, work_factor=QUICK)[0].lock()
    assert tree_of(elsewhere) == {"letter.txt": b"dear"}
    assert (quick_folder / "data" / name).is_symlink()


@pytest.mark.parametrize("name", ["vault.new", ".vault.abcd.new"])
def test_a_folder_with_something_of_somebodys_stays(quick_folder: Path, name: str) -> None:
    """Only what a build makes is cleared up."""
    (quick_folder / name / "keys").mkdir(parents=True)
    (quick_folder / name / "letter.txt").write_text("dear")
    Vault.create(quick_folder / "vault", PASSPHRASE, work_factor=QUICK)[0].lock()
    assert (quick_folder / name / "letter.txt").read_text() == "dear"


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root can make files of another user")
def test_a_folder_of_another_user_stays(quick_folder: Path) -> None:
    """It is neither cleared up nor built in."""
    left = quick_folder / "vault.new"
    left.mkdir()
    (left / JOURNAL).write_bytes(b"theirs")
    os.chown(left, 12345, 12345)
    Vault.create(quick_folder / "vault", PASSPHRASE, work_factor=QUICK)[0].lock()
    assert (left / JOURNAL).read_bytes() == b"theirs"


@pytest.mark.parametrize("name", ["vault.new", ".vault.abcd.new"])
def test_what_a_killed_build_left_is_cleared_up(folder: Path, name: str) -> None:
    """Key files of a vault that never was do not stay; while somebody still builds there, nothing is touched."""
    left = folder.with_name(name)
    folder.rename(left)
    claim = FolderLock(left)
    with pytest.raises(VaultInUse):
        Vault.create(folder, PASSPHRASE, work_factor=QUICK)
    claim.release()
    Vault.create(folder, PASSPHRASE, work_factor=QUICK)[0].lock()
    assert [path.name for path in folder.parent.iterdir()] == ["vault"]


def test_a_link_in_place_of_the_vault_is_left_alone(quick_folder: Path) -> None:
    """To a folder with something in it, to an empty one, to nothing: it is not replaced, and nothing is lost."""
    elsewhere = quick_folder / "elsewhere"
    elsewhere.mkdir()
    folder = quick_folder / "vault"
    for target, error in ((elsewhere, StorageError), (quick_folder / "nowhere", StorageError)):
        folder.symlink_to(target)
        with pytest.raises(error):
            Vault.create(folder, PASSPHRASE, work_factor=QUICK)
        assert folder.is_symlink()
        folder.unlink()
    (elsewhere / "letter.txt").write_text("dear")
    folder.symlink_to(elsewhere)
    with pytest.raises(VaultExists):
        Vault.create(folder, PASSPHRASE, work_factor=QUICK)
    assert tree_of(elsewhere) == {"letter.txt": b"dear"}


def test_a_vault_may_lie_behind_a_link(folder: Path) -> None:
    """Whoever moved it to a larger disk opens it as before."""
    moved = folder.with_name("larger disk")
    shutil.move(folder, moved)
    folder.symlink_to(moved)
    read_all(Vault.unlock(folder, PASSPHRASE))


def test_a_vault_is_made_where_a_link_leads(quick_folder: Path) -> None:
    """Phones name their folders through links: an iPhone's /var is one."""
    (quick_folder / "private").mkdir()
    (quick_folder / "var").symlink_to(quick_folder / "private")
    folder = quick_folder / "var" / "vault"
    Vault.create(folder, PASSPHRASE, work_factor=QUICK)[0].lock()
    vault = Vault.unlock(folder, PASSPHRASE)
    with pytest.raises(VaultInUse):
        Vault.unlock(quick_folder / "private" / "vault", PASSPHRASE)
    vault.change_passphrase(PASSPHRASE, "another", work_factor=QUICK)
    vault.lock()
    read_all(Vault.unlock(quick_folder / "private" / "vault", "another"))
