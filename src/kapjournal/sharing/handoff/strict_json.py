"""Reading JSON that a stranger may have made: no larger, deeper or more ambiguous than a hand-off can be."""

import json
import re
from dataclasses import dataclass
from typing import Any, NoReturn

from kapjournal.errors import HandoffError, HandoffTooLarge

MAX_BYTES = 64 * 1024 * 1024  # thirty thousand pages; opening one takes ten times as much memory
MAX_VALUES = 3_000_000  # strings, brackets and commas; a check-in has some 45
MAX_DEPTH = 16  # a hand-off has 5

_SMALL = 100_000
"""So few bytes hold few values."""

# A whole string, so that brackets inside it do not count; one that never ends runs to the end of the data.
# Possessive (+): no byte is looked at twice, whatever the data.
_TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+"?|[\[\]{},]', re.DOTALL)


def load(data: bytes) -> Any:
    """The value in these bytes. Raises HandoffTooLarge, or HandoffError for what is not well-formed JSON in UTF-8.

    Refused as well: a name given twice, numbers that JSON does not have, half a surrogate pair.
    """
    check_size(data)
    try:
        return _DECODER.decode(data.decode("utf-8"))
    except (ValueError, RecursionError):
        # Not chained: the original errors quote the data.
        raise HandoffError("the content is not a KapJournal hand-off") from None


def check_size(data: bytes) -> None:
    """Raises HandoffTooLarge for more bytes, values or levels than a hand-off can have.

    It counts before anything is built: a short text can describe millions of values, or ten thousand levels.
    """
    if len(data) > MAX_BYTES:
        raise HandoffTooLarge("this is larger than a hand-off can be")
    if len(data) < _SMALL and data.count(b"[") + data.count(b"{") <= MAX_DEPTH:
        return  # however they lie in each other
    depth = 0
    for count, token in enumerate(_TOKEN.finditer(data)):
        mark = data[token.start()]
        depth += (mark in b"[{") - (mark in b"]}")
        if count > MAX_VALUES or depth > MAX_DEPTH:
            raise HandoffTooLarge("this has more parts than a hand-off can have")


@dataclass
class Counted:
    """The same as `check_size` of what is written or read a piece at a time, each of whole tokens."""

    size: int = 0
    values: int = 0

    def add(self, piece: bytes) -> None:
        """Raises HandoffTooLarge."""
        self.size += len(piece)
        self.values += len(_TOKEN.findall(piece))
        if self.size > MAX_BYTES:
            raise HandoffTooLarge("this is larger than a hand-off can be")
        if self.values > MAX_VALUES:
            raise HandoffTooLarge("this has more parts than a hand-off can have")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) != len(pairs):
        raise ValueError("a name is given twice")
    return values


def _refuse_constant(_name: str) -> NoReturn:
    raise ValueError("not a number of JSON")


_DECODER = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_refuse_constant)
