"""When it is hard right now."""

from datetime import UTC, datetime, timedelta

import pytest

from kapjournal import content
from kapjournal.care.steps.hard_moments import LASTS, WORDS, is_hard, is_on
from kapjournal.terms import FeelingWord
from tests.support.feeling_words import chosen

NOW = datetime(2026, 11, 20, 18, tzinfo=UTC)


@pytest.mark.parametrize(
    ("valence", "words", "hard"),
    [
        (-0.71, ("panicky",), True),
        (-0.61, (), True),
        (-0.6, (), False),
        (-0.2, ("uneasy", "scared"), True),
        (-0.28, ("lonely",), False),
        (0.7, ("calm",), False),
    ],
)
def test_by_the_point_or_by_a_word(valence: float, words: tuple[str, ...], *, hard: bool) -> None:
    """The worst fifth of the pad, or a word that is hard wherever the point stands."""
    assert is_hard(valence, chosen(*words)) is hard
    assert is_hard(valence, [FeelingWord(text) for text in words]) is hard


def test_every_hard_word_is_one_that_can_be_chosen() -> None:
    """A word that left the library would never be heard of."""
    assert {feeling.id for feeling in content.feelings()} >= WORDS


def test_it_counts_for_two_hours() -> None:
    """Then its day goes on as it would; one told ahead of a clock that was set back does not count."""

    def told(ago: timedelta) -> bool:
        return is_on(-0.9, (), said_at=NOW - ago, now=NOW)

    assert told(timedelta())
    assert told(LASTS - timedelta(minutes=1))
    assert not told(LASTS)
    assert not told(timedelta(minutes=-5))
    assert not is_on(0.3, (), said_at=NOW, now=NOW)
