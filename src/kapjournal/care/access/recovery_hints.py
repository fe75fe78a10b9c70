"""What is wrong with recovery words as they were typed, told before any of them is tried."""

from dataclasses import dataclass, field

from kapjournal.storage.recovery_text import WORD_COUNT, count_words, read, unknown_words
from kapjournal.storage.word_list import numbers

LONGEST = 16
"""A longer word than any of the list by half is no word of it mistyped."""
MOST_MISTYPED = 3
"""With more of them it is another text."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Mistyped:
    """A word that is not on the list, with its place among the twelve, from 1, and what it may be meant for."""

    position: int
    word: str = field(repr=False)
    near: str | None = field(repr=False, default=None)


@dataclass(frozen=True)
class Missing:
    """How many words of the list there are, where it is not twelve."""

    found: int


@dataclass(frozen=True)
class Mixed:
    """Twelve words of the list, but one stands for another, or their order is not that of the sheet."""


@dataclass(frozen=True)
class OtherText:
    """Nothing like recovery words."""


Fault = Mistyped | Missing | Mixed | OtherText


def fault_of(text: str) -> Fault | None:
    """None where these are twelve recovery words; whose they are, only the vault knows."""
    if read(text) is not None:
        return None
    unknown, found = unknown_words(text), count_words(text)
    if len(unknown) > MOST_MISTYPED or any(len(word) > LONGEST for _, word in unknown):
        return OtherText()
    if unknown and found + len(unknown) == WORD_COUNT:
        return Mistyped(unknown[0].position, unknown[0].word, near(unknown[0].word))
    return Mixed() if found == WORD_COUNT else Missing(found)


def near(word: str) -> str | None:
    """The only word of the list that is one slip away: a letter too many, missing, another, or two the wrong way."""
    found = {slip for slip in _slips(word) if slip in numbers()}
    return found.pop() if len(found) == 1 else None


def _slips(word: str) -> set[str]:
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    return {
        *(before + after[1:] for before, after in cuts if after),
        *(before + after[1] + after[0] + after[2:] for before, after in cuts if len(after) > 1),
        *(before + letter + after[1:] for before, after in cuts if after for letter in _LETTERS),
        *(before + letter + after for before, after in cuts for letter in _LETTERS),
    }
