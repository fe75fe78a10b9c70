"""Makes any text drawable with the fonts at hand. Nothing is dropped in silence: what no font has is said and counted.

emoji, symbols     -> [slightly smiling face]
a script we lack   -> [5 letters, Thai]
Arabic             -> the forms in which its letters join, without a shaping engine
marks we lack      -> left out, counted
"""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator

from kapjournal.messages import Message, Plural
from kapjournal.sharing.report.arabic import joined

# Joiners, variation selectors, marks of direction: they have no picture of their own.
_SILENT = frozenset(
    map(
        chr,
        (0xAD, 0x61C, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070),
         *range(0xFE00, 0xFE10), *range(0x1F3FB, 0x1F400)),
    )
)  # fmt: skip
_SPACES = {
    "\t": " ", "\u00a0": "\u00a0", "\u202f": "\u00a0",
    "\u2028": "\n", "\u2029": "\n", "\r": "\n", "\x0b": "\n", "\x0c": "\n", "\x85": "\n",
}  # fmt: skip
_PLAIN = {"\u2190": "<-", "\u2192": "->", "\u2264": "<=", "\u2265": ">=", "\u2011": "-", "\u2010": "-", "\u2212": "–"}
"""What has a plain equal in every font."""
_POINTS = frozenset(
    map(chr, (*range(0x591, 0x5BE), 0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7, *range(0x610, 0x61B),
              *range(0x64B, 0x660), 0x670)),
)  # fmt: skip
"""Hebrew points and Arabic vowel signs need a shaping engine to sit where they belong."""
_CONTROL = frozenset(map(chr, (*range(0x20), *range(0x7F, 0xA0))))
"""Some fonts have a picture even of these."""
_SCRIPTS = {
    "CJK": Message("Chinese or Japanese", note="A script."),
    "HIRAGANA": Message("Japanese", note="A script."),
    "KATAKANA": Message("Japanese", note="A script."),
    "HANGUL": Message("Korean", note="A script."),
}
_MISSING = Plural("[{count} letter, {script}]", "[{count} letters, {script}]", note="Stands for letters of no font.")


class Letters:
    """`has` says whether some font can draw a letter. `lacking` counts those that none could."""

    def __init__(self, has: Callable[[str], bool]) -> None:
        self._has = has
        self._known: dict[str, bool] = {}
        self.lacking: Counter[str] = Counter()

    def drawable(self, text: str) -> str:
        """The same text in logical order, with nothing in it that cannot be drawn. Breaks of lines stay."""
        if text.isascii() and text.isprintable():
            return text
        text = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
        return joined("".join(self._parts(text)), self._has)

    def _parts(self, text: str) -> Iterator[str]:
        waiting = ""  # letters of a script that no font has
        for letter in text:
            if letter in _SILENT:
                continue
            lacks = self._lacks(letter)
            if waiting and not (lacks and unicodedata.category(letter)[0] in "LMN"):
                if letter == " ":
                    waiting += letter
                    continue
                yield from _named(waiting)
                waiting = ""
            if lacks and self._waits(letter, waiting):
                waiting += letter
            elif lacks:
                yield self._instead(letter)
            else:
                yield _SPACES.get(letter, letter)
        yield from _named(waiting)

    def _lacks(self, letter: str) -> bool:
        known = self._known.get(letter)
        if known is None:
            known = self._known[letter] = self._is_lacking(letter)
        return known

    def _is_lacking(self, letter: str) -> bool:
        if letter == "\n" or letter in _SPACES:
            return False
        return letter in _POINTS or letter in _CONTROL or not self._has(letter)

    def _waits(self, letter: str, waiting: str) -> bool:
        """Whether it is named together with those beside it."""
        category = unicodedata.category(letter)[0]
        if letter in _PLAIN or not (category in "LN" or (category == "M" and waiting)):
            return False
        self.lacking[letter] += 1
        return True

    def _instead(self, letter: str) -> str:
        """What is drawn in its place: nothing for a control character or a mark."""
        if letter in _PLAIN:
            return _PLAIN[letter]
        category = unicodedata.category(letter)
        if category in ("Cc", "Cf"):
            return ""
        self.lacking[letter] += 1
        return "" if category[0] == "M" else f"[{named(letter)}]"


def named(letter: str) -> str:
    """'slightly smiling face', as Unicode calls it; 'U+E000' for one without a name."""
    return unicodedata.name(letter, f"U+{ord(letter):04X}").lower()


def _named(letters: str) -> Iterator[str]:
    """'[5 letters, Thai]', and the space that followed them."""
    count = len(letters.replace(" ", ""))
    if count:
        script = unicodedata.name(letters[0], "unknown").split()[0]
        said = _SCRIPTS[script]() if script in _SCRIPTS else script.capitalize()
        yield _MISSING(count=count, script=said) + (" " if letters.endswith(" ") else "")
