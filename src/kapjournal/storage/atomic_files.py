"""Writing a file so that at every moment the old one or the new one is whole on the disk, and saying which it is."""

import errno
import glob
import logging
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kapjournal.errors import StorageFailed
from kapjournal.logs import kind_and_place, suppressed

_log = logging.getLogger(__name__)

TEMPORARY = ".new"
_LEFT = "what a killed write left stays"


class NotAFile(OSError):
    """A pipe, a socket or a device stands where a file belongs."""


@dataclass(frozen=True)
class Staged:
    """New bytes that wait beside `path` under another name, readable by the owner only."""

    path: Path
    temporary: Path
    stream: BinaryIO

    def settle(self) -> None:
        """All that was written to `stream` is on the disk. Raises OSError."""
        self.stream.flush()
        os.fsync(self.stream.fileno())

    def take_place(self) -> bool:
        """Replace what is at `path`; whether the disk confirmed that this will last.

        Raises OSError as long as the old file is in place. From then on nothing is an error: it has happened.
        """
        self.settle()
        self.stream.close()  # Windows does not rename a file that is open
        rename(self.temporary, self.path)
        return sync_folder(self.path.parent)


@contextmanager
def staged(path: Path) -> Iterator[Staged]:
    """Give a file to write that goes when the block ends, unless it took the place of `path`.

    An OSError inside the block becomes StorageFailed: `path` is then as it was.
    """
    try:
        sweep(path)
        # mkstemp creates the file as 0600, so no byte is ever readable by anyone else.
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=_prefix(path), suffix=TEMPORARY)
        temporary = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                yield Staged(path, temporary, stream)
        finally:
            with suppressed(_log, "a file that took no place stays until it is swept", OSError):
                temporary.unlink(missing_ok=True)
    except OSError as error:
        raise StorageFailed(f"{path.name} could not be written: {error.strerror}") from error


def write_atomically(path: Path, data: bytes) -> bool:
    """Put `data` at `path`, replacing what was there; whether the disk confirmed that this will last.

    Raises StorageFailed when the disk refuses; the old file is then as it was.
    """
    with staged(path) as new:
        new.stream.write(data)
        return new.take_place()


def rename(source: Path, target: Path) -> None:
    """Give `source` the name `target`, replacing a file but never a folder. An OSError means that it did not happen.

    A disk, above all one across a network, may report a failure after it has done its work: so it is asked.
    """
    before = source.lstat()
    try:
        if stat.S_ISDIR(before.st_mode):
            source.rename(target)
        else:
            source.replace(target)
    except OSError:
        if not _is_there(target, before):
            raise


def open_file(path: Path) -> BinaryIO:
    """Open a file to read it, without ever waiting. Raises NotAFile for what is none, and any other OSError."""
    # Opening a pipe to read waits for somebody who writes, unless it is told not to.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    descriptor = os.open(path, flags)
    try:
        _require_file(os.fstat(descriptor).st_mode)
        return os.fdopen(descriptor, "rb")
    except BaseException:
        os.close(descriptor)
        raise


def sync_folder(folder: Path) -> bool:
    """Make the names in a folder last through a power cut, and say whether the disk confirmed it.

    Without this, a power cut can undo a replacement.
    """
    if os.name == "nt":  # Windows cannot open a folder, and writes its entries through by itself.
        return True
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError as error:
        _log.warning("a folder cannot be opened to confirm it: %s", kind_and_place(error))
        return False
    try:
        os.fsync(descriptor)
    except OSError as error:
        _log.warning("the disk does not confirm a folder: %s", kind_and_place(error))
        return False
    finally:
        os.close(descriptor)
    return True


def sweep(path: Path) -> None:
    """Remove what writes to `path` left that were killed: perhaps the vault key under a secret never set, or given up.

    What the disk does not let go stays for the next time.
    """
    with suppressed(_log, _LEFT, OSError):
        for leftover in list(path.parent.glob(glob.escape(_prefix(path)) + "*" + TEMPORARY)):
            with suppressed(_log, _LEFT, OSError):
                leftover.unlink(missing_ok=True)


def _require_file(kind: int) -> None:
    if stat.S_ISDIR(kind):
        raise IsADirectoryError(errno.EISDIR, "a folder stands there")
    if not stat.S_ISREG(kind):
        raise NotAFile(errno.EINVAL, "it is no file")


def _prefix(path: Path) -> str:
    return f".{path.name}."


def _is_there(path: Path, before: os.stat_result) -> bool:
    try:
        now = path.lstat()
    except OSError as error:
        _log.debug("nothing has the new name: %s", kind_and_place(error))
        return False
    return (now.st_dev, now.st_ino) == (before.st_dev, before.st_ino)
