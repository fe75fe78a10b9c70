"""Which way a text runs: as its first letter does, each paragraph by itself."""

import unicodedata
from itertools import groupby

_RIGHT_TO_LEFT = ("R", "AL")
_STRONG = (*_RIGHT_TO_LEFT, "L")


def runs_right_to_left(words: str) -> bool:
    """By its first strong character: numbers, signs and emoji before it say nothing."""
    strong = (kind for kind in map(unicodedata.bidirectional, words) if kind in _STRONG)
    return next(strong, "L") in _RIGHT_TO_LEFT


def runs(words: str) -> list[tuple[str, bool]]:
    """The text in pieces of whole paragraphs, each with whether it runs right to left; blank lines go with the piece
    before them. Joined with line breaks, the pieces are the text again."""
    sides, right_to_left = list[tuple[str, bool]](), False
    for line in words.split("\n"):
        right_to_left = runs_right_to_left(line) if line.strip() else right_to_left
        sides.append((line, right_to_left))
    return [("\n".join(line for line, _ in piece), side) for side, piece in groupby(sides, key=lambda pair: pair[1])]
