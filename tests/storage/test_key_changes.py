"""A change of keys has happened or has not, and whoever asked for it is told which."""

import os
import shutil
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlmodel import Session

from kapjournal.errors import StorageError, StorageFailed, VaultDamaged, VaultLocked, WrongPassphrase
from kapjournal.models import Setting
from kapjournal.storage import Vault, vault_keys
from kapjournal.storage.paths import PASSPHRASE_KEY, RECOVERY_KEY
from tests.support.systems import posix

OLD, NEW = "the old passphrase", "the new one"
QUICK = 2
CHANGES: dict[str, Callable[[Vault, str], object]] = {
    "passphrase": lambda vault, _: vault.change_passphrase(OLD, NEW, work_factor=QUICK),
    "reset": lambda vault, phrase: vault.reset_passphrase(phrase, NEW, work_factor=QUICK),
    "words": lambda vault, _: vault.new_recovery_phrase(OLD, work_factor=QUICK),
}
EACH_CHANGE = pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)


@pytest.fixture
def folder(quick_folder: Path) -> Path:
    return quick_folder / "vault"


def opens(folder: Path, secret: str, *, words: bool = False) -> bool:
    try:
        (Vault.unlock_with_recovery if words else Vault.unlock)(folder, secret).lock()
    except WrongPassphrase:
        return False
    return True


def refuse_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk syncs files, and fails to sync folders."""
    sync = os.fsync

    def only_files(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(5, "Input/output error")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", only_files)


@pytest.mark.parametrize("resets", [False, True])
def test_a_new_passphrase_that_is_in_place_is_not_called_a_failure(
    folder: Path, monkeypatch: pytest.MonkeyPatch, resets: bool
) -> None:
    """When only the folder's sync fails, the new passphrase is the one that opens: so it is told, with its doubt."""
    vault, phrase = Vault.create(folder, OLD, work_factor=QUICK)
    with monkeypatch.context() as patch:
        refuse_folders(patch)
        CHANGES["reset" if resets else "passphrase"](vault, phrase)
    assert not vault.settled
    vault.lock()
    assert [opens(folder, OLD), opens(folder, NEW)] == [False, True]


