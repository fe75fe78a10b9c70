"""The fonts of a report: how wide their letters are, what they look like, and which of them has a letter.

Loaded late: reading a font takes a tenth of a second, and few ever need it.
"""

from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

from kapjournal.resources import assets_dir
from kapjournal.sharing.report.kerning import pair_kerning

UI, SERIF, ITALIC = "roboto", "literata", "literata-italic"
FILES = {
    UI: "Roboto-Medium.ttf",
    SERIF: "Literata-Regular.ttf",
    ITALIC: "Literata-Italic.ttf",
    "noto": "NotoSans.ttf",
    "noto-hebrew": "NotoSansHebrew.ttf",
    "noto-arabic": "NotoSansArabic.ttf",
}
_FALLBACKS = (UI, "noto", "noto-hebrew", "noto-arabic")
"""Asked in this order for a letter that a face lacks."""
_WIDER_SPACE = 30.0
"""In thousandths: Literata's space is made for screens, and a page wants a little more."""


class Face:
    """One font. Widths and kerning are in thousandths of the type size."""

    def __init__(self, name: str, file: Path) -> None:
        from fontTools.ttLib import TTFont  # noqa: PLC0415

        self.name, self.file = name, file
        # Lazy would read the file again with each table; these are small.
        self._font = TTFont(file, lazy=False, recalcTimestamp=False)
        self._glyphs: dict[int, str] = self._font.getBestCmap()
        self._letters = frozenset(map(chr, self._glyphs))
        self.units = int(self._font["head"].unitsPerEm)
        self._scale = 1000 / self.units
        self._widths: dict[str, float] = {}
        self._pairs: dict[tuple[str, str], float] = {}

    @cached_property
    def _kern(self) -> Callable[[str, str], int]:
        return pair_kerning(self._font)

    @cached_property
    def _outlines(self) -> Any:
        return self._font.getGlyphSet()

    def __contains__(self, letter: str) -> bool:
        return letter in self._letters

    def has_all(self, text: str) -> bool:
        return self._letters.issuperset(text)

    def width(self, letter: str) -> float:
        found = self._widths.get(letter)
        if found is None:
            name = self._glyphs.get(ord(letter), ".notdef")
            found = self._widths[letter] = self._font["hmtx"][name][0] * self._scale
        return found

    def between(self, left: str, right: str) -> float:
        """How much further apart these two letters stand than their widths say."""
        found = self._pairs.get((left, right))
        if found is None:
            names = self._glyphs.get(ord(left), ""), self._glyphs.get(ord(right), "")
            found = self._kern(*names) * self._scale
            if left == " " and self.name in (SERIF, ITALIC):
                found += _WIDER_SPACE
            self._pairs[left, right] = found
        return found

    def length(self, text: str) -> float:
        """Of a run of letters that this face has."""
        width, between = self.width, self.between
        return sum(map(width, text)) + sum(between(one, other) for one, other in pairwise(text))

    def outline(self, letter: str) -> str:
        """The letter as the data of an SVG path, in font units, upwards from its baseline; empty for a space."""
        from fontTools.pens.svgPathPen import SVGPathPen  # noqa: PLC0415

        pen = SVGPathPen(self._outlines, ntos=lambda number: f"{number:g}")
        self._outlines[self._glyphs.get(ord(letter), ".notdef")].draw(pen)
        return str(pen.getCommands())


class Faces:
    """All fonts, each read when it is first needed. Raises StartError where they were not shipped."""

    def __init__(self) -> None:
        self._folder = assets_dir() / "fonts"
        self._loaded: dict[str, Face] = {}

    def __getitem__(self, name: str) -> Face:
        face = self._loaded.get(name)
        if face is None:
            face = self._loaded[name] = Face(name, self._folder / FILES[name])
        return face

    def has(self, letter: str) -> bool:
        return letter in self[SERIF] or any(letter in self[name] for name in _FALLBACKS)

    def runs(self, text: str, face: str) -> Iterator[tuple[str, str]]:
        """The text in pieces of one font each: `face` as far as it reaches."""
        own = self[face]
        if own.has_all(text):
            if text:
                yield face, text
            return
        name, held = face, ""
        for letter in text:
            of = face if letter in own else next((other for other in _FALLBACKS if letter in self[other]), face)
            if held and of != name:
                yield name, held
                held = ""
            name, held = of, held + letter
        yield name, held
