"""Files written where the patient wants them, outside of the data folder: what a kill leaves of one is deleted later.

Until such a file has its name it lies beside it under another one, perhaps with words that are not encrypted. Where
that is stands in the data folder meanwhile, so that the next start finds it.
"""

import logging
import os
import secrets
import shutil
from pathlib import Path
from typing import BinaryIO

from kapjournal.errors import StorageFailed
from kapjournal.logs import suppressed
from kapjournal.storage.atomic_files import TEMPORARY, staged, write_atomically

_log = logging.getLogger(__name__)

_NOTE = ".unfinished."
_PIECE = 1024 * 1024


def write_outside(data: Path, path: Path, content: bytes | BinaryIO) -> None:
    """Put the content at `path`, whole or not at all; a stream from its beginning, a piece at a time.

    Raises StorageFailed; what was at `path` is then as it was.
    """
    note = data / f"{_NOTE}{secrets.token_hex(8)}"
    try:
        with staged(path) as new:
            # A device that is full must still give its words to another one.
            with suppressed(_log, "a kill now would leave a part of a file", StorageFailed):
                write_atomically(note, os.fsencode(new.temporary))
            if isinstance(content, bytes):
                new.stream.write(content)
            else:
                content.seek(0)
                shutil.copyfileobj(content, new.stream, _PIECE)
            new.take_place()
    finally:
        with suppressed(_log, "a note of an unfinished file stays until the next start", OSError):
            note.unlink(missing_ok=True)


def sweep(data: Path) -> None:
    """Delete what a kill left. Only a file of such a name, and no link."""
    for note in data.glob(f"*{_NOTE}*"):
        # The stick may be away, or the disk refuse: then it is tried again.
        with suppressed(_log, "a part of a file stays until the next start", OSError):
            if not note.name.endswith(TEMPORARY):
                left = Path(os.fsdecode(note.read_bytes()))
                if left.name.startswith(".") and left.name.endswith(TEMPORARY) and not left.is_symlink():
                    left.unlink(missing_ok=True)
            note.unlink(missing_ok=True)
