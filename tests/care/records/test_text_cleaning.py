"""What happens to text before it is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal.care.records.text_cleaning import AnswerText, clean, is_blank, opening


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  as typed \r\n\t ", "  as typed \r\n\t "),
        ("h\0i\0", "hi"),
        ("\ud83c\udf19", "🌙"),
        ("moon \ud83c gone", "moon \ufffd gone"),
        ("e\u0301 и\u0306 שָׁלוֹם \u202eabc", "e\u0301 и\u0306 שָׁלוֹם \u202eabc"),
        ("\x01\x7f\ufdd0", "\x01\x7f\ufdd0"),
    ],
    ids=["untouched", "no NUL", "pairs joined", "lone half shown", "combining, right to left", "other controls stay"],
)
def test_text_is_kept_as_typed_but_for_what_cannot_be_stored(typed: str, kept: str) -> None:
    """Only NUL and broken surrogates change."""
    assert clean(typed) == kept


@given(st.text())
def test_whatever_can_be_stored_is_untouched(sound: str) -> None:
    """But for NUL, text that is already sound comes back the same."""
    assert clean(sound) == sound.replace("\0", "")


@given(st.text(st.characters()))
def test_whatever_comes_back_can_be_stored(typed: str) -> None:
    """Also of text with halves of surrogate pairs in it."""
    kept = clean(typed)
    assert kept.encode("utf-8").decode("utf-8") == kept == clean(kept)


@pytest.mark.parametrize("text", ["", " \n\t", "\0", "\u2003\0 "])
def test_blank_text_is_blank(text: str) -> None:
    """Spaces of all kinds are nothing written."""
    assert is_blank(text)


@given(st.text(), st.integers(2, 200))
def test_an_opening_is_one_short_line(text: str, limit: int) -> None:
    """Never longer than asked, never with a line break."""
    line = opening(text, limit)
    assert len(line) <= limit
    assert "\n" not in line


def test_an_opening_ends_at_a_word() -> None:
    """A cut is marked and falls between words where it can."""
    assert opening("one two\nthree four five", 14) == "one two three…"
    assert opening("a" * 50, 10) == "a" * 9 + "…"


def test_a_traceback_shows_no_answer() -> None:
    """The repr of what was written holds none of it."""
    assert "secret" not in repr(AnswerText("story.next-day.today", "secret"))
