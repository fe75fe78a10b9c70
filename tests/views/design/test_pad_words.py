"""The words of the mood pad: none on top of another, none under the lamp, each with room for a finger."""

from collections.abc import Iterator
from itertools import combinations

import pytest

from kapjournal.care.measures import feelings
from kapjournal.models import OwnWord
from kapjournal.views.design.mood_pad import LAMP_R, on_the_pad
from kapjournal.views.design.pad_drawing import Box
from kapjournal.views.design.pad_words import FEWEST_OF_APP, LONGEST_OWN, Pad, standing

SIZES = [(358, 400, 1), (288, 260, 1), (420, 260, 1), (528, 400, 1), (358, 400, 1.5), (288, 420, 1.28)]
"""Width, height and growth: a phone, a small one, one on its side, a desktop, and large text on the first two."""


def points(width: float, height: float) -> Iterator[tuple[float, float] | None]:
    yield None
    for feeling in feelings.on_pad():
        valence, energy = on_the_pad(feeling.valence, feeling.energy)
        yield (valence + 1) / 2 * width, (1 - energy) / 2 * height


def touch(a: Box, b: Box) -> bool:
    return min(a[2], b[2]) - max(a[0], b[0]) > 0.5 and min(a[3], b[3]) - max(a[1], b[1]) > 0.5


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_no_word_covers_another_and_the_lamp_covers_none(width: float, height: float, scale: float) -> None:
    """Wherever the point stands on a word; and all of them stay on the pad, with 24 px to press at least."""
    for at in points(width, height):
        lamp = ((at[0] - LAMP_R, at[1] - LAMP_R, at[0] + LAMP_R, at[1] + LAMP_R),) if at else ()
        words = standing(Pad(width, height, scale, at, lamp))
        for one, other in combinations(words, 2):
            assert not touch(one.box, other.box), (at, one, other)
            assert not touch(one.target, other.target), (at, one, other)
        for word in words:
            assert not any(touch(word.box, box) for box in lamp), (at, word)
            assert word.target[3] - word.target[1] >= 24
            assert 0 <= word.target[0] < word.target[2] <= width
            assert 0 <= word.target[1] < word.target[3] <= height


def test_a_word_has_the_room_of_a_finger_where_there_is_room() -> None:
    """On a phone, before anything is chosen, most of them are 48 px tall."""
    words = standing(Pad(358, 400, 1, None))
    full = [word for word in words if word.target[3] - word.target[1] >= 48]
    assert len(full) > len(words) / 2


def test_a_word_grows_with_the_readers_text() -> None:
    small, large = standing(Pad(358, 400, 1, None)), standing(Pad(358, 400, 1.5, None))
    for one, other in zip(small, large, strict=True):
        assert other.box[3] - other.box[1] == pytest.approx(1.5 * (one.box[3] - one.box[1]))


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_own_words_stand_among_them(width: float, height: float, scale: float) -> None:
    """The latest of them, a long one shortened; most words of the app stay, and none covers another."""
    places = [(0.5, -0.5), (-0.5, 0.5), (0.5, 0.1), (-0.5, -0.2), (0.0, 0.5), (0.9, 0.0), (-0.1, -0.6), (0.0, 0.0)]
    own = [OwnWord(text=f"harbor {n} by the sea", valence=x, energy=y) for n, (x, y) in enumerate(places)]
    for at in points(width, height):
        lamp = ((at[0] - LAMP_R, at[1] - LAMP_R, at[0] + LAMP_R, at[1] + LAMP_R),) if at else ()
        words = standing(Pad(width, height, scale, at, lamp), own)
        assert sum(not word.feeling.is_own for word in words) >= FEWEST_OF_APP
        for one, other in combinations(words, 2):
            assert not touch(one.box, other.box), (at, one, other)
            assert not touch(one.target, other.target), (at, one, other)
        for word in words:
            assert not any(touch(word.box, box) for box in lamp), (at, word)
            assert len(word.feeling.shown) <= LONGEST_OWN
            assert 0 <= word.target[0] < word.target[2] <= width
    assert sum(word.feeling.is_own for word in standing(Pad(width, height, scale, None), own)) >= 3


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_one_own_word_stands_wherever_it_was_placed(width: float, height: float, scale: float) -> None:
    """Nearly: at the edge of a small map with large text there may be no room for it."""
    places = [(x / 4, y / 4) for x in range(-3, 4) for y in range(-3, 4)]
    found = [
        standing(Pad(width, height, scale, None), [OwnWord(text="harbor", valence=x, energy=y)]) for x, y in places
    ]
    seen = sum(any(word.feeling.is_own for word in words) for words in found)
    assert seen >= 0.95 * len(places)


def test_own_words_are_in_no_cache_and_no_repr() -> None:
    """They go when the journal locks."""
    words = standing(Pad(358, 400, 1, None), [OwnWord(text="harbor", valence=0.5, energy=-0.5)])
    assert [word.feeling.word for word in words if word.feeling.is_own] == ["harbor"]
    assert "harbor" not in repr(words)
    assert not any(word.feeling.is_own for word in standing(Pad(358, 400, 1, None)))
