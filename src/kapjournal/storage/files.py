"""Writing a file so that at every moment the old one or the new one is whole on the disk."""

import glob
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kapjournal.errors import StorageFailed

_TEMPORARY = ".new"


def write_atomically(path: Path, data: bytes) -> None:
    """Put `data` at `path`, readable by the owner only, replacing what was there.

    Raises StorageFailed when the disk refuses; the old file is then as it was.
    """
    with replacing(path) as target:
        target.write(data)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Give a stream whose bytes take the place of `path` when the block ends without an error.

    Until then, and for good after an error, `path` is as it was. An OSError inside the block becomes StorageFailed.
    """
    try:
        _remove_leftovers(path)
        # mkstemp creates the file as 0600, so no byte is ever readable by anyone else.
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=_prefix(path), suffix=_TEMPORARY)
        temporary = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as target:
                yield target
                target.flush()
                os.fsync(target.fileno())
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
        sync_folder(path.parent)
    except OSError as error:
        raise StorageFailed(f"{path.name} could not be written: {error.strerror}") from error


def _prefix(path: Path) -> str:
    return f".{path.name}."


def _remove_leftovers(path: Path) -> None:
    # A write that was killed may have left the vault key under a passphrase that was since given up.
    for leftover in path.parent.glob(glob.escape(_prefix(path)) + "*" + _TEMPORARY):
        leftover.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder last through a power cut: without this, one can undo a replacement."""
    if os.name == "nt":  # Windows cannot open a folder, and writes its entries through by itself.
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
