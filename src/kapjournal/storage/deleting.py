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

    Raises StorageFailed, and changes nothing, where the disk does not even let go of the name.
    """
    folder = vault_folder(data)
    try:
        if os.path.lexists(folder):
            rename(folder, _gone(data))
    except OSError as error:
        raise StorageFailed(f"the journal could not be deleted: {error.strerror}") from error
    for aside in set_aside.all_of(data):
        with suppressed(_log, _LEFT, OSError):
            rename(aside, _gone(data))
    for name in _BESIDE:
        for file in (data / name, *data.glob(f".{name}.*")):
            with suppressed(_log, _LEFT, OSError):
                file.unlink(missing_ok=True)
    finish_deleting(data)
    sync_folder(data)
    _log.info("everything is deleted")


def _gone(data: Path) -> Path:
    return data / f".{vault_folder(data).name}.{secrets.token_hex(8)}{_SUFFIX}"


def finish_deleting(data: Path) -> None:
    """Delete what an earlier deletion left that was killed. Follows no link."""
    for left in data.glob(f".{vault_folder(data).name}.*{_SUFFIX}"):
        if left.is_dir() and not left.is_symlink():
            _delete(left)


def _delete(folder: Path) -> None:
    for key in (PASSPHRASE_KEY, RECOVERY_KEY):
        with suppressed(_log, _LEFT, OSError):
            _overwrite(folder / key)
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
