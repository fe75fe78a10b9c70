r"""The grammar of an age header, read strictly and with no cryptography in it.

age-encryption.org/v1\n
-> TYPE ARGUMENT ... ARGUMENT\n       one stanza for each recipient: printable ASCII, single spaces,
64 letters of unpadded base64\n       full lines of its body, 48 bytes each,
0 to 63 letters\n                     and always a short line, which ends it
--- 43 letters\n                      the MAC, 32 bytes, of everything before it up to and including "---"
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kapjournal.errors import AgeFormatError
from kapjournal.storage.age.encoding import decode_unpadded, encode_unpadded
from kapjournal.storage.age.source import ByteSource

MAGIC = b"age-encryption.org/"

_VERSION_LINE = MAGIC + b"v1\n"
_STANZA_MARK = b"->"
_MAC_MARK = b"---"
_MAC_SIZE = 32  # bytes
_COLUMNS = 64
_HEADER_LIMIT = 1024 * 1024  # bytes; some 600 recipients of the largest kind that exists
_ARGUMENT = re.compile(rb"[\x21-\x7e]+")


@dataclass(frozen=True)
class Stanza:
    """The file key, wrapped for one recipient. Of an unknown kind it may hold anything."""

    kind: str
    arguments: tuple[str, ...]
    body: bytes


@dataclass(frozen=True)
class Header:
    """All stanzas of a file, the bytes that its MAC covers, and the MAC."""

    stanzas: tuple[Stanza, ...]
    covered: bytes
    mac: bytes


def write_covered(stanzas: Sequence[Stanza]) -> bytes:
    """The part of the header that its MAC covers. Raises AgeFormatError when these stanzas cannot go together."""
    _check_company(stanzas)
    return _VERSION_LINE + b"".join(_stanza_text(stanza) for stanza in stanzas) + _MAC_MARK


def write_mac(mac: bytes) -> bytes:
    """The rest of the header."""
    return b" " + encode_unpadded(mac) + b"\n"


def read_header(source: ByteSource) -> Header:
    """Take the header from the start of a file; the payload is what follows.

    Raises AgeFormatError for anything that the grammar does not allow, or a header of more than 1 MiB.
    """
    lines = _HeaderLines(source)
    if lines.take() != _VERSION_LINE[:-1]:
        raise AgeFormatError("not an age file of version 1")
    stanzas = []
    while (line := lines.take()).startswith(_STANZA_MARK):
        stanzas.append(_read_stanza(line, lines))
    _check_company(stanzas)
    mac = _read_mac(line)
    covered = bytes(lines.taken[: -len(line) - 1]) + _MAC_MARK
    return Header(tuple(stanzas), covered, mac)


class _HeaderLines:
    """The lines of a header, one by one, and all the bytes they had."""

    def __init__(self, source: ByteSource) -> None:
        self._source = source
        self.taken = bytearray()

    def take(self) -> bytes:
        """The next line without its LF."""
        line = self._source.read_line(_HEADER_LIMIT - len(self.taken))
        if not line.endswith(b"\n"):
            raise AgeFormatError("the header does not end, or is too long")
        self.taken += line
        return line[:-1]


def _read_stanza(line: bytes, lines: _HeaderLines) -> Stanza:
    mark, *words = line.split(b" ")
    if mark != _STANZA_MARK or not words or not all(_ARGUMENT.fullmatch(word) for word in words):
        raise AgeFormatError("a stanza does not start as it must")
    kind, *arguments = (word.decode("ascii") for word in words)
    return Stanza(kind, tuple(arguments), b"".join(_body_lines(lines)))


def _body_lines(lines: _HeaderLines) -> Iterator[bytes]:
    length = _COLUMNS
    while length == _COLUMNS:
        line = lines.take()
        length = len(line)
        if length > _COLUMNS:
            raise AgeFormatError("a stanza has a line of more than 64 letters")
        yield decode_unpadded(line)


def _read_mac(line: bytes) -> bytes:
    mark, _, text = line.partition(b" ")
    mac = decode_unpadded(text)
    if mark != _MAC_MARK or len(mac) != _MAC_SIZE:
        raise AgeFormatError("the header does not end with its MAC")
    return mac


def _check_company(stanzas: Sequence[Stanza]) -> None:
    if not stanzas:
        raise AgeFormatError("there is no recipient")
    # Whoever opens a file by passphrase may take it to come from one who knows the passphrase: nobody else gets in.
    if len(stanzas) > 1 and any(stanza.kind == "scrypt" for stanza in stanzas):
        raise AgeFormatError("a passphrase must be the only recipient")


def _stanza_text(stanza: Stanza) -> bytes:
    words = " ".join((stanza.kind, *stanza.arguments)).encode("ascii")
    text = encode_unpadded(stanza.body)
    # One step past the end gives the short line even when the last line is full, or the body empty.
    rows = [text[start : start + _COLUMNS] for start in range(0, len(text) + 1, _COLUMNS)]
    return b"\n".join([_STANZA_MARK + b" " + words, *rows]) + b"\n"
