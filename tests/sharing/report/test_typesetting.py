"""Text broken into lines."""

from hypothesis import given
from hypothesis import strategies as st

from kapjournal.sharing.report.faces import Faces
from kapjournal.sharing.report.typesetting import Setter, Type

SETTER = Setter(Faces())
TYPE = Type(10)
words = st.text(st.sampled_from("abcdefgh .,"), max_size=300)


@given(words, st.floats(40, 400))
def test_no_line_is_too_long_and_no_word_is_lost(text: str, width: float) -> None:
    """Every line fits, and the lines together are the text."""
    lines = SETTER.lines(text, TYPE, width)
    assert all(SETTER.length(line, TYPE) <= width + 0.01 or len(line) == 1 for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_word_longer_than_the_line_is_cut() -> None:
    """Three thousand letters without a space come in pieces."""
    lines = SETTER.lines("m" * 3_000, TYPE, 100)
    assert "".join(lines) == "m" * 3_000
    assert max(SETTER.length(line, TYPE) for line in lines) <= 100


def test_line_ends_are_even() -> None:
    """The first line is not filled at the cost of the second."""
    lines = SETTER.lines("one two three four five six seven eight nine ten eleven twelve", TYPE, 120)
    lengths = [SETTER.length(line, TYPE) for line in lines[:-1]]
    assert max(lengths) - min(lengths) < 45


def test_shortened_says_so() -> None:
    """A line that is cut ends in dots, and fits."""
    line = SETTER.shortened("many words in one line that is long", TYPE, 80)
    assert line.endswith("…")
    assert SETTER.length(line, TYPE) <= 80
