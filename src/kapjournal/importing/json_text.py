"""Reading JSON that a stranger may have made: counted before it is built, for a short text can describe millions."""

import json
import re

from kapjournal.errors import ForeignFileError, ForeignFileTooLarge
from kapjournal.importing.values import Json

MAX_VALUES = 3_000_000
MAX_DEPTH = 64
"""Drawn text of Day One, a JSON inside a string, is not unfolded; the deepest of the others has about ten levels."""

# Possessive (+): no letter is looked at twice, whatever the text.
_TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[\]{},]', re.DOTALL)


def parsed(text: str) -> Json:
    """Raises ForeignFileTooLarge, or ForeignFileError for what is no JSON."""
    check_size(text)
    try:
        return _loaded(text)
    except (ValueError, RecursionError):
        # Not chained: the original quotes the text.
        raise ForeignFileError("this is not JSON") from None


def parsed_or_none(text: str) -> Json:
    """None for what is no JSON. Raises ForeignFileTooLarge."""
    check_size(text)
    try:
        return _loaded(text)
    except (ValueError, RecursionError):  # it is none
        return None


def check_size(text: str) -> None:
    """Raises ForeignFileTooLarge for more values or levels than a journal has."""
    depth = 0
    for count, token in enumerate(_TOKEN.finditer(text)):
        mark = text[token.start()]
        depth += (mark in "[{") - (mark in "]}")
        if count > MAX_VALUES or depth > MAX_DEPTH:
            raise ForeignFileTooLarge("this has more parts than can be read")


def _loaded(text: str) -> Json:
    found: Json = json.loads(text)
    return found
