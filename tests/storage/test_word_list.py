"""Chance in words is written and checked as BIP-39 has it, by its own published vectors."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from kapjournal.storage import word_list

VECTORS = json.loads(Path(__file__).with_name("vectors").joinpath("bip39_english.json").read_text())
WORDS_SHA256 = "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda"
"""Of english.txt as the authors of BIP-39 publish it."""


def test_the_list_is_the_published_one() -> None:
    """2048 words, in alphabetical order, told apart by their first four letters."""
    words = word_list.words()
    assert sha256("".join(f"{word}\n" for word in words).encode()).hexdigest() == WORDS_SHA256
    assert sorted(words) == list(words)
    assert len({word[:4] for word in words}) == len(words) == 2048
    assert all(words[number] == word for word, number in word_list.numbers().items())


@pytest.mark.parametrize(("entropy", "phrase"), VECTORS)
def test_the_published_vectors_hold(entropy: str, phrase: str) -> None:
    """The same bytes give the same words, and those are a phrase."""
    assert word_list.phrase_of(bytes.fromhex(entropy)) == phrase.split()
    assert word_list.is_phrase(phrase.split())


@pytest.mark.parametrize(("entropy", "phrase"), VECTORS)
def test_a_phrase_with_another_word_is_none(entropy: str, phrase: str) -> None:
    """Another last word makes the checksum wrong wherever the word's checksum bits differ; a missing one always."""
    *start, last = phrase.split()
    check_bits = len(entropy) // 8
    other = word_list.words()[word_list.numbers()[last] ^ (1 << check_bits) - 1]
    assert not word_list.is_phrase([*start, other])
    assert not word_list.is_phrase([*start, "kapjournal"])
    assert not word_list.is_phrase(start)
    assert not word_list.is_phrase([])
