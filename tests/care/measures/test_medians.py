"""Medians and the interval around their difference: the shortcut is the long way, only sooner."""

import itertools
import statistics
from collections import Counter
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kapjournal.care.measures import medians
from tests.support.thorough import examples

NUMBERS = st.lists(st.floats(-1, 1), min_size=1, max_size=40).map(sorted)
TIMES = 40_000


@given(NUMBERS)
def test_a_median_is_the_middle(numbers: list[float]) -> None:
    """Of an even count, halfway between the two in the middle."""
    assert medians.median(numbers) == pytest.approx(statistics.median(numbers))


@pytest.mark.parametrize(
    "numbers", [(1.0,), (1.0, 2.0), (1.0, 2.0, 4.0), (1.0, 2.0, 4.0, 8.0), (0.0, 0.0, 1.0, 1.0, 5.0)]
)
def test_medians_of_resamples_are_as_frequent_as_when_all_are_drawn(numbers: tuple[float, ...]) -> None:
    """Every one of the n to the n resamples counted, against as many drawn by the shortcut."""
    every = [statistics.median(sample) for sample in itertools.product(numbers, repeat=len(numbers))]
    expected = {value: count / len(every) for value, count in Counter(every).items()}
    chance = Random(7)
    drawn = Counter(medians._resampled(numbers, chance) for _ in range(TIMES))
    assert set(drawn) <= set(expected)
    for value, share in expected.items():
        assert drawn[value] / TIMES == pytest.approx(share, abs=0.012)


@given(NUMBERS, NUMBERS)
@settings(max_examples=examples(10))
def test_the_difference_lies_in_its_interval(ones: list[float], others: list[float]) -> None:
    """And the same numbers give the same interval, however often one looks."""
    found = medians.difference(ones, others)
    assert found.value == medians.median(ones) - medians.median(others)
    assert found.low <= found.value <= found.high
    assert found == medians.difference(ones, others)


def test_an_interval_narrows_with_more_days() -> None:
    """A hundred times the days, a fraction of the doubt."""
    chance = Random(3)
    few, many = (sorted(chance.gauss(0, 0.3) for _ in range(size)) for size in (20, 2000))
    wide, narrow = (medians.difference([number + 0.2 for number in some], some) for some in (few, many))
    assert wide.high - wide.low > 5 * (narrow.high - narrow.low)
    assert narrow.low < 0.2 < narrow.high
    assert narrow.low > 0
