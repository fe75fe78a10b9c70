"""The files inside a zip or a folder: by safe names, in bounded memory, and never written anywhere."""

import logging
import os
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from kapjournal.errors import ForeignFileError, ForeignFileTooLarge
from kapjournal.logs import kind_and_place

_log = logging.getLogger(__name__)

MOST = 100_000
"""Files in one zip or folder: fifty years of days with five pictures each."""
MAX_BYTES = 64 * 1024 * 1024
"""Of one text or database: thirty years of writing."""
_MAX_TOTAL = 256 * 1024 * 1024
_JUNK = {"__MACOSX", ".DS_Store", "Thumbs.db", ".trash", ".git"}
_UNZIPPABLE = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError, OSError)


class Members:
    """Names inside, sorted, and what stands under each."""

    def __init__(self, names: list[str], read: Callable[[str, int], bytes]) -> None:
        self.names = names
        self._read = read
        self._left = _MAX_TOTAL
        self._by_name: dict[str, str] = {}

    def data(self, name: str) -> bytes:
        """All of one. Raises ForeignFileTooLarge, ForeignFileError."""
        found = self._read(name, MAX_BYTES + 1)
        self._left -= len(found)
        if len(found) > MAX_BYTES or self._left < 0:
            raise ForeignFileTooLarge("this holds more than can be read")
        return found

    def head(self, name: str) -> bytes:
        """The first bytes, enough to tell a picture by; none where they cannot be read."""
        try:
            return self._read(name, 32)
        except ForeignFileError as error:
            _log.info("a picture cannot be read: %s", kind_and_place(error))
            return b""

    def inside(self, folder: str) -> list[str]:
        return [name for name in self.names if name.startswith(folder)]

    def ending(self, *ends: str) -> list[str]:
        return [name for name in self.names if name.lower().endswith(ends)]

    def called(self, name: str) -> str | None:
        """The first with that last part of its name, wherever it lies, whatever its case."""
        if not self._by_name:
            for each in reversed(self.names):
                self._by_name[PurePosixPath(each).name.casefold()] = each
        return self._by_name.get(PurePosixPath(name).name.casefold())


def of_zip(file: BinaryIO) -> Members:
    """Raises ForeignFileError for what is no zip, ForeignFileTooLarge for one with too many files."""
    try:
        archive = zipfile.ZipFile(file)
        infos = archive.infolist()
    except _UNZIPPABLE:
        # Not chained: the original may quote a name.
        raise ForeignFileError("this zip cannot be read") from None
    if len(infos) > MOST:
        raise ForeignFileTooLarge("this zip has too many files")
    by_name = {safe: info for info in infos if not info.is_dir() and (safe := safe_name(info.filename))}

    def read(name: str, limit: int) -> bytes:
        try:
            with archive.open(by_name[name]) as member:
                return member.read(limit)
        except _UNZIPPABLE:
            raise ForeignFileError("a part of this zip cannot be read") from None

    return Members(sorted(by_name), read)


def of_folder(folder: Path) -> Members:
    """Follows no link. Raises ForeignFileError, ForeignFileTooLarge."""
    by_name: dict[str, Path] = {}
    for place, _, files in os.walk(folder):
        for file in files:
            path = Path(place, file)
            name = safe_name(path.relative_to(folder).as_posix())
            if name and path.is_file() and not path.is_symlink():
                by_name[name] = path
            if len(by_name) > MOST:
                raise ForeignFileTooLarge("this folder has too many files")

    def read(name: str, limit: int) -> bytes:
        try:
            with by_name[name].open("rb") as file:
                return file.read(limit)
        except OSError as error:
            raise ForeignFileError("a file of this folder cannot be read") from error

    return Members(sorted(by_name), read)


def safe_name(name: str) -> str:
    """The name with forward slashes and none in front; empty for one that climbs out, and for what systems leave."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    parts = parts[1:] if parts[:1] == ("/",) else parts
    if ".." in parts or _JUNK.intersection(parts) or any(part.startswith("._") for part in parts):
        return ""
    return "/".join(parts)
