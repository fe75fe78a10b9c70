"""Text broken into lines that are as even as they can be."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, Self

from kapjournal.sharing.report.faces import SERIF, Faces

INK, SOFT, FAINT = "#1D2B2E", "#495857", "#5B645F"
TEAL, DUSK = "#12545A", "#5D4C86"
HAIRLINE, WASH, BAND, WHITE = "#CFC8BB", "#F3F1EC", "#D3DFDB", "#FFFFFF"

_LONG_WORD = 24
"""Shorter texts come again and are remembered; lines do not."""
_FAR = float("inf")


@dataclass(frozen=True, slots=True)
class Type:
    """How text looks. `leading` is a multiple of `size`."""

    size: float
    face: str = SERIF
    colour: str = INK
    leading: float = 1.4

    @property
    def line(self) -> float:
        return self.size * self.leading

    def but(self, **changes: Any) -> Self:
        return replace(self, **changes)


class Setter:
    """Measures and breaks text that the fonts can draw."""

    def __init__(self, faces: Faces) -> None:
        self.faces = faces
        self._words: dict[tuple[str, str], float] = {}

    def length(self, text: str, type_: Type) -> float:
        found = self._words.get((type_.face, text))
        if found is None:
            found = sum(self.faces[face].length(run) for face, run in self.faces.runs(text, type_.face))
            if len(text) < _LONG_WORD:
                self._words[type_.face, text] = found
        return found * type_.size / 1000

    def lines(self, text: str, type_: Type, width: float) -> list[str]:
        """A break in the text stays one."""
        return [line for part in text.split("\n") for line in self._broken(part.strip(" "), type_, width)]

    def shortened(self, line: str, type_: Type, width: float) -> str:
        """The line with three dots at its end, so much shorter that it fits."""
        while line and self.length(f"{line} …", type_) > width:
            line = line[: line.rfind(" ")] if " " in line else line[:-2]
        return f"{line} …"

    def _broken(self, paragraph: str, type_: Type, width: float) -> list[str]:
        words = [piece for word in paragraph.split(" ") if word for piece in self._fitting(word, type_, width)]
        if not words:
            return [""]
        space = self.length("n n", type_) - 2 * self.length("n", type_)
        sizes = [self.length(word, type_) for word in words]
        if sum(sizes) + space * (len(words) - 1) <= width:
            return [" ".join(words)]
        cuts = _cuts(sizes, space, width)
        return [" ".join(words[start:end]) for start, end in pairwise(cuts)]

    def _fitting(self, word: str, type_: Type, width: float) -> Iterator[str]:
        """A word that is wider than the line, in pieces."""
        while len(word) > 1 and (length := self.length(word, type_)) > width:
            cut = max(1, min(int(len(word) * width / length), len(word) - 1))
            while cut > 1 and self.length(word[:cut], type_) > width:
                cut -= 1
            yield word[:cut]
            word = word[cut:]
        yield word


def _cuts(sizes: list[float], space: float, width: float) -> list[int]:
    """Before which words a line begins, with the end: the least sum of the squares of what is left free in each line.

    The last line may be as short as it likes, as long as it has two words.
    """
    count = len(sizes)
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, count + 1):
        choice, length = (_FAR, end - 1), -space
        for start in range(end - 1, -1, -1):
            length += sizes[start] + space
            if length > width and start < end - 1:
                break
            is_last = end == count and end - start > 1
            free = 0.0 if is_last else max(0.0, width - length) ** 2
            choice = min(choice, (best[start][0] + free, start))
        best.append(choice)
    cuts = [count]
    while cuts[-1]:
        cuts.append(best[cuts[-1]][1])
    return cuts[::-1]
