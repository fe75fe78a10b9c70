"""Words on the screen: how a sentence is broken."""

import pytest

from kapjournal.views.design import tokens
from kapjournal.views.design.text import balanced


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("Which word fits?", 1),
        ("End the session screen?", 2),
        ("“To stay near the shore, and to let the water come.”", 3),
        ("a word and " * 12 + "one more", 1),
    ],
)
def test_a_sentence_on_the_dark_screen_leaves_no_word_alone(words: str, lines: int) -> None:
    """Two or three lines of like length; what is longer is broken by the screen, as it falls."""
    said = balanced(words, tokens.SESSION_TEXT, 358, most=3).split("\n")
    assert len(said) == lines
    assert " ".join(said) == words
    assert len(said) == 1 or min(map(len, said)) > max(map(len, said)) / 3
