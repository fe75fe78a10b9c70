"""One KapJournal at a time for each data folder, by a lock that the system releases even after a kill."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kapjournal import start_words as words
from kapjournal.errors import AlreadyOpen, StartError

LOCK_NAME = "instance.lock"


@contextmanager
def only_instance(data: Path) -> Iterator[None]:
    """Hold `data` for this process, creating the folder if need be.

    Raises StartError when the folder cannot be written, and AlreadyOpen when another process holds it. The lock file
    stays behind, empty: removing it would let two processes lock two different files of one name.
    """
    descriptor = _open_lock(data)
    try:
        _lock(descriptor)
        yield
    finally:
        os.close(descriptor)


def _open_lock(data: Path) -> int:
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=data) as probe:
            probe.write(b"\0")
        return os.open(data / LOCK_NAME, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise StartError(words.NOT_WRITABLE.plain(folder=str(data))) from error


def _lock(descriptor: int) -> None:
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - exists on Windows only

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - does not exist on Windows

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise AlreadyOpen(words.ALREADY_OPEN()) from error
