"""The languages that nobody speaks."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from kapjournal.messages.message import named_in
from kapjournal.messages.pseudo import lengthen, mirror

SENTENCES = st.lists(
    st.sampled_from(["Session", "{number}", "of", "{word}.", "A", "check-in,", "is it?", "“{other}”"]), min_size=1
).map(" ".join)


@given(SENTENCES)
def test_the_longer_one_is_longer_and_keeps_its_placeholders(text: str) -> None:
    """By two fifths at least, in brackets, so that a clipped end is seen."""
    longer = lengthen(text)
    assert (longer[0], longer[-1]) == ("[", "]")
    assert len(longer) >= 1.3 * len(text)
    assert named_in(longer) == named_in(text)


@given(SENTENCES)
def test_the_mirrored_one_runs_from_right_to_left_and_keeps_its_placeholders(text: str) -> None:
    """Its first strong character says so, and every override ends again."""
    mirrored = mirror(text)
    assert unicodedata.bidirectional(mirrored[0]) == "R"
    assert mirrored.count("\u202e") == mirrored.count("\u202c")
    assert named_in(mirrored) == named_in(text)
