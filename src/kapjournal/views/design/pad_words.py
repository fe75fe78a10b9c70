"""Where the words of the mood pad stand, the app's and the patient's own: the nearer to the point the larger, and never
on top of each other."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import combinations

from kapjournal.care.measures import feelings
from kapjournal.care.records.text_cleaning import opening
from kapjournal.content import Feeling
from kapjournal.models import OwnWord
from kapjournal.views.design import tokens as t
from kapjournal.views.design.pad_drawing import Box

WORD, NEAR_WORD = 15, 24
GROWS = 1.5
"""How far words on the pad grow with the reader's text: past it they would crowd each other out."""
BESIDE, ABOVE = 2.0, 4.0
"""Between words that stand beside each other, and one above the other."""
SLACK = 0.5
ROUNDS = 80
REMEMBERED = 8
"""So many pads: those that are drawn again and again, not each place that a finger has passed."""
REACHES = (0, 14, 28, 42, 56)
AROUND = tuple((math.cos(turn * math.pi / 4), math.sin(turn * math.pi / 4)) for turn in range(8))
"""How far from its place an own word may stand, and in which ways."""
MOST_OWN, LONGEST_OWN, FEWEST_OF_APP = 8, 12, 9
"""Own words on the pad, the latest, and characters of each; words of the app that stay. All are offered below it."""


@dataclass(frozen=True)
class MapWord:
    """A word and its place: of the app, or of the patient. `shown` has room on the pad."""

    word: str = field(repr=False)
    valence: float
    energy: float
    is_own: bool = False

    @property
    def shown(self) -> str:
        return opening(self.word, LONGEST_OWN) if self.is_own else self.word


def map_word(word: Feeling | OwnWord) -> MapWord:
    is_own = isinstance(word, OwnWord)
    return MapWord(word.text if isinstance(word, OwnWord) else word.word, word.valence, word.energy, is_own)


@dataclass(frozen=True)
class PlacedWord:
    """One word: its size, before the reader's text makes it larger, where it stands, and where it can be pressed."""

    feeling: MapWord
    near: float
    size: int
    box: Box
    target: Box


@dataclass(eq=False)
class _Word:
    feeling: MapWord
    near: float
    size: int
    x: float
    y: float

    def box(self, scale: float) -> Box:
        half, tall = len(self.feeling.shown) * self.size * scale * 0.26 + 4, self.size * scale * 0.68
        return self.x - half, self.y - tall, self.x + half, self.y + tall


@dataclass(frozen=True)
class Pad:
    """`fixed` is where nothing may stand: the names of the axes, the lamp."""

    width: float
    height: float
    scale: float
    at: tuple[float, float] | None
    fixed: tuple[Box, ...] = ()


def standing(pad: Pad, own: Sequence[OwnWord] = ()) -> tuple[PlacedWord, ...]:
    """The words of the app, and the latest of the own ones: beside them, or some in their place where room is scarce.

    Own words are in no cache: they go when the journal locks.
    """
    words = _standing(pad, tuple(map_word(feeling) for feeling in feelings.on_pad()))
    if not own:
        return words
    for mine in [map_word(word) for word in own[: -MOST_OWN - 1 : -1]]:
        words = _with_own(pad, mine, words)
    boxes = [word.box for word in words]
    return tuple(
        replace(word, target=_target(pad, word.box, [b for b in boxes if b is not word.box])) for word in words
    )


@lru_cache(maxsize=REMEMBERED)
def _standing(pad: Pad, shown: tuple[MapWord, ...]) -> tuple[PlacedWord, ...]:
    words = [_placed(pad, feeling) for feeling in shown]
    for _ in range(ROUNDS):
        if not _make_room(pad, words):
            break
    boxes = [word.box(pad.scale) for word in words]
    return tuple(
        PlacedWord(word.feeling, word.near, word.size, box, _target(pad, box, [b for b in boxes if b is not box]))
        for word, box in zip(words, boxes, strict=True)
    )


def _with_own(pad: Pad, mine: MapWord, words: tuple[PlacedWord, ...]) -> tuple[PlacedWord, ...]:
    """At its place or as near to it as there is room; else in the place of one word of the app. That is still offered
    below the map, as an own word is that finds no place either."""
    may_go = sum(not word.feeling.is_own for word in words) > FEWEST_OF_APP
    instead: tuple[_Word, PlacedWord] | None = None
    for word in _tries(pad, mine):
        box = word.box(pad.scale)
        if any(_meet(box, fixed) for fixed in pad.fixed):
            continue
        met = [one for one in words if _meet(box, one.box)]
        if not met:
            return *words, PlacedWord(mine, word.near, word.size, box, box)
        if may_go and instead is None and len(met) == 1 and not met[0].feeling.is_own:
            instead = replace(word), met[0]
    if instead is None:
        return words
    word, gone = instead
    box = word.box(pad.scale)
    return *(one for one in words if one is not gone), PlacedWord(mine, word.near, word.size, box, box)


