"""Files of plain text put at their places: whole, for their owner only, all of them or none."""

import logging
import os
import secrets
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kapjournal.errors import HandoffExists
from kapjournal.logs import suppressed
from kapjournal.sharing import open_words as words
from kapjournal.sharing.leftovers import PREFIX, SUFFIX, hold

_log = logging.getLogger(__name__)

_KEEP_OPEN = os.name == "posix"  # Windows renames no file that is open


def place(pages: Mapping[Path, Iterable[bytes]], *, force: bool, too_late: Callable[[], None]) -> None:
    """Write each of these files, or none of them; one that is there already is replaced only with `force`.

    They get their names within an instant, once all are on the disk; `too_late` is called before that. Until then an
    exception leaves nothing behind, and after a kill `leftovers.sweep` knows what to remove. Raises HandoffExists,
    OSError.
    """
    with ExitStack() as tidy:
        drafts = {}
        for target, pieces in pages.items():
            drafts[target] = drafted(target.parent, tidy)
            drafts[target].file.writelines(pieces)
            drafts[target].settle()
        placed(drafts, force=force, too_late=too_late)


def placed(drafts: Mapping[Path, "Drafted"], *, force: bool, too_late: Callable[[], None]) -> None:
    """The same of files that were written a little at a time, and settled."""
    too_late()
    with ExitStack() as undo:
        for target, draft in drafts.items():
            if not force:
                _reserve(target)
                undo.callback(target.unlink)
            draft.path.replace(target)
        undo.pop_all()


def refuse_taken(target: Path, *, force: bool) -> None:
    """Raises HandoffExists where `place` would: early, before anybody is asked for a passphrase."""
    if target.is_dir():
        raise HandoffExists(words.FOLDER_IN_THE_WAY.plain(folder=str(target)))
    if os.path.lexists(target) and not force:
        raise _taken(target)


@dataclass(frozen=True)
class Drafted:
    """A file that has no name of its own yet."""

    path: Path
    file: BinaryIO

    def settle(self) -> None:
        """All that was written is on the disk. Raises OSError."""
        self.file.flush()
        os.fsync(self.file.fileno())
        if not _KEEP_OPEN:
            self.file.close()


def drafted(folder: Path, tidy: ExitStack) -> Drafted:
    """A new file of that folder, for its owner only, until `tidy` takes it away."""
    draft = folder / f"{PREFIX}{secrets.token_hex(8)}{SUFFIX}"
    tidy.callback(draft.unlink, missing_ok=True)  # before it is there, so that no signal comes in between
    file = _private(draft)
    tidy.callback(file.close)
    # On a disk that knows no claims nobody else can claim it either.
    with suppressed(_log, "a file is written without a claim", OSError):
        hold(file.fileno())
    return Drafted(draft, file)


def _private(path: Path) -> BinaryIO:
    """A new file that only its owner can read, before there is a byte in it."""
    return os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600), "wb")


def _reserve(target: Path) -> None:
    """Take the name, so that what somebody else wrote there a moment ago is not replaced."""
    try:
        target.touch(mode=0o600, exist_ok=False)
    except FileExistsError:
        raise _taken(target) from None


def _taken(target: Path) -> HandoffExists:
    return HandoffExists(words.NAME_TAKEN.plain(file=str(target)))
