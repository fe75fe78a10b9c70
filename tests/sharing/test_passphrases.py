"""Six words offered, and typed words taken kindly."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal.errors import EmptyPassphrase
from kapjournal.sharing.passphrases import (
    MOST_IN_PDF,
    WORD_COUNT,
    offer_passphrase,
    passphrase_readings,
    tidy_passphrase,
)
from kapjournal.storage import word_list

WORDS = word_list.words()


def test_six_words_of_the_list_are_offered() -> None:
    """66 bits of chance: six words out of 2048, new each time."""
    assert len(set(WORDS)) == 2048
    offered = {offer_passphrase() for _ in range(50)}
    assert len(offered) == 50
    assert all(len(one.split("-")) == 6 and set(one.split("-")) <= set(WORDS) for one in offered)


def test_six_words_for_a_pdf_are_short_enough() -> None:
    """Poppler's command line reads 32 characters: none that is offered is longer, and all six words are there."""
    offered = [offer_passphrase(MOST_IN_PDF) for _ in range(200)]
    assert MOST_IN_PDF == 32
    assert all(len(one) <= MOST_IN_PDF and len(one.split("-")) == WORD_COUNT for one in offered)
    assert len(set(offered)) == len(offered)


@given(
    st.lists(st.sampled_from(WORDS), min_size=6, max_size=6), st.sampled_from([" ", "  ", "\n", ", ", " - ", "\u00a0"])
)
def test_six_words_may_be_typed_in_many_ways(words: list[str], between: str) -> None:
    """Capitals, spaces, commas and line breaks do not keep a therapist out."""
    typed = f" {between.join(words).title()} "
    assert tidy_passphrase(typed) == "-".join(words)


def test_a_passphrase_of_ones_own_is_not_touched() -> None:
    """Anything but six words of the list keeps its spaces and capitals."""
    for own in ("Correct horse", " space ", "a-b-c-d-e-f", "abandon ability", "x" * 10_000):
        assert tidy_passphrase(own) == own


def test_keyboards_agree() -> None:
    """The same letters, composed or not, are the same passphrase."""
    composed = "caf\u00e9 \ufb01n"
    assert tidy_passphrase(unicodedata.normalize("NFD", composed)) == tidy_passphrase(composed) == "café fin"


def test_what_was_typed_is_tried_as_it_was_typed_too() -> None:
    """Another tool may have sealed to the letters as they came."""
    typed = "cafe\u0301 \ufb01n"
    assert passphrase_readings(typed) == ("café fin", "café \ufb01n", typed)
    assert passphrase_readings("plain") == ("plain",)


def test_an_empty_passphrase_is_refused() -> None:
    """A lock without a key is no lock."""
    with pytest.raises(EmptyPassphrase):
        tidy_passphrase("")