def _tries(pad: Pad, mine: MapWord) -> Iterator[_Word]:
    """Its place, and places round it; smaller before further away."""
    word = _placed(pad, mine)
    x, y, sizes = word.x, word.y, dict.fromkeys((word.size, WORD))
    for reach in REACHES:
        for right, down in AROUND if reach else ((0.0, 0.0),):
            for word.size in sizes:
                word.x, word.y = x + right * reach, y + down * reach
                _keep_in(pad, word)
                yield word


def _placed(pad: Pad, feeling: MapWord) -> _Word:
    x, y = (feeling.valence + 1) / 2 * pad.width, (1 - feeling.energy) / 2 * pad.height
    near = 0.0 if pad.at is None else math.exp(-((math.hypot(x - pad.at[0], y - pad.at[1]) / (pad.width * 0.3)) ** 2))
    word = _Word(feeling, near, round(WORD + (NEAR_WORD - WORD) * near), x, y)
    _keep_in(pad, word)
    return word


def _keep_in(pad: Pad, word: _Word) -> None:
    left, top, right, bottom = word.box(pad.scale)
    half, tall = (right - left) / 2 + BESIDE, (bottom - top) / 2
    word.x = min(max(word.x, half), pad.width - half)
    word.y = min(max(word.y, tall), pad.height - tall)


def _make_room(pad: Pad, words: Sequence[_Word]) -> bool:
    """One round: words that touch get smaller first, then out of each other's way. Whether anything changed."""
    changed = False
    for one, other in combinations(words, 2):
        if not _meet(one.box(pad.scale), other.box(pad.scale)):
            continue
        changed = True
        larger = max(one, other, key=lambda word: word.size)
        if larger.size > WORD:
            larger.size -= 1
        else:
            right, down = _ways(one.box(pad.scale), other.box(pad.scale))[0]
            _move(pad, one, right / 2, down / 2)
            _move(pad, other, -right / 2, -down / 2)
    for word in words:
        others = [other.box(pad.scale) for other in words if other is not word]
        for fixed in pad.fixed:
            if not _meet(word.box(pad.scale), fixed):
                continue
            changed = True
            if word.size > WORD and pad.scale > 1:  # with larger text there is little room to go aside
                word.size -= 1
            else:
                _move(pad, word, *_way_on(pad, word.box(pad.scale), fixed, others))
    return changed


def _move(pad: Pad, word: _Word, right: float, down: float) -> None:
    word.x, word.y = word.x + right, word.y + down
    _keep_in(pad, word)


def _meet(a: Box, b: Box) -> bool:
    return _overlap(a, b, 0) > -BESIDE and _overlap(a, b, 1) > -ABOVE


def _overlap(a: Box, b: Box, side: int) -> float:
    """How far both reach over each other, from left to right (0) or from top to bottom (1)."""
    return min(a[side + 2], b[side + 2]) - max(a[side], b[side])


def _ways(box: Box, other: Box) -> list[tuple[float, float]]:
    """Past the other one, the shortest first: how far right, how far down."""
    ways = [
        (other[0] - box[2] - BESIDE - SLACK, 0.0),
        (other[2] - box[0] + BESIDE + SLACK, 0.0),
        (0.0, other[1] - box[3] - ABOVE - SLACK),
        (0.0, other[3] - box[1] + ABOVE + SLACK),
    ]
    return sorted(ways, key=lambda way: abs(way[0] + way[1]))


def _way_on(pad: Pad, box: Box, fixed: Box, others: Sequence[Box]) -> tuple[float, float]:
    """The shortest way that ends on the pad and on no other word; else the shortest that ends on the pad."""
    ways = [way for way in _ways(box, fixed) if _fits(pad, box, way)] or _ways(box, fixed)
    free = (way for way in ways if not any(_meet(_moved(box, way), other) for other in others))
    return next(free, ways[0])


def _moved(box: Box, way: tuple[float, float]) -> Box:
    return box[0] + way[0], box[1] + way[1], box[2] + way[0], box[3] + way[1]


def _fits(pad: Pad, box: Box, way: tuple[float, float]) -> bool:
    right, down = way
    return box[0] + right >= 0 and box[2] + right <= pad.width and box[1] + down >= 0 and box[3] + down <= pad.height


def _target(pad: Pad, box: Box, others: Sequence[Box]) -> Box:
    """A finger's height and width round the word, as far as the words beside it leave room."""
    left, top, right, bottom = box
    wide = max(t.TOUCH - (right - left), 16) / 2
    x0, x1 = max(left - wide, 0), min(right + wide, pad.width)
    for other in others:
        if _overlap(box, other, 1) > 0:
            x0 = max(x0, (other[2] + left) / 2) if other[2] <= left else x0
            x1 = min(x1, (other[0] + right) / 2) if other[0] >= right else x1
    tall = max(t.TOUCH - (bottom - top), 0) / 2
    y0, y1 = max(top - tall, 0), min(bottom + tall, pad.height)
    for other in others:
        if other[0] - 8 < x1 and other[2] + 8 > x0:
            y0 = max(y0, (other[3] + top) / 2) if other[3] <= top else y0
            y1 = min(y1, (other[1] + bottom) / 2) if other[1] >= bottom else y1
    return x0, y0, x1, y1
