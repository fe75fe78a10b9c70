"""Reading recovery words from however they were typed, dictated or pasted from the printed sheet."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from kapjournal.storage.word_list import is_phrase, numbers

WORD_COUNT = 12

_DOTS = str.maketrans({"\u0130": "i", "\u0131": "i"})
"""Turkish keyboards write I with a dot and i without one."""
_UNSEEN = re.compile("[\u034f\u0307\ufe00-\ufe0f]")
"""Joiners, variation selectors and a dot left over an i: marks that nobody sees and no word of the list has."""
_TOKEN = re.compile(r"\d{1,3}|[^\W\d_]+")


class UnknownWord(NamedTuple):
    """A word that is not on the list, and its place among the twelve, counted from 1."""

    position: int
    word: str


def read(text: str) -> str | None:
    """The twelve words in their order, separated by single spaces; None where they or their checksum are not right.

    Letter case, line breaks, punctuation, unseen characters and other words around them do not matter. Where every
    word has its number, the numbers give the order: a sheet with two columns may be copied line by line.
    """
    tokens = _tokens(text)
    return next((" ".join(phrase) for phrase in _readings(tokens) if is_phrase(phrase)), None)


def unknown_words(text: str) -> list[UnknownWord]:
    """What to look at again where `read` finds nothing: the words that are not on the list, in the order typed.

    The place is the number written in front of a word if there is one. A heading in front of the twelve does not count.
    """
    tokens, known = _tokens(text), numbers()
    typed = [
        (int(before) if before.isdigit() else 0, token)
        for before, token in zip(["", *tokens], tokens, strict=False)
        if not token.isdigit()
    ]
    while len(typed) > WORD_COUNT and typed[0][1] not in known:
        del typed[0]
    return [
        UnknownWord(number or place, word) for place, (number, word) in enumerate(typed, start=1) if word not in known
    ]


def count_words(text: str) -> int:
    """How many words of the list stand in it."""
    return sum(token in numbers() for token in _tokens(text))


def _tokens(text: str) -> list[str]:
    """Words in small letters and numbers."""
    plain = unicodedata.normalize("NFKC", text).translate(_DOTS).lower()
    seen = "".join(sign for sign in plain if unicodedata.category(sign) != "Cf")
    return _TOKEN.findall(_UNSEEN.sub("", seen))


def _readings(tokens: list[str]) -> Iterator[list[str]]:
    """Every phrase of twelve that may be meant, the surest first."""
    known = numbers()
    words = [token for token in tokens if token in known]
    places = [int(token) for token in tokens if token.isdigit()]
    pairs = [(int(place), word) for place, word in pairwise(tokens) if place.isdigit() and word in known]
    numbered = [pairs, list(zip(places, words, strict=False)) if len(places) == len(words) else []]
    for each in numbered:
        if sorted(place for place, _ in each) == list(range(1, WORD_COUNT + 1)):
            yield [word for _, word in sorted(each)]
    if len(words) == WORD_COUNT:
        yield words
