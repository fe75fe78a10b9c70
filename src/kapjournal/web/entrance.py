"""The folder of a running server, readable by its user alone: how a browser and another start find their way in.

running/                0700
  address.json          0600, port and knock: another start asks this one to open a page
  open-….html           0600, leads to a start address; it is what the browser's command line names
  secret                0600, see keys.py
"""

import hashlib
import html
import json
import logging
import os
import secrets
import stat
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from kapjournal import messages
from kapjournal import start_words as words
from kapjournal.errors import StartError
from kapjournal.logs import kind_and_place, suppressed
from kapjournal.web.keys import fresh
from kapjournal.web.words import LEADS_IN

_log = logging.getLogger(__name__)

FOLDER = "running"
ADDRESS = "address.json"
SECRET = "secret"  # noqa: S105 - the name of a file
SECRET_LASTS_S = 12 * 3600
_PAGE_PREFIX, _PAGE_SUFFIX = "open-", ".html"
_MOST_BYTES = 4096
SNAPS = Path("/snap/bin")


@dataclass(frozen=True)
class Address:
    """Where a server listens, and what it wants to hear."""

    port: int
    knock: str


class Entrance:
    """The entrance to the server of one data folder, which this process alone holds."""

    def __init__(self, data: Path) -> None:
        """Raises StartError where the folder is not, or cannot be made, ours alone."""
        self.folder, self._pages = data / FOLDER, page_folder(data)
        try:
            _make_ours(self.folder)
            self.sweep()
        except OSError as error:
            raise StartError(
                words.NOT_USABLE.plain(folder=str(self.folder), reason=error.strerror or type(error).__name__)
            ) from error

    def sweep(self) -> None:
        """Take away what leads in. A start that was killed leaves it behind."""
        (self.folder / ADDRESS).unlink(missing_ok=True)
        if self._pages.is_dir() and not self._pages.is_symlink():
            for left in self._pages.glob(f"{_PAGE_PREFIX}*{_PAGE_SUFFIX}"):
                left.unlink(missing_ok=True)
            if self._pages != self.folder:
                with suppressed(_log, "the folder of pages holds something else", OSError):
                    self._pages.rmdir()

    def secret(self) -> str:
        """The secret of the last start, if that was not long ago, else a new one."""
        path = self.folder / SECRET
        kept = _read(path)
        if kept and 0 <= time.time() - path.stat().st_mtime < SECRET_LASTS_S:
            return kept
        new = fresh()
        path.unlink(missing_ok=True)
        _write(path, new)
        return new

    def still_in_use(self) -> None:
        """The secret lasts from when it was last used."""
        with suppressed(_log, "the secret lasts no longer", OSError):
            os.utime(self.folder / SECRET)

    def announce(self, address: Address) -> None:
        """Let another start of the same user find this one."""
        _write(self.folder / ADDRESS, json.dumps({"port": address.port, "knock": address.knock}))

    def new_page(self) -> Path:
        """Where the next page will lie."""
        _make_ours(self._pages)
        return self._pages / f"{_PAGE_PREFIX}{secrets.token_hex(8)}{_PAGE_SUFFIX}"

    def lead(self, page: Path, url: str) -> None:
        """Lay down a page that leads to `url`. A command line is for everyone to read, this file is not."""
        target = html.escape(url)
        _write(
            page,
            f"<!DOCTYPE html><html {messages.html_attributes()}><meta charset='utf-8'><title>KapJournal</title>"
            f"<meta name='referrer' content='no-referrer'><meta http-equiv='refresh' content='0; url={target}'>"
            f"<p><a href='{target}'>{html.escape(LEADS_IN())}</a></p></html>",
        )


def page_folder(data: Path) -> Path:
    """Where the pages lie: beside the rest. Browsers that Ubuntu packs as snaps are kept from every hidden folder, and
    from what others keep as temporary: for them it is a folder in the user's home, for as long as the app runs."""
    if sys.platform == "linux" and SNAPS.is_dir():
        return Path.home() / f"kapjournal-{hashlib.sha256(os.fsencode(data)).hexdigest()[:12]}"
    return data / FOLDER


def _make_ours(folder: Path) -> None:
    """Raises StartError where it is there already and not a folder of this user."""
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or (sys.platform != "win32" and found.st_uid != os.geteuid()):
        raise StartError(words.NOT_YOURS.plain(folder=str(folder)))
    folder.chmod(0o700)


def announced(data: Path) -> Address | None:
    """Where the server of this data folder listens, if it said so."""
    try:
        told = json.loads(_read(data / FOLDER / ADDRESS) or "null")
        return Address(port=int(told["port"]), knock=str(told["knock"]))
    except (ValueError, TypeError, KeyError):  # not what we write
        return None


def _write(path: Path, text: str) -> None:
    # Made for its owner alone, and never through a file or link that is there already.
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)


def _read(path: Path) -> str | None:
    """What a file of ours says; None for one that others wrote, may write, or that is none."""
    try:
        with os.fdopen(
            os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
        ) as file:
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode):
                return None
            if sys.platform != "win32" and (found.st_uid != os.geteuid() or found.st_mode & 0o077):
                return None
            return file.read(_MOST_BYTES)
    except FileNotFoundError:  # nothing runs, or ever ran
        return None
    except (OSError, UnicodeDecodeError) as error:
        _log.warning("a file of the entrance cannot be read: %s", kind_and_place(error))
        return None
