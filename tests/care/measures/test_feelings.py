"""Words for a point on the mood pad: the nearest ones, most fitting first."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal import content
from kapjournal.care.measures import feelings

AXIS = st.floats(-1, 1)


def _away(valence: float, energy: float, word: content.Feeling) -> float:
    return math.hypot(word.valence - valence, word.energy - energy)


def test_the_place_of_a_word_has_that_word() -> None:
    """Whoever taps on 'tender' is told 'tender'."""
    for feeling in content.feelings():
        assert feelings.nearest(feeling.valence, feeling.energy, count=1) == (feeling,)


@given(AXIS, AXIS, st.integers(1, 12))
def test_no_word_left_out_is_nearer(valence: float, energy: float, count: int) -> None:
    """As many as asked for, none twice, in order of distance."""
    found = feelings.nearest(valence, energy, count=count)
    distances = [_away(valence, energy, word) for word in found]
    assert len(set(found)) == count
    assert distances == sorted(distances)
    others = set(content.feelings()) - set(found)
    assert all(_away(valence, energy, word) >= distances[-1] for word in others)


@pytest.mark.parametrize(
    ("point", "pleasant", "lively"),
    [((0.8, 0.8), True, True), ((0.8, -0.8), True, False), ((-0.8, 0.8), False, True), ((-0.8, -0.8), False, False)],
)
def test_a_corner_has_words_of_its_own(point: tuple[float, float], *, pleasant: bool, lively: bool) -> None:
    """Nobody far down and tired is offered a cheerful word."""
    for word in feelings.nearest(*point, count=6):
        assert (word.valence > 0, word.energy > 0) == (pleasant, lively)


@pytest.mark.parametrize(("moon", "valence"), [(1, -0.8), (2, -0.4), (3, 0), (4, 0.4), (5, 0.8)])
def test_a_moon_stands_for_the_middle_of_its_fifth(moon: int, valence: float) -> None:
    """New and heavy on one side, full and light on the other."""
    assert feelings.valence_of(moon) == valence
