"""One holder at a time, by a lock that the system takes back when the process ends, also after a kill.

The app holds its data folder for as long as it runs (`only_instance`), and an open vault holds its own folder
(`FolderLock`): a vault can be opened without the app, by a tool or a test. What `open` is just writing is claimed too.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kapjournal import start_words as words
from kapjournal.errors import AlreadyOpen, StartError, StorageFailed, VaultInUse

LOCK_NAME = "instance.lock"


def claim(descriptor: int) -> None:
    """Take what is open here for this process alone, until it is closed.

    Raises BlockingIOError at once where somebody else has it, another OSError where the disk knows no locks.
    """
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - exists on Windows only

        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError(error.errno, error.strerror) from error
    else:
        import fcntl  # noqa: PLC0415 - does not exist on Windows

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def only_instance(data: Path) -> Iterator[None]:
    """Hold `data` for this process, creating the folder if need be.

    Raises StartError when the folder cannot be written or locked, and AlreadyOpen when another process holds it. The
    lock file stays behind, empty: removing it would let two processes lock two different files of one name.
    """
    descriptor = _open_lock(data)
    try:
        try:
            claim(descriptor)
        except BlockingIOError as error:
            raise AlreadyOpen(words.ALREADY_OPEN()) from error
        except OSError as error:
            raise StartError(words.NOT_LOCKABLE.plain(folder=str(data))) from error
        yield
    finally:
        os.close(descriptor)


class FolderLock:
    """Holds a vault's folder until `release`, or until the process ends.

    SQLite's exclusive lock on the database keeps a second instance out too, and on Windows it is all there is. On POSIX
    that lock belongs to the process and vanishes as soon as anything in it opens and closes the file (a backup, say),
    so there the folder is locked as well. Nothing is written for it.
    """

    def __init__(self, folder: Path) -> None:
        """Raises VaultInUse if another instance holds the folder, StorageFailed if there is none."""
        self._descriptor = None if sys.platform == "win32" else _hold(folder)

    def release(self) -> None:
        """May be called twice."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)


def _open_lock(data: Path) -> int:
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=data) as probe:
            probe.write(b"\0")
        return os.open(data / LOCK_NAME, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise StartError(words.NOT_WRITABLE.plain(folder=str(data))) from error


def _hold(folder: Path) -> int:
    try:
        # As a folder: opening a pipe would wait. Windows, which has no such flag, opens none.
        descriptor = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
    except OSError as error:
        raise StorageFailed(f"the vault's folder cannot be opened: {error.strerror}") from None
    try:
        claim(descriptor)
    except BlockingIOError:
        os.close(descriptor)
        raise VaultInUse("another instance has this vault open") from None
    except OSError as error:
        os.close(descriptor)
        raise StorageFailed(f"the vault's folder cannot be locked: {error.strerror}") from None
    return descriptor
