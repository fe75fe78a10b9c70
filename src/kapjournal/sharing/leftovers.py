"""What a killed `kapjournal open` left unsealed under a hidden name, found and removed by the next one."""

import logging
import os
import stat
import sys
import time
from collections.abc import Callable
from pathlib import Path

from kapjournal.instance import claim
from kapjournal.logs import suppressed

_log = logging.getLogger(__name__)

PREFIX, SUFFIX = ".kapjournal-", ".part"

_FIRST_NAMES = {"json", "markdown"}
_FIRST_AGE_S = 3600.0
_LEFT = "what an earlier opening left stays"


def hold(descriptor: int) -> None:
    """Tell other processes that this file is being written. The system takes it back when the process ends.

    Raises OSError where another one has it, or where such claims are not known.
    """
    if sys.platform != "win32":  # there, nobody can remove a file that is open
        claim(descriptor)


def sweep(folder: Path) -> None:
    """Remove what was left behind in this folder: only our own plain files under our names, through no link.

    What cannot be removed stays; it is nothing that the one who opens a file now has to be told of.
    """
    with suppressed(_log, _LEFT, OSError):
        for path in sorted(folder.glob(f"{PREFIX}*")):
            with suppressed(_log, _LEFT, OSError):
                if path.name.endswith(SUFFIX):
                    _remove_if_abandoned(path)
                else:
                    _remove_first_folder(path)


def _remove_if_abandoned(path: Path) -> None:
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    if not _is_ours(path.lstat(), stat.S_ISREG):
        return
    descriptor = os.open(path, flags)
    try:
        hold(descriptor)
    finally:
        os.close(descriptor)
    path.unlink()


def _remove_first_folder(path: Path) -> None:
    """Version 0.1 kept its two files in a folder of their own. Nobody can tell whether it still runs but by the age."""
    about = path.lstat()
    if not _is_ours(about, stat.S_ISDIR) or about.st_mtime > time.time() - _FIRST_AGE_S:
        return
    inside = list(path.iterdir())
    if all(one.name in _FIRST_NAMES and _is_ours(one.lstat(), stat.S_ISREG) for one in inside):
        for one in inside:
            one.unlink()
        path.rmdir()


def _is_ours(about: os.stat_result, is_kind: Callable[[int], bool]) -> bool:
    return is_kind(about.st_mode) and about.st_uid == (about.st_uid if sys.platform == "win32" else os.geteuid())
