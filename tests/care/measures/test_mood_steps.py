"""A mood has one of five names, and two moods differ or do not: at the borders as well, where computers are inexact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal.care.measures.medians import median
from kapjournal.care.measures.mood_steps import SAME_DAYS, SAME_MEDIANS, change, level_of

valences = st.integers(-100, 100).map(lambda hundredths: hundredths / 100)


@pytest.mark.parametrize(
    ("valence", "level"),
    [(-1, 1), (-0.61, 1), (-0.6, 2), (-0.21, 2), (-0.2, 3), (0, 3), (0.2, 3), (0.21, 4), (0.6, 4), (0.61, 5), (1, 5)],
)
def test_a_border_belongs_to_the_side_nearer_so_so(valence: float, level: int) -> None:
    assert level_of(valence) == level


@pytest.mark.parametrize(("ones", "level"), [((0.4, 0.8), 4), ((-0.8, -0.4), 2), ((0.0, 0.4), 3), ((-0.4, 0.0), 3)])
def test_halfway_between_two_moods_is_the_milder_one(ones: tuple[float, float], level: int) -> None:
    """The middle of 0.4 and 0.8 is a little more than 0.6 to a computer."""
    assert level_of(median(ones)) == level


@given(valences)
def test_names_are_the_same_on_both_sides(valence: float) -> None:
    assert level_of(valence) + level_of(-valence) == 6


@given(st.integers(-100, 70), st.sampled_from([SAME_DAYS, SAME_MEDIANS]))
def test_a_difference_counts_from_its_border_on(before: int, same: float) -> None:
    """0.7 - 0.4 is a little less than 0.3 to a computer; it is one hundredth less that is about the same."""
    border = round(same * 100)
    assert change(before / 100, (before + border) / 100, same=same) == 1
    assert change((before + border) / 100, before / 100, same=same) == -1
    assert change(before / 100, (before + border - 1) / 100, same=same) == 0
