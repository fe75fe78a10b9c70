"""Keys are written as BIP-173 has it, by its own published vectors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal.errors import AgeKeyMalformed
from kapjournal.storage.age import bech32

LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
LONG_PREFIX = "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio"
VALID: dict[str, tuple[str, list[int]]] = {
    "A12UEL5L": ("a", []),
    "a12uel5l": ("a", []),
    f"{LONG_PREFIX}1tt5tgs": (LONG_PREFIX, []),
    "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw": ("abcdef", list(range(32))),
    f"11{'q' * 82}c8247j": ("1", [0] * 82),
    "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w": (
        "split",
        [LETTERS.index(letter) for letter in "checkupstagehandshakeupstreamerranterredcaperred"],
    ),
    "?1ezyfcl": ("?", []),
}
INVALID = {
    "\x201nwldj5": "a prefix with a blank",
    "\x7f1axkwrx": "a prefix with a control character",
    "\x801eym55h": "a prefix beyond ASCII",
    "an84characterslonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1569pvx": "too long",
    "pzry9x0s0muk": "no separator",
    "1pzry9x0s0muk": "no prefix",
    "x1b4n0q5v": "a letter that is not one of the 32",
    "li1dgmt3": "too short a checksum",
    "de1lg7wt\xff": "a checksum with a strange character",
    "A1G7SGD8": "a checksum over the prefix in capitals",
    "10a06t8": "no prefix, no separator",
    "1qzzfhee": "nothing before the separator",
    "A12UEL5l": "capitals and small letters mixed",
}


@pytest.mark.parametrize("text", VALID)
def test_the_valid_vectors_are_read(text: str) -> None:
    """Prefix and groups come out, and a changed letter does not pass."""
    assert bech32.split(text) == VALID[text]
    with pytest.raises(AgeKeyMalformed):
        bech32.split(text[:-1] + ("q" if text[-1] != "q" else "p"))


@pytest.mark.parametrize("text", INVALID, ids=INVALID.values())
def test_the_invalid_vectors_are_refused(text: str) -> None:
    """Whatever BIP-173 says is no bech32 is none."""
    with pytest.raises(AgeKeyMalformed):
        bech32.decode(text)


@given(st.binary(min_size=0, max_size=40))
def test_bytes_come_back(data: bytes) -> None:
    """What was written is read, in capitals too."""
    text = bech32.encode("age", data)
    assert bech32.decode(text) == bech32.decode(text.upper()) == ("age", data)


@pytest.mark.parametrize("text", [text for text, (_, groups) in VALID.items() if len(groups) in (32, 48)])
def test_bits_left_over_are_no_bytes(text: str) -> None:
    """A text whose letters do not end with a byte is read only if the rest is empty."""
    groups = VALID[text][1]
    if len(groups) * 5 % 8 == 0:
        assert len(bech32.decode(text)[1]) == len(groups) * 5 // 8
    else:
        with pytest.raises(AgeKeyMalformed):
            bech32.decode(text)
