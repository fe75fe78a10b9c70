"""Everything of the journal taken off this device: the keys first, without which the rest is noise.

The vault's folder first takes another name. From that moment there is no journal here, whatever comes: what a kill
left under that name the next start deletes.
"""

import logging
import os
import secrets
import shutil
from pathlib import Path

from kapjournal.errors import StorageFailed
from kapjournal.logs import suppressed
from kapjournal.storage import set_aside
from kapjournal.storage.atomic_files import rename, sync_folder
from kapjournal.storage.lock_screen import FILE_NAME as LOCK_SCREEN
from kapjournal.storage.paths import PASSPHRASE_KEY, RECOVERY_KEY, vault_folder
from kapjournal.storage.preferences import FILE_NAME as PREFERENCES

_log = logging.getLogger(__name__)

_SUFFIX = ".gone"
_LEFT = "a part of what is deleted stays until the next start"
_BESIDE = (LOCK_SCREEN, PREFERENCES)
"""What lies beside the vault, with what killed writes of it left."""


def delete_everything(data: Path) -> None:
    """Of the vault that is locked, those that were set aside, the choices beside it, and what was being written.

    Raises StorageFailed, and changes nothing, where the disk does not even let go of the name. From then on nothing is
    an error: it has happened.
    """
    folder = vault_folder(data)
    try:
        rename(folder, _gone(data))
    except FileNotFoundError:
        _delete_beside(data)  # there is no vault here
    except OSError as error:
        raise StorageFailed(f"the journal could not be deleted: {error.strerror}") from error
    sync_folder(data)  # before the keys go: a power cut must not bring the name back without them
    finish_deleting(data)
    sync_folder(data)
    _log.info("everything is deleted")


def _gone(data: Path) -> Path:
    return data / f".{vault_folder(data).name}.{secrets.token_hex(8)}{_SUFFIX}"


def finish_deleting(data: Path) -> None:
    """Delete what an earlier deletion left that was killed, or refused a part. Follows no link."""
    with suppressed(_log, _LEFT, OSError):
        left = _all_gone(data)
        for folder in left:
            _delete_keys(folder)
        # The folder stays as long as anything beside it does: it is what says that a deletion is not over.
        # What lies beside a journal that was begun since is of that one.
        is_over = os.path.lexists(vault_folder(data)) or (bool(left) and _delete_beside(data))
        for folder in _all_gone(data):  # what was set aside is among them now
            _delete_keys(folder)
            if is_over:
                _delete(folder)


def _all_gone(data: Path) -> list[Path]:
    return [
        left for left in data.glob(f".{vault_folder(data).name}.*{_SUFFIX}") if left.is_dir() and not left.is_symlink()
    ]


def _delete_beside(data: Path) -> bool:
    """What lies beside the vault, and those that were set aside take the other name; whether all of it is gone."""
    for name in _BESIDE:
        with suppressed(_log, _LEFT, OSError):
            for file in (data / name, *data.glob(f".{name}.*")):
                file.unlink(missing_ok=True)
    for aside in set_aside.all_of(data):
        with suppressed(_log, _LEFT, OSError):
            rename(aside, _gone(data))
    return not any((data / name).exists() for name in _BESIDE) and not any(set_aside.all_of(data))


def _delete_keys(folder: Path) -> None:
    for key in (PASSPHRASE_KEY, RECOVERY_KEY):
        with suppressed(_log, _LEFT, OSError):
            _overwrite(folder / key)


def _delete(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    if os.path.lexists(folder):
        _log.warning("a part of a deleted journal stays until the next start")


def _overwrite(file: Path) -> None:
    """With chance, then gone: where a disk keeps old blocks, the key in them is still under its passphrase."""
    try:
        with file.open("r+b") as key:
            key.write(secrets.token_bytes(file.stat().st_size))
            key.flush()
            os.fsync(key.fileno())
    except FileNotFoundError:  # gone already
        return
    file.unlink(missing_ok=True)
