"""Bech32 (BIP-173), the form in which age writes its keys: a prefix, the bytes five bits a letter, a checksum."""

from collections.abc import Iterable, Sequence

from kapjournal.errors import AgeKeyMalformed

_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECKSUM_LETTERS = 6
_LONGEST = 90  # letters, so that four mistyped ones are always noticed


def encode(prefix: str, data: bytes) -> str:
    """The text for `data`, in small letters."""
    groups = [*_regrouped(data, 8, 5, fill=True)]
    check = _polymod([*_spread(prefix), *groups, *[0] * _CHECKSUM_LETTERS]) ^ 1
    groups += [check >> 5 * place & 31 for place in reversed(range(_CHECKSUM_LETTERS))]
    return f"{prefix}1{''.join(_LETTERS[group] for group in groups)}"


def decode(text: str) -> tuple[str, bytes]:
    """The prefix in small letters, and the bytes. Raises AgeKeyMalformed for every text that `encode` cannot give."""
    prefix, groups = split(text)
    try:
        return prefix, bytes(_regrouped(groups, 5, 8, fill=False))
    except ValueError:
        raise AgeKeyMalformed("this text does not hold whole bytes") from None


def split(text: str, *, longest: int = _LONGEST) -> tuple[str, Sequence[int]]:
    """The prefix and the groups of five bits, once the checksum is found right. Raises AgeKeyMalformed.

    Keys that are longer than BIP-173 allows exist; they need another `longest`.
    """
    small = text.lower()
    prefix, mark, letters = small.rpartition("1")
    is_written = text in (small, text.upper()) and len(text) <= longest and all("!" <= sign <= "~" for sign in text)
    if not is_written or not (prefix and mark) or len(letters) < _CHECKSUM_LETTERS or not set(letters) <= set(_LETTERS):
        raise AgeKeyMalformed("this text is not bech32")
    groups = [_LETTERS.index(letter) for letter in letters]
    if _polymod([*_spread(prefix), *groups]) != 1:
        raise AgeKeyMalformed("this text is mistyped")
    return prefix, groups[:-_CHECKSUM_LETTERS]


def _spread(prefix: str) -> list[int]:
    return [ord(letter) >> 5 for letter in prefix] + [0] + [ord(letter) & 31 for letter in prefix]


def _polymod(values: Iterable[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for place, term in enumerate(_GENERATOR):
            check ^= term if top >> place & 1 else 0
    return check


def _regrouped(values: Iterable[int], width: int, new_width: int, *, fill: bool) -> Iterable[int]:
    """The same bits in groups of another width. Raises ValueError for bits left over, unless they are to be filled."""
    held, bits = 0, 0
    for value in values:
        held, bits = held << width | value, bits + width
        while bits >= new_width:
            bits -= new_width
            yield held >> bits & ((1 << new_width) - 1)
        held &= (1 << bits) - 1
    if fill and bits:
        yield held << new_width - bits
    elif not fill and (bits >= width or held):
        raise ValueError("bits are left over")
