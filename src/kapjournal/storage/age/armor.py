"""Armor: an age file as text that survives an e-mail, strictly as RFC 7468 writes it.

    -----BEGIN AGE ENCRYPTED FILE-----
    lines of 64 letters of padded base64, 48 bytes each; the last one 1 to 64
    -----END AGE ENCRYPTED FILE-----

Lines end with LF or CRLF, the last one may end without. White space may stand before and after, up to 1 KiB of each.
"""

import base64

from kapjournal.errors import AgeArmorError, AgeFormatError
from kapjournal.storage.age.encoding import decode_padded
from kapjournal.storage.age.format import MAGIC
from kapjournal.storage.age.source import ByteSource
from kapjournal.storage.age.stream import Writable

_BEGIN = b"-----BEGIN AGE ENCRYPTED FILE-----"
_END = b"-----END AGE ENCRYPTED FILE-----"
_DASHES = b"-----"
_COLUMNS = 64
_ROW_SIZE = 48  # bytes
_SURROUNDING_LIMIT = 1024  # bytes
_LINE_LIMIT = 256  # bytes; longer than any that may stand in armor


def is_armored(source: ByteSource) -> bool:
    """Whether this is meant as armor, be it well-formed or not. Takes nothing from the source."""
    start = source.peek(_SURROUNDING_LIMIT + len(_BEGIN))
    return not start.startswith(MAGIC) and _DASHES in start


class ArmorReader:
    """The bytes inside the armor. Raises AgeArmorError for anything else than the armor of one file."""

    def __init__(self, source: ByteSource) -> None:
        self._source = source
        self._started = False
        self._ended = False

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes, which must be 48 or more; none at the end."""
        if not self._started:
            self._read_begin()
        rows: list[bytes] = []
        while not self._ended and len(rows) < size // _ROW_SIZE:
            rows.append(self._read_row())
        return b"".join(rows)

    def _read_begin(self) -> None:
        start = self._source.peek(_SURROUNDING_LIMIT)
        self._source.read(len(start) - len(start.lstrip()))
        if self._read_line() != _BEGIN:
            raise AgeArmorError("the armor does not begin as it must")
        self._started = True

    def _read_row(self) -> bytes:
        line = self._read_line()
        if line == _END:
            return self._finish(b"")
        row = _decode_row(line)
        if len(row) < _ROW_SIZE:
            if self._read_line() != _END:
                raise AgeArmorError("the armor goes on after a short line, or does not end")
            return self._finish(row)
        return row

    def _finish(self, row: bytes) -> bytes:
        self._ended = True
        if self._source.read(_SURROUNDING_LIMIT + 1).strip() or not self._source.at_end():
            raise AgeArmorError("something follows the armor")
        return row

    def _read_line(self) -> bytes:
        line = self._source.read_line(_LINE_LIMIT)
        return line.removesuffix(b"\n").removesuffix(b"\r")


class ArmorWriter:
    """Puts armor around the bytes written to it; `finish` ends it."""

    def __init__(self, target: Writable) -> None:
        self._target = target
        self._pending = b""
        self._target.write(_BEGIN + b"\n")

    def write(self, data: bytes, /) -> None:
        data = self._pending + data
        whole = len(data) - len(data) % _ROW_SIZE
        self._pending = data[whole:]
        self._target.write(_rows(data[:whole]))

    def finish(self) -> None:
        self._target.write(_rows(self._pending) + _END + b"\n")


def _decode_row(line: bytes) -> bytes:
    if not 0 < len(line) <= _COLUMNS:
        raise AgeArmorError("a line of the armor is empty or too long")
    try:
        return decode_padded(line)
    except AgeFormatError as error:
        raise AgeArmorError(str(error)) from None


def _rows(data: bytes) -> bytes:
    rows = [base64.b64encode(data[start : start + _ROW_SIZE]) for start in range(0, len(data), _ROW_SIZE)]
    return b"".join(row + b"\n" for row in rows)
