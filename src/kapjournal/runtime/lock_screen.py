"""Keeps the file of the lock screen as the patient chose it inside the vault."""

import logging
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from kapjournal.errors import StorageError
from kapjournal.logs import suppressed
from kapjournal.storage.paths import vault_exists, vault_folder

if TYPE_CHECKING:
    from kapjournal.storage import Db, Vault
    from kapjournal.storage.lock_screen import LockScreen

_log = logging.getLogger(__name__)


def shown(data: Path) -> "LockScreen":
    """What may be seen without the passphrase. Nothing where there is no journal: what an older one left is not ours
    to show."""
    from kapjournal.storage import lock_screen

    return lock_screen.load(data) if vault_exists(vault_folder(data)) else lock_screen.LockScreen()


def bring_up_to_date(data: Path, session: "AbstractContextManager[Db]") -> None:
    """Write what is chosen now, if that is not what lies there. Raises StorageError."""
    from kapjournal.care.records import lock_screen as choices
    from kapjournal.storage import lock_screen

    with session as db:
        chosen = choices.chosen(db)
    if chosen != lock_screen.load(data) or (chosen == lock_screen.LockScreen() and _is_there(data)):
        lock_screen.keep(data, chosen)


def at_the_door(data: Path, vault: "Vault") -> None:
    """The same whenever the journal opens or locks: a kill may have come between a choice and its file."""
    # A full disk keeps nobody from reading, and nothing from being locked; the next change tries again.
    with suppressed(_log, "the lock screen shows what it showed before", StorageError):
        bring_up_to_date(data, vault.session())


def clear_for_new(data: Path) -> None:
    """Before there is a new journal, what an older one left here goes; of one that is there it stays."""
    from kapjournal.storage import lock_screen

    # A disk that refuses is asked again when the new journal opens, which then shows nothing of it.
    with suppressed(_log, "what an older journal left stays", StorageError):
        if not vault_exists(vault_folder(data)):
            lock_screen.forget(data)


def _is_there(data: Path) -> bool:
    """A damaged file reads as nothing, and goes all the same."""
    from kapjournal.storage.lock_screen import FILE_NAME

    return (data / FILE_NAME).is_symlink() or (data / FILE_NAME).exists()
