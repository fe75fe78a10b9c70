"""One instance for one folder, on every platform, also after a kill."""

import os
import sys
from pathlib import Path

from kapjournal.errors import StorageFailed, VaultInUse


class FolderLock:
    """Holds a folder until `release`; the system lets go of it when the process ends, however it ends.

    SQLite's exclusive lock on the database keeps a second instance out too, and on Windows it is all there is. On POSIX
    that lock belongs to the process and vanishes as soon as anything in it opens and closes the file (a backup, say),
    so there the folder is locked as well. Nothing is written for it.
    """

    def __init__(self, folder: Path) -> None:
        """Raises VaultInUse if another instance holds the folder, StorageFailed if there is none."""
        self._descriptor = None if sys.platform == "win32" else _lock(folder)

    def release(self) -> None:
        """May be called twice."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)


if sys.platform != "win32":
    import fcntl

    def _lock(folder: Path) -> int:
        try:
            descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)  # which never waits, as a pipe would
        except OSError as error:
            raise StorageFailed(f"the vault's folder cannot be opened: {error.strerror}") from None
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            raise VaultInUse("another instance has this vault open") from None
        except OSError as error:
            os.close(descriptor)
            raise StorageFailed(f"the vault's folder cannot be locked: {error.strerror}") from None
        return descriptor
