"""Words of another direction inside a sentence: kept together, and the sentence around them in order."""

import unicodedata

from kapjournal.messages import language

_RIGHT_TO_LEFT = ("R", "AL", "AN", "RLE", "RLO", "RLI")
_FIRST_STRONG, _POP = "\u2068", "\u2069"
MARKS = _FIRST_STRONG + _POP
"""Not seen, and no letters."""


def isolated(value: str) -> str:
    """The value, set apart where letters of another direction could move what stands around it."""
    return f"{_FIRST_STRONG}{value}{_POP}" if _may_move_others(value) else value


def _may_move_others(value: str) -> bool:
    if language.is_right_to_left():
        return bool(value)  # there digits and signs take the wrong side as well
    return any(unicodedata.bidirectional(mark) in _RIGHT_TO_LEFT for mark in value)
