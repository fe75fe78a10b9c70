"""A journal that cannot be read any more, kept beside the one that is restored in its place.

.vault.HEX.aside            while the other one is being made; if that comes to nothing, it takes its name again
damaged-journal-2026-11-30  once the other one is there; nothing in it was touched
"""

import logging
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import count
from pathlib import Path

from kapjournal.errors import StorageFailed
from kapjournal.instance import FolderLock
from kapjournal.logs import suppressed
from kapjournal.storage.atomic_files import rename, sync_folder
from kapjournal.storage.paths import vault_exists, vault_folder

_log = logging.getLogger(__name__)

_SUFFIX = ".aside"
_NAME = "damaged-journal-"


@contextmanager
def set_aside(data: Path, *, today: date) -> Iterator[None]:
    """Move the journal out of the way for another one that the block makes; if it makes none, it is back afterwards.

    Raises VaultInUse where another process has it, StorageFailed where the disk does not let go; nothing is changed
    then.
    """
    folder = vault_folder(data)
    if not os.path.lexists(folder):
        yield
        return
    FolderLock(folder).release()
    aside = data / f".{folder.name}.{secrets.token_hex(8)}{_SUFFIX}"
    try:
        rename(folder, aside)
        sync_folder(data)
    except OSError as error:
        raise StorageFailed(f"a damaged journal could not be set aside: {error.strerror}") from error
    try:
        yield
    finally:
        settle(data, today=today)


def settle(data: Path, *, today: date) -> None:
    """What was set aside takes its place again where no other journal came, as after a kill; else a name that lasts."""
    folder = vault_folder(data)
    for aside in data.glob(f".{folder.name}.*{_SUFFIX}"):
        # What the disk refuses now, the next start does.
        with suppressed(_log, "a damaged journal stays under a hidden name", OSError):
            if vault_exists(folder):
                rename(aside, _free_name(data, today))
                _log.info("a damaged journal is kept beside the new one")
            else:
                with suppressed(_log, "there is no empty folder in its place", FileNotFoundError):
                    folder.rmdir()
                rename(aside, folder)
            sync_folder(data)


def all_of(data: Path) -> Iterator[Path]:
    """Every journal that was ever set aside here."""
    for pattern in (f".{vault_folder(data).name}.*{_SUFFIX}", f"{_NAME}*"):
        yield from (folder for folder in data.glob(pattern) if folder.is_dir() and not folder.is_symlink())


def _free_name(data: Path, today: date) -> Path:
    names = (data / f"{_NAME}{today:%Y-%m-%d}{f'-{number}' if number > 1 else ''}" for number in count(1))
    return next(name for name in names if not os.path.lexists(name))
