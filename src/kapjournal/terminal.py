"""Printing on a terminal: what was typed by others is shown and never obeyed, and nothing that is said can fail."""

import logging
import os
from typing import TextIO

from kapjournal.logs import kind_and_place

_log = logging.getLogger(__name__)


def printable(text: str) -> str:
    r"""The text with every character that a terminal may obey, or that hides, as its escape: `\x1b`, `\u202e`, `\n`.

    These are the control characters, Unicode's formatting (directions, zero width), every kind of line break, and the
    bytes of a file name that are no text.
    """
    return "".join(mark if mark.isprintable() else mark.encode("unicode_escape").decode() for mark in text)


def say(sentence: str, stream: TextIO | None) -> bool:
    """Print one printable line there; what the stream's encoding lacks is printed as its escape.

    False where nobody can read it: the stream is closed, its disk is full, its reader is gone.
    """
    if stream is None:
        return False
    encoding = stream.encoding or "utf-8"
    line = printable(sentence).encode(encoding, "backslashreplace").decode(encoding)
    try:
        print(line, file=stream, flush=True)
    except (OSError, ValueError) as error:
        _silence(stream)
        _log.warning("nobody can read what is said: %s", kind_and_place(error))
        return False
    return True


def _silence(stream: TextIO) -> None:
    """Send the rest nowhere: Python would try again at its end, and print that it cannot."""
    try:
        descriptor = stream.fileno()
    except (OSError, ValueError) as error:
        _log.debug("there is nothing to silence: %s", kind_and_place(error))
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)
