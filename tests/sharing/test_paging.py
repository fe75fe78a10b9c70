"""Leafing: a long text in pieces a screen can show, without losing or changing a character of it."""

import re

from hypothesis import given
from hypothesis import strategies as st

from kapjournal.sharing.handoff.harmless import escape
from kapjournal.sharing.handoff.paging import MOST_CHARACTERS, pieces

LONG = 2 * MOST_CHARACTERS


def words_of(text: str) -> str:
    """The text without what marks a quote and a line break."""
    return re.sub(r"(?m)^> |\s", "", text)


def test_paragraphs_stay_whole() -> None:
    """Paragraphs that fit are pieces as they are, in order."""
    assert pieces("# Title\n\n> a\\\n> b\n\n- c\n") == ("# Title", "> a\\\n> b", "- c")


def test_no_piece_is_too_long() -> None:
    """A paragraph without end is continued, quoted as it was, at the start of a word."""
    parts = pieces("> " + "word " * LONG)
    assert all(len(part) <= MOST_CHARACTERS + 2 for part in parts)
    assert all(part.startswith("> word") for part in parts)


@given(st.text(st.sampled_from("a <&\\*.-#1"), min_size=1, max_size=40), st.integers(0, 40))
def test_nothing_is_lost(motif: str, start: int) -> None:
    """Whatever was written comes out of the pieces in order, and no piece ends between a backslash and its letter."""
    text = escape((motif * LONG)[start : start + LONG])
    parts = pieces(f"> {text}")
    assert words_of("\n".join(parts)) == words_of(f"> {text}")
    assert all((len(part) - len(part.rstrip("\\"))) % 2 == 0 for part in parts)
