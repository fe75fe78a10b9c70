"""What somebody chose: a file, a zip or a folder, looked at by what it holds."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from kapjournal.errors import ForeignFileTooLarge, ForeignFileUnknown
from kapjournal.importing.json_text import parsed_or_none
from kapjournal.importing.members import MAX_BYTES, Members, of_folder, of_zip
from kapjournal.importing.text import decoded, unzipped
from kapjournal.importing.values import Json

ZIP, GZIP = b"PK\x03\x04", b"\x1f\x8b"
_LOOKED_AT = 4096


class Source:
    """One thing that was chosen; each way to look at it is taken once. Its repr holds no word."""

    def __init__(self, file: BinaryIO | None = None, members: Members | None = None) -> None:
        self._file = file
        self.start = self._first() if file else b""
        self.members = of_zip(file) if file and self.start.startswith(ZIP) else members

    @cached_property
    def data(self) -> bytes:
        """The bytes of a single file, unpacked where they are a gzip; none of a zip or a folder.

        Raises ForeignFileTooLarge.
        """
        if self._file is None or self.members is not None:
            return b""
        found = self._file.read(MAX_BYTES + 1)
        self._file.seek(0)
        if len(found) > MAX_BYTES:
            raise ForeignFileTooLarge("this file is larger than can be read")
        return unzipped(found, MAX_BYTES) if found.startswith(GZIP) else found

    @cached_property
    def text(self) -> str:
        """A single file as text; empty where it is none."""
        return "" if b"\0\0\0" in self.data[:_LOOKED_AT] else decoded(self.data)

    @cached_property
    def json(self) -> Json:
        """What a single file holds where it is JSON; None otherwise. Raises ForeignFileTooLarge."""
        first = self.text[:_LOOKED_AT].lstrip()[:1]
        if first not in ("{", "["):
            return None
        return parsed_or_none(self.text)  # a text may begin with a bracket, too: that of jrnl does

    def _first(self) -> bytes:
        assert self._file is not None  # noqa: S101 - for mypy
        start = self._file.read(_LOOKED_AT)
        self._file.seek(0)
        return start


def of_bytes(data: bytes) -> Source:
    """What a browser or a phone handed over. Raises ForeignFileError."""
    if not data:
        raise ForeignFileUnknown("this file is empty")
    return Source(BytesIO(data))


@contextmanager
def at_path(path: Path) -> Iterator[Source]:
    """What lies there: a file or a folder. Raises OSError, ForeignFileError."""
    if path.is_dir():
        yield Source(members=of_folder(path))
        return
    with path.open("rb") as file:
        yield Source(file)