def test_new_words_that_are_in_place_are_shown(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Words that open the vault are never kept from the patient."""
    vault, old = Vault.create(folder, OLD, work_factor=QUICK)
    with monkeypatch.context() as patch:
        refuse_folders(patch)
        new = vault.new_recovery_phrase(OLD, work_factor=QUICK)
    assert not vault.settled
    vault.lock()
    assert [opens(folder, old, words=True), opens(folder, new, words=True)] == [False, True]


def test_a_vault_that_is_there_is_not_called_a_failure(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its words are needed: so they come."""
    with monkeypatch.context() as patch:
        refuse_folders(patch)
        vault, phrase = Vault.create(folder, OLD, work_factor=QUICK)
    assert not vault.settled
    vault.lock()
    assert opens(folder, OLD)
    assert opens(folder, phrase, words=True)


def test_a_disk_that_confirms_settles_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next change that the disk confirms takes the doubt away."""
    vault, _ = Vault.create(folder, OLD, work_factor=QUICK)
    assert vault.settled
    with monkeypatch.context() as patch:
        refuse_folders(patch)
        vault.change_passphrase(OLD, NEW, work_factor=QUICK)
    vault.change_passphrase(NEW, OLD, work_factor=QUICK)
    assert vault.settled
    vault.lock()


def test_a_rename_that_fails_after_it_was_done_is_done(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk across a network may report what it did as a failure; then the file itself is asked."""
    replace = Path.replace

    def late(self: Path, target: Path) -> Path:
        replace(self, target)
        raise OSError(5, "Input/output error")

    vault, _ = Vault.create(folder, OLD, work_factor=QUICK)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", late)
        vault.change_passphrase(OLD, NEW, work_factor=QUICK)
    vault.lock()
    assert [opens(folder, OLD), opens(folder, NEW)] == [False, True]


@EACH_CHANGE
@pytest.mark.parametrize("part", [PASSPHRASE_KEY, RECOVERY_KEY])
def test_a_key_file_of_another_vault_changes_nothing(
    quick_folder: Path,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    part: Path,
    change: Callable[[Vault, str], object],
) -> None:
    """Under the same secret or not: the key of the open vault is never replaced by a stranger's."""
    words = vault_keys.new_recovery_phrase()
    monkeypatch.setattr(vault_keys, "new_recovery_phrase", lambda: words)
    Vault.create(quick_folder / "other", OLD, work_factor=QUICK)[0].lock()
    vault, _ = Vault.create(folder, OLD, work_factor=QUICK)
    monkeypatch.undo()
    own = {path: (folder / path).read_bytes() for path in (PASSPHRASE_KEY, RECOVERY_KEY)}
    shutil.copy(quick_folder / "other" / part, folder / part)
    is_used = (change is CHANGES["reset"]) == (part == RECOVERY_KEY)
    if is_used:
        with pytest.raises(VaultDamaged):
            change(vault, words)
        (folder / part).write_bytes(own[part])
        assert {path: (folder / path).read_bytes() for path in own} == own
    else:
        change(vault, words)
    vault.lock()


@posix
def test_a_file_that_does_not_come_back_as_written_replaces_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The new key file is opened before the old one goes."""
    vault, _ = Vault.create(folder, OLD, work_factor=QUICK)
    sync = os.fsync

    def spoil(descriptor: int) -> None:
        sync(descriptor)
        if stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.pwrite(descriptor, b"\0\0\0\0", 150)  # one alone may stand there by chance

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", spoil)
        with pytest.raises(StorageFailed):
            vault.change_passphrase(OLD, NEW, work_factor=QUICK)
    vault.lock()
    assert [opens(folder, OLD), opens(folder, NEW)] == [True, False]


def _change_beside(
    vault: Vault, change: Callable[[Vault, str], object], monkeypatch: pytest.MonkeyPatch, beside: Callable[[], object]
) -> list[BaseException]:
    """Does something while scrypt is at work for a change of keys; what the change raised."""
    begun, go_on, raised = threading.Event(), threading.Event(), list[BaseException]()
    unwrap = vault_keys.unwrap_key

    def slow(path: Path, secret: str) -> bytes:
        begun.set()
        assert go_on.wait(60)
        return unwrap(path, secret)

    def work() -> None:
        try:
            change(vault, "")
        except StorageError as error:
            raised.append(error)

    monkeypatch.setattr(vault_keys, "unwrap_key", slow)
    thread = threading.Thread(target=work)
    thread.start()
    assert begun.wait(60)
    beside()
    go_on.set()
    thread.join(60)
    assert not thread.is_alive()
    monkeypatch.undo()
    return raised


def test_words_are_kept_while_keys_change(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Scrypt takes its second beside the journal: reading and saving go on."""
    vault, _ = Vault.create(folder, OLD, work_factor=QUICK)

    def keep() -> None:
        saving = threading.Thread(target=_save, args=(vault,))
        saving.start()
        saving.join(20)
        assert not saving.is_alive(), "saving waited for scrypt"

    assert _change_beside(vault, CHANGES["passphrase"], monkeypatch, keep) == []
    with vault.session() as db:
        assert db.get(Setting, "kept meanwhile") is not None
    vault.lock()
    assert opens(folder, NEW)


def _save(vault: Vault) -> None:
    with vault.session() as db:
        db.add(Setting(name="kept meanwhile", value=""))
        db.commit()


def test_a_lock_wins_over_a_change_of_keys(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Locked before the last step: nothing has changed, whoever may have opened the vault since."""
    vault, _ = Vault.create(folder, OLD, work_factor=QUICK)
    [raised] = _change_beside(vault, CHANGES["passphrase"], monkeypatch, vault.lock)
    assert isinstance(raised, VaultLocked)
    assert [opens(folder, OLD), opens(folder, NEW)] == [True, False]


def test_what_is_to_be_known_of_new_words_is_known_before_them(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that was prepared is missing beside new words, and a disk that refuses it changes no words."""
    vault, old = Vault.create(folder, OLD, work_factor=QUICK)

    def prepare(db: Session) -> None:
        db.add(Setting(name="prepared", value=""))

    def refuse(db: Session) -> None:
        raise StorageFailed("full")

    with pytest.raises(StorageFailed):
        vault.new_recovery_phrase(OLD, work_factor=QUICK, prepare=refuse)
    new = vault.new_recovery_phrase(OLD, work_factor=QUICK, prepare=prepare)
    with vault.session() as db:
        assert db.get(Setting, "prepared") is not None
    vault.lock()
    assert [opens(folder, old, words=True), opens(folder, new, words=True)] == [False, True]


@pytest.mark.parametrize("part", [PASSPHRASE_KEY, RECOVERY_KEY])
def test_what_a_killed_change_left_goes_with_the_next_unlocking(folder: Path, part: Path) -> None:
    """A key under a secret that was never set, or is given up, does not wait for the next change."""
    vault, _ = Vault.create(folder, OLD, work_factor=QUICK)
    vault.lock()
    left = folder / part.with_name(f".{part.name}.abcd.new")
    shutil.copy(folder / part, left)
    with pytest.raises(WrongPassphrase):
        Vault.unlock(folder, NEW)
    assert left.exists(), "whoever does not know the passphrase changes nothing"
    Vault.unlock(folder, OLD).lock()
    assert not left.exists()
