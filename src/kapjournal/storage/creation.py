"""Building a vault so that a kill at any moment leaves either none or a whole one."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kapjournal.errors import StorageFailed, VaultExists
from kapjournal.storage.files import sync_folder
from kapjournal.storage.folder_lock import FolderLock


@contextmanager
def building(folder: Path) -> Iterator[tuple[Path, FolderLock]]:
    """Give an empty, locked folder beside `folder` that takes its name when the block ends without an error.

    The lock then holds `folder` and is the caller's to release. After an error nothing is left. Raises VaultExists if
    anything is in `folder`, VaultInUse if another instance is building there, StorageFailed when the disk refuses.
    """
    workshop = folder.with_name(f"{folder.name}.new")
    try:
        _require_free(folder)
        workshop.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = FolderLock(workshop)
        try:
            _clear(workshop)  # left by a build that was killed
            yield workshop, lock
            _move(workshop, folder)
        except BaseException:
            shutil.rmtree(workshop, ignore_errors=True)
            lock.release()
            raise
    except OSError as error:
        raise StorageFailed(f"no vault could be made: {error.strerror}") from error


def _require_free(folder: Path) -> None:
    if folder.exists() and any(folder.iterdir()):
        raise VaultExists("there is something in this folder")


def _clear(workshop: Path) -> None:
    for child in workshop.iterdir():
        if child.is_dir():
            shutil.rmtree(child)
        else:
            child.unlink()


def _move(workshop: Path, folder: Path) -> None:
    if folder.exists():
        _require_free(folder)
        folder.rmdir()  # Windows renames onto nothing, not even onto an empty folder
    workshop.rename(folder)
    sync_folder(folder.parent)
