"""The 2048 English words of BIP-39, and chance written in them: eleven bits a word, the last bits a checksum."""

from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files

_WORD_BITS = 11
_CHECKED = 33
"""One bit of the checksum for each 32 bits of chance, so a phrase is a multiple of 33 bits."""


@cache
def words() -> tuple[str, ...]:
    """In alphabetical order; a word's place is its number. Read as a resource, which may lie in a zip."""
    return tuple(files("kapjournal.storage").joinpath("words", "english.txt").read_text("ascii").split())


@cache
def numbers() -> dict[str, int]:
    """The number of each word, from 0."""
    return {word: number for number, word in enumerate(words())}


def phrase_of(entropy: bytes) -> list[str]:
    """The words for 16, 20, 24, 28 or 32 bytes."""
    check_bits = len(entropy) // 4
    value = int.from_bytes(entropy, "big") << check_bits | _checksum(entropy)
    count = (len(entropy) * 8 + check_bits) // _WORD_BITS
    return [words()[value >> _WORD_BITS * place & 0x7FF] for place in reversed(range(count))]


def is_phrase(phrase: Sequence[str]) -> bool:
    """Whether these are words of the list whose checksum is right."""
    known = numbers()
    bits = len(phrase) * _WORD_BITS
    if not phrase or bits % _CHECKED or not all(word in known for word in phrase):
        return False
    value = 0
    for word in phrase:
        value = value << _WORD_BITS | known[word]
    check_bits = bits // _CHECKED
    entropy = (value >> check_bits).to_bytes(check_bits * 4, "big")
    return value & ((1 << check_bits) - 1) == _checksum(entropy)


def _checksum(entropy: bytes) -> int:
    return sha256(entropy).digest()[0] >> 8 - len(entropy) // 4
