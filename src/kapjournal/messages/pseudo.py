"""Languages that nobody speaks: they show which words are outside the catalogue, clipped, or on the wrong side."""

import re
from collections.abc import Callable

# Letters that every Latin font has, and that are the plain ones again without their accents.
_ACCENTED = str.maketrans(
    "acdeghijlnorstuwyzACDEGHIJLNORSTUWYZ",
    "åçďéĝĥîĵļñöŕšţûŵýžÅÇĎÉĜĤÎĴĻÑÖŔŠŢÛŴÝŽ",
)
_FILLING = " one two three four five six seven eight nine ten"
GROWTH = 0.4
_PLACEHOLDERS = re.compile(r"(\{[^{}]*\})")
_WORDS = re.compile(r"(\w+)")
_RIGHT_TO_LEFT_MARK, _OVERRIDE, _POP = "\u200f", "\u202e", "\u202c"


def lengthen(text: str) -> str:
    """'[Šéššîöñ {number} one]': in brackets, accented, and longer by about two fifths, as German is."""
    more = _FILLING * (1 + len(text) // len(_FILLING))
    return f"[{accent(text)}{more[: max(3, round(GROWTH * len(text)))].rstrip()}]"


def bracket(text: str) -> str:
    """'[Ţûéšďåý]': accented, for what is no sentence and has its room."""
    return f"[{accent(text)}]"


def accent(text: str) -> str:
    """The same letters with accents, and placeholders as they were."""
    return _beside_placeholders(text, lambda part: part.translate(_ACCENTED))


def mirror(text: str) -> str:
    """Each word drawn from right to left, as if its letters were Arabic; placeholders as they were."""
    return _RIGHT_TO_LEFT_MARK + _beside_placeholders(
        text, lambda part: _WORDS.sub(rf"{_RIGHT_TO_LEFT_MARK}{_OVERRIDE}\1{_POP}{_RIGHT_TO_LEFT_MARK}", part)
    )


def _beside_placeholders(text: str, change: Callable[[str], str]) -> str:
    parts = _PLACEHOLDERS.split(text)
    return "".join(part if number % 2 else change(part) for number, part in enumerate(parts))
