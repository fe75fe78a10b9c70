"""A part of a product that meets every value of it."""

import pytest

from tests.support import thorough

FIRST, SECOND, THIRD = "abcde", (1, 2), [True, False, None]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """What the command line said, as the test has it."""
    said: list[bool] = [False]
    monkeypatch.setattr(thorough, "_asked", said)
    return said


def test_the_part_meets_every_value(asked: list[bool]) -> None:
    """Each value of each dimension is in a row, and there are no more rows than the longest has values."""
    rows = thorough.sample(FIRST, SECOND, THIRD)
    assert len(rows) == len(FIRST)
    for values, found in zip((FIRST, SECOND, THIRD), zip(*rows, strict=True), strict=True):
        assert set(found) == set(values)


def test_all_of_it_where_that_was_asked(asked: list[bool]) -> None:
    """With `--thorough` every row of the product is run, those of the part among them."""
    part = thorough.sample(FIRST, SECOND, THIRD)
    asked[:] = [True]
    rows = thorough.sample(FIRST, SECOND, THIRD)
    assert len(set(rows)) == len(FIRST) * len(SECOND) * len(THIRD)
    assert set(part) < set(rows)


def test_steps_and_examples_grow_with_it(asked: list[bool]) -> None:
    """Each of a long row instead of each third, and ten times as many examples."""
    assert (thorough.every(3), thorough.examples(20)) == (3, 20)
    asked[:] = [True]
    assert (thorough.every(3), thorough.examples(20)) == (1, 200)


def test_an_empty_dimension_leaves_nothing(asked: list[bool]) -> None:
    """As with the whole product: nothing times anything is nothing."""
    assert thorough.sample(FIRST, []) == []


@pytest.mark.thorough
def test_what_is_marked_is_run_only_where_that_was_asked() -> None:
    """`make test` leaves out what is marked `thorough`."""
    assert thorough.is_asked()
