"""After which practices it was better: told only from pairs that are near, and often enough."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from kapjournal.care.measures.helped import Done, Mood, Outcome, best_first, outcomes
from kapjournal.care.records import practice_outcomes

NOW = datetime(2026, 11, 20, 18, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
RUN = Done("walk.slow", NOW, NOW + 10 * MINUTE)


def mood(minutes: float, valence: float) -> Mood:
    return Mood(NOW + minutes * MINUTE, valence)


@pytest.mark.parametrize(
    ("moods", "found"),
    [
        ((mood(-5, -0.4), mood(12, 0.0)), Outcome(better=1)),
        ((mood(-5, 0.0), mood(12, -0.4)), Outcome(worse=1)),
        ((mood(-5, 0.0), mood(12, 0.2)), Outcome(same=1)),
        ((mood(-50, -0.8), mood(-5, 0.4), mood(12, 0.4), mood(40, 0.8)), Outcome(same=1)),
        ((mood(0, -0.4), mood(10, 0.4)), Outcome(better=1)),
    ],
    ids=["better", "worse", "same", "the nearest on each side", "at its very ends"],
)
def test_the_last_before_is_held_against_the_first_after(moods: tuple[Mood, ...], found: Outcome) -> None:
    """Half a step of the five moods is about the same."""
    assert outcomes([RUN], moods) == {"walk.slow": found}


@pytest.mark.parametrize(
    "moods",
    [(), (mood(-5, 0.0),), (mood(12, 0.0),), (mood(-61, -0.4), mood(12, 0.4)), (mood(-5, -0.4), mood(71, 0.4))],
)
def test_without_a_check_in_near_on_both_sides_nothing_is_said(moods: tuple[Mood, ...]) -> None:
    """An hour before and after at most."""
    assert outcomes([RUN], moods) == {}


counts = st.integers(0, 20)


@given(counts, counts, counts)
def test_better_is_said_of_two_thirds_of_five(better: int, same: int, worse: int) -> None:
    """Of fewer times nothing; never where worse is as often as better."""
    outcome = Outcome(better, same, worse)
    assert outcome.is_better == (outcome.times >= 5 and better >= 2 / 3 * outcome.times)
    assert not (outcome.is_better and worse >= better)


def test_what_was_better_comes_first_and_the_rest_keeps_its_order() -> None:
    assert best_first(["a", "b", "c"], {"c": Outcome(better=5), "a": Outcome(worse=5)}) == ["c", "a", "b"]


def test_nothing_is_read_of_a_journal_without_practices(db: Session) -> None:
    assert practice_outcomes.read(db, now=NOW) == {}
