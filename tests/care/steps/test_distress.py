"""What follows from how upset somebody is: as tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal.care.steps import distress
from kapjournal.care.steps.distress import HIGH, MOST, Outcome

NUMBERS = st.none() | st.integers(0, MOST)


@pytest.mark.parametrize(
    ("value", "before", "expected"),
    [
        (0, None, Outcome.GO_ON),
        (3, 3, Outcome.GO_ON),
        (3, 2, Outcome.GO_ON),
        (3, 1, Outcome.ENOUGH),
        (2, 0, Outcome.ENOUGH),
        (4, None, Outcome.EASIER),
        (6, 5, Outcome.EASIER),
        (6, 9, Outcome.EASIER),
        (6, 4, Outcome.ENOUGH),
        (7, None, Outcome.ENOUGH),
        (7, 10, Outcome.ENOUGH),
        (10, 10, Outcome.ENOUGH),
        (None, None, Outcome.EASIER),
        (None, 9, Outcome.EASIER),
    ],
)
def test_after_a_hard_question(value: int | None, before: int | None, expected: Outcome) -> None:
    """Rose is two or more above the last number, high is seven or more, no answer is the middle."""
    assert distress.after_question(value, before) is expected


@pytest.mark.parametrize(
    ("value", "before", "expected"),
    [(3, 6, False), (6, 7, False), (6, 6, True), (7, 9, True), (8, 6, True), (None, 6, True), (2, None, True)],
)
def test_after_something_steadying(value: int | None, before: int | None, expected: bool) -> None:
    """A person is offered unless it is known to be lower, and not high."""
    assert distress.offers_person(value, before) is expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((), False),
        ((3, 4, 4), False),
        ((None, None), False),
        ((2, None, 4), True),
        ((4, 5, 6), False),
        ((7, 1), True),
        ((2, 4, 0), True),
    ],
)
def test_when_hard_questions_stop_for_a_day(values: tuple[int | None, ...], expected: bool) -> None:
    """High or risen, over answers that were skipped; a lower one later does not bring them back."""
    assert distress.stops_today(values) is expected


@given(st.lists(NUMBERS), NUMBERS)
def test_once_stopped_it_stays_so(values: list[int | None], later: int | None) -> None:
    assert not distress.stops_today(values) or distress.stops_today([*values, later])


@given(NUMBERS, NUMBERS)
def test_high_always_leads_to_a_person(value: int | None, before: int | None) -> None:
    if value is not None and value >= HIGH:
        assert distress.after_question(value, before) is Outcome.ENOUGH
        assert distress.offers_person(value, before)
