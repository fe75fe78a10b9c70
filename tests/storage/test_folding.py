"""How words are folded for searching."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal.storage.sqlite.folding import fold


@given(text=st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """What is looked for and what is written meet, whichever of them was folded before."""
    assert fold(fold(text)) == fold(text)


@given(text=st.text())
def test_only_single_spaces_stand_between_words(text: str) -> None:
    """The index takes every other character for a part of a word."""
    folded = fold(text)
    assert folded == " ".join(folded.split())
    assert not any(character.isascii() and not character.isalnum() for character in folded.replace(" ", ""))


@given(text=st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=126)))
def test_plain_letters_only_lose_their_case(text: str) -> None:
    """The quick way for ASCII leads to the same words as the long one."""
    assert fold(text) == fold(f"{text} é").removesuffix("e").rstrip()


def test_vowels_that_are_marks_stay() -> None:
    """In Thai and Hindi a mark makes another word."""
    assert fold("กี") != fold("กา")
    assert fold("कि") != fold("कु")


@pytest.mark.parametrize("text", ["river ", "Über Ångström ", "心の平静を保つ気分だ", "วันนี้ฝนตก", "🌙🌊", "\u0301"])
def test_a_long_text_takes_time_in_proportion(text: str) -> None:
    """A book is folded in a moment: no character costs more than two microseconds of the processor."""
    book = text * (200_000 // len(text))
    began = time.process_time()
    fold(book)
    assert time.process_time() - began < 2e-6 * len(book)
