"""The place in a text where words were found: a line around it, cut from the text as it was written.

Every step takes time in proportion to what is read, and no more is read than a `Budget` allows.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from kapjournal.storage.sqlite.folding import fold

Snippet = tuple[tuple[str, bool], ...]
"""Pieces of text in reading order, each with whether it is what was looked for."""

_CHUNK, _OVERLAP = 600, 200
"""Characters folded at a time; the overlap holds the longest query, so that no cut hides one."""
_BEFORE, _AFTER = 60, 120
_CLUSTER = re.compile("[^\u0300-\u036f\u200d\ufe0f][\u0300-\u036f\u200d\ufe0f]*|.", re.DOTALL)
_FOLDED_COST = 5
"""How much longer it takes to fold what is not plain ASCII."""


@dataclass
class Budget:
    """Characters that may still be read to find places; what is found first is what is shown first."""

    left: int = 500_000

    def spend(self, chunk: str) -> bool:
        """Whether there was enough left for it."""
        self.left -= len(chunk) if chunk.isascii() else _FOLDED_COST * len(chunk)
        return self.left >= 0


def excerpt(text: str, phrases: Sequence[str], budget: Budget) -> Snippet:
    """A line around the first place that has most of the phrases, which are folded; empty where none was found."""
    best, most = 0, 0
    for start in _starts(text):
        chunk = text[start : start + _CHUNK]
        if not budget.spend(chunk):
            break
        folded = f" {fold(chunk)}"
        there = sum(f" {phrase}" in folded for phrase in phrases)
        if there > most:
            best, most = start, there
        if most == len(phrases):
            break
    if not most:
        return ()
    start, end = max(0, best - _BEFORE), min(len(text), best + _CHUNK + _AFTER)
    window = text[start:end]
    return _line(window, _places(window, phrases), begins=start == 0, ends=end == len(text))


def _starts(text: str) -> Iterator[int]:
    """Where pieces begin that overlap: at a word, unless the word is longer than the overlap."""
    start = 0
    while True:
        yield start
        end = start + _CHUNK
        if end >= len(text):
            return
        space = text.rfind(" ", end - _OVERLAP - _OVERLAP // 2, end - _OVERLAP)
        start = space if space > start else end - _OVERLAP


def _places(chunk: str, phrases: Sequence[str]) -> list[tuple[int, int]]:
    """Where the phrases stand in the chunk itself, each to the end of its last word, in reading order."""
    folded, origin = " ", [0]
    for cluster in _CLUSTER.finditer(chunk):
        became = _in_a_word(cluster[0])
        folded += became
        origin += [cluster.start()] * len(became)
    origin.append(len(chunk))
    folded, starts = _single_spaces(folded, origin)
    found = {
        (starts[at + 1], _end(folded, starts, at + len(phrase), chunk))
        for phrase in phrases
        for at in _all_of(f" {phrase}", folded)
    }
    return _apart(sorted(found))


@lru_cache(maxsize=4096)
def _in_a_word(cluster: str) -> str:
    """What becomes of a character between letters: nothing, a space, a letter, or a word of its own."""
    return fold(f"a{cluster}a")[1:-1]


def _single_spaces(folded: str, origin: Sequence[int]) -> tuple[str, list[int]]:
    kept = [at for at, character in enumerate(folded) if character != " " or at == 0 or folded[at - 1] != " "]
    return "".join(folded[at] for at in kept), [*(origin[at] for at in kept), origin[-1]]


def _all_of(phrase: str, folded: str) -> Iterator[int]:
    at = folded.find(phrase)
    while at >= 0:
        yield at
        at = folded.find(phrase, at + 1)


def _end(folded: str, starts: Sequence[int], last: int, chunk: str) -> int:
    """Where the word ends whose last letter looked for stands at `last`: a place in the chunk."""
    space = folded.find(" ", last + 1)
    end = starts[space] if space >= 0 else len(chunk)
    return max(end, starts[last] + 1)


def _apart(places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without those that begin within another."""
    apart: list[tuple[int, int]] = []
    for start, end in places:
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return apart


def _line(chunk: str, places: Sequence[tuple[int, int]], *, begins: bool, ends: bool) -> Snippet:
    first = places[0][0] if places else 0
    start, end = _cut(chunk, max(0, first - _BEFORE)), min(len(chunk), first + _AFTER)
    end = _cut(chunk, end)
    pieces: list[tuple[str, bool]] = [("" if begins and start == 0 else "…", False)]
    at = start
    for opens, closes in places:
        if opens >= end:
            break
        pieces += [(chunk[at:opens], False), (chunk[opens:closes], True)]
        at = closes
    pieces += [(chunk[at : max(at, end)], False), ("" if ends and max(at, end) == len(chunk) else "…", False)]
    return _joined((re.sub(r"\s+", " ", piece), is_hit) for piece, is_hit in pieces if piece)


def _joined(pieces: Iterable[tuple[str, bool]]) -> Snippet:
    """With neighbours of one kind as one piece."""
    alike = groupby(pieces, key=lambda piece: piece[1])
    return tuple(("".join(text for text, _ in run), is_hit) for is_hit, run in alike)


def _cut(chunk: str, at: int) -> int:
    """The start of a word near there, so that none is cut unless it is very long."""
    if at in (0, len(chunk)):
        return at
    space = chunk.rfind(" ", max(0, at - 20), at)
    return space + 1 if space >= 0 else at
