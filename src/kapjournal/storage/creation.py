"""Building a vault so that a kill at any moment leaves either none or a whole one."""

import logging
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kapjournal.errors import VaultExists, VaultNotMade
from kapjournal.instance import FolderLock
from kapjournal.logs import kind_and_place
from kapjournal.storage.atomic_files import rename, sync_folder
from kapjournal.storage.paths import JOURNAL, PASSPHRASE_KEY

_log = logging.getLogger(__name__)

_SUFFIX = ".new"
_PARTS = {PASSPHRASE_KEY.parent.name, JOURNAL, f"{JOURNAL}-wal", f"{JOURNAL}-journal", f"{JOURNAL}-shm"}
"""All that a build makes. What holds anything else is somebody's, and stays."""


@dataclass
class StagedFolder:
    """A new, locked folder beside `target`, for nobody but its owner."""

    folder: Path
    target: Path
    claim: FolderLock
    moved: bool = False

    def move(self) -> bool:
        """Take the name `target`; whether the disk confirmed that this will last.

        Raises OSError or VaultExists as long as it has not happened. From then on nothing is an error.
        """
        if self.target.exists():
            _require_free(self.target)
            self.target.rmdir()  # Windows renames onto nothing, not even onto an empty folder
        rename(self.folder, self.target)
        self.moved = True
        return sync_folder(self.target.parent)

    def take_back(self) -> bool:
        """Undo `move`; whether the disk let it."""
        try:
            rename(self.target, self.folder)
        except OSError as error:
            _log.warning("a new vault cannot be taken back: %s", kind_and_place(error))
            return False
        self.moved = False
        return True


@contextmanager
def staged_folder(folder: Path) -> Iterator[StagedFolder]:
    """Give a folder whose `move` makes it `folder`; the lock then holds `folder` and is the caller's to release.

    Without a move nothing is left, but for what the disk does not let go: the next build clears that up. Raises
    VaultExists if anything is in `folder`, VaultInUse if another instance is building there, VaultNotMade when the disk
    refuses.
    """
    new = None
    try:
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _require_free(folder)
        _sweep(folder)
        # Nobody can have put a link to somewhere else where this will be: the name is made up, and must be free.
        made = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", suffix=_SUFFIX, dir=folder.parent))
        try:
            new = StagedFolder(made, folder, FolderLock(made))
            yield new
        finally:
            if new is None or not new.moved:
                _remove(made)
            if new is not None and not new.moved:
                new.claim.release()
    except OSError as error:
        raise VaultNotMade(f"no vault could be made: {error.strerror}") from error


def _require_free(folder: Path) -> None:
    if folder.exists() and any(folder.iterdir()):
        raise VaultExists("there is something in this folder")


def _sweep(folder: Path) -> None:
    """Remove what builds left that were killed. Raises VaultInUse if one of them is still being built."""
    # Version 0.1 built in a folder of a fixed name.
    left = [*folder.parent.glob(f".{folder.name}.*{_SUFFIX}"), folder.with_name(f"{folder.name}{_SUFFIX}")]
    for leftover in filter(_is_a_build, left):
        claim = FolderLock(leftover)
        _log.info("a build that was killed is cleared up")
        _remove(leftover)
        claim.release()


def _remove(folder: Path) -> None:
    """What the disk does not let go stays for the next build."""
    shutil.rmtree(folder, ignore_errors=True)
    if os.path.lexists(folder):
        _log.warning("a part of a build stays until the next one")


def _is_a_build(path: Path) -> bool:
    """A folder of this user, no link to one, with nothing in it but parts of a vault."""
    try:
        found = path.lstat()
    except FileNotFoundError:  # gone meanwhile
        return False
    is_own = not hasattr(os, "getuid") or found.st_uid == os.getuid()
    return stat.S_ISDIR(found.st_mode) and is_own and {child.name for child in path.iterdir()} <= _PARTS
