"""How hard a passphrase is to guess, as an estimate for a patient who is choosing one."""

from enum import IntEnum

LONGEST_RATED = 72
"""zxcvbn refuses more; what is beyond can only make it harder to guess."""
SHORTEST = 8


class Strength(IntEnum):
    """zxcvbn's score: guesses needed, under 10^3, 10^6, 10^8, 10^10, and more (Wheeler 2016, USENIX Security)."""

    VERY_EASY = 0
    EASY = 1
    FAIR = 2
    GOOD = 3
    STRONG = 4


def strength(passphrase: str) -> Strength:
    """How hard it is to guess. An empty one is VERY_EASY."""
    from zxcvbn import zxcvbn  # noqa: PLC0415  # its word lists take a tenth of a second to load

    if not passphrase.strip():
        return Strength.VERY_EASY
    return Strength(int(zxcvbn(passphrase[:LONGEST_RATED])["score"]))


def good_enough(passphrase: str) -> bool:
    """Whether we let a patient go on with it: not short, and not one of the first that anybody would try."""
    return len(passphrase.strip()) >= SHORTEST and strength(passphrase) >= Strength.EASY
