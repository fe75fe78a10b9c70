"""A folder that lives as long as the program that uses it, and those that a killed program left behind."""

import logging
import os
import shutil
import stat
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kapjournal.errors import StartError
from kapjournal.instance import LOCK_NAME, only_instance
from kapjournal.logs import kind_and_place, suppressed

_log = logging.getLogger(__name__)

# Between making its folder and locking it a program needs a moment.
_UNLOCKED_FOR_S = 600


@contextmanager
def folder(prefix: str) -> Iterator[Path]:
    """A new folder for this process alone, gone afterwards. What earlier ones left behind goes first."""
    with suppressed(_log, "what was left behind stays", OSError):
        _sweep(Path(tempfile.gettempdir()), prefix)
    with tempfile.TemporaryDirectory(prefix=prefix, ignore_cleanup_errors=True) as name:
        data = Path(name)
        with only_instance(data):
            yield data


def _sweep(parent: Path, prefix: str) -> None:
    for left in parent.glob(f"{prefix}*"):
        if _is_ours(left) and _is_unused(left):
            shutil.rmtree(left, ignore_errors=True)
            _log.info("a folder that was left behind is gone: %s", not os.path.lexists(left))


def _is_ours(left: Path) -> bool:
    """A folder, not a link to one, and nobody else's."""
    found = left.lstat()
    return stat.S_ISDIR(found.st_mode) and (sys.platform == "win32" or found.st_uid == os.geteuid())


def _is_unused(left: Path) -> bool:
    """Whether no program that runs holds it."""
    if not (left / LOCK_NAME).is_file():
        return time.time() - left.lstat().st_mtime > _UNLOCKED_FOR_S
    try:
        with only_instance(left):
            return True
    except StartError as error:
        _log.debug("it is in use: %s", kind_and_place(error))
        return False
