"""What a hand-off leaves behind on a phone: copies that the share sheet and the file dialog made in the app's cache,
and the sealed one of our own that a share sheet was given.

Flet and the plugins below it never delete them, and write a log of the app's output beside them.
"""

import logging
import os
import re
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from kapjournal.logs import kind_and_place, suppressed

OURS = re.compile(r".+\.(age|pdf|ics|zip|html)")
"""What leaves this app is of these kinds, under names that may be translated; nothing else of them comes there."""
PICKED = "file_picker"
"""The folder below which the file dialog of a phone copies whatever was chosen."""
LOG = "console.log"
STILL_READ_S = 600
"""A sealed file may still be read by the app it was given to, which is why the journal locked meanwhile."""
_LAST_LINES = 1024
_DEEPEST = 3  # cache/share_plus/NAME, and a folder with a random name around it
_log = logging.getLogger(__name__)


def folders_of_the_phone() -> tuple[Path, ...]:
    """Where such copies lie: folders of this app alone, which the device may empty at any time."""
    names = ("FLET_APP_STORAGE_TEMP", "FLET_APP_STORAGE_CACHE")
    return tuple(dict.fromkeys(Path(os.environ[name]) for name in names if os.environ.get(name)))


def nameless_file() -> BinaryIO:
    """A file for what is sealed, too large for memory, and not yet where it should be: gone with the process at the
    latest. On a phone it lies in the cache of the app. Raises OSError."""
    return cast("BinaryIO", tempfile.TemporaryFile(dir=next(iter(folders_of_the_phone()), None)))


def sweep_at_start(folders: tuple[Path, ...]) -> None:
    """Delete every copy. The log is new: its host emptied it a moment ago, and shows it if the app does not start."""
    for folder in folders:
        for copy in _copies_in(folder, _DEEPEST):
            _delete(copy)


def sweep_all(folders: tuple[Path, ...]) -> None:
    """Delete every copy and the log, read or not: nothing of the journal is to stay on this device."""
    sweep_at_start(folders)
    for folder in folders:
        if (folder / LOG).is_file() and not (folder / LOG).is_symlink():
            _delete(folder / LOG)


def sweep_at_lock(folders: tuple[Path, ...]) -> None:
    """Delete the log, and the copies that nobody can still be reading. A page that is not sealed goes at once.

    Never follows a link. What cannot be deleted now is tried again the next time.
    """
    for folder in folders:
        for copy in _copies_in(folder, _DEEPEST):
            if _age_s(copy) > STILL_READ_S or not _is_sealed(copy):
                _delete(copy)
        if (folder / LOG).is_file() and not (folder / LOG).is_symlink():
            _delete(folder / LOG)


def forget_picked(path: Path) -> None:
    """Delete the copy that the system made of a chosen file, and nothing that lies elsewhere."""
    if any(path.is_relative_to(folder) for folder in folders_of_the_phone()) and not path.is_symlink():
        _delete(path)


def forget_shared(path: Path) -> None:
    """Delete a copy that was made for the share sheet, in a folder of its own, and went nowhere."""
    _delete(path)
    with suppressed(_log, "an empty folder of the cache stays", OSError):
        path.parent.rmdir()


def _copies_in(folder: Path, depth: int) -> Iterator[Path]:
    try:
        entries = list(os.scandir(folder))
    except OSError as error:
        _log.info("a folder of the cache is gone, or not for us to read: %s", kind_and_place(error))
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False) and depth > 1:
            yield from _copies_in(Path(entry), depth - 1)
        elif entry.is_file(follow_symlinks=False) and (OURS.fullmatch(entry.name) or PICKED in Path(entry).parts):
            yield Path(entry)


def _is_sealed(path: Path) -> bool:
    """Known by its name; a PDF by its last lines, which say so where it is encrypted."""
    if path.suffix != ".pdf":
        return path.suffix == ".age"
    try:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - _LAST_LINES))
            return b"/Encrypt " in file.read()
    except OSError as error:
        _log.info("a copy in the cache is gone already: %s", kind_and_place(error))
        return False


def _age_s(path: Path) -> float:
    try:
        return time.time() - path.lstat().st_mtime
    except OSError as error:
        _log.info("a copy in the cache is gone already: %s", kind_and_place(error))
        return 0.0


def _delete(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        _log.warning("a copy in the cache stays until the next time: %s", kind_and_place(error))
