"""How words are folded for searching: one function for what is written and for what is looked for.

Case, accents and points fold, letters with a stroke become plain, and what is written without spaces (Chinese,
Japanese, Thai, emoji) is taken a character at a time. The result is words with single spaces between them.
"""

import re
import unicodedata
from functools import cache

FUNCTION = "kapjournal_fold"
"""The name that the schema knows `fold` by."""

_PLAIN = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ŧ": "t", "ŋ": "n", "ı": "i", "ĸ": "k",
    "æ": "ae", "œ": "oe", "ƒ": "f", "ɓ": "b", "ɗ": "d", "ə": "e", "ɛ": "e", "ɔ": "o",
}  # fmt: skip
"""What has no accent to take off, and is typed plain by whoever lacks the key."""

_LEFT_OUT = re.compile(
    # Accents and points; not the vowels of Thai or Hindi, which are marks too and make other words.
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
    # What chooses between looks of one character: variants, skin colours, the stroke that draws Arabic out.
    "\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0001-\U000e01ef\u0640"
    # What nobody sees.
    "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+"
)
_SPACELESS = re.compile(
    "[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3041-\u312f\u31a0-\u31bf"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua9e0-\ua9ff\uaa60-\uaa7f\uf900-\ufaff"
    "\U0001b000-\U0001b16f\U00020000-\U0003ffff]+"
)
"""Scripts that set no spaces between words: Thai, Lao, Tibetan, Burmese, Khmer, Chinese and Japanese."""
_STROKED = re.compile(f"[{''.join(_PLAIN)}]")
_NO_LETTER = re.compile(r"[^\w\s]|_")
_ASCII = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)}


def fold(text: str) -> str:
    """The words of a text as they are compared. Takes time in proportion to its length."""
    if text.isascii():
        return " ".join(text.translate(_ASCII).split())
    plain = _LEFT_OUT.sub("", unicodedata.normalize("NFKD", text).casefold())
    plain = _STROKED.sub(lambda found: _PLAIN[found[0]], unicodedata.normalize("NFC", plain))
    spaced = _SPACELESS.sub(lambda found: f" {' '.join(found[0])} ", plain)
    return " ".join(_NO_LETTER.sub(_word_or_space, spaced).split())


def _word_or_space(found: re.Match[str]) -> str:
    return _of_no_letter(found[0])


@cache
def _of_no_letter(character: str) -> str:
    """A symbol is a word of its own, a mark belongs to its letter, and anything else stands between words."""
    kind = unicodedata.category(character)
    if kind[0] == "M":
        return character
    return f" {character} " if kind in ("So", "Sm", "Sc") and not character.isascii() else " "
