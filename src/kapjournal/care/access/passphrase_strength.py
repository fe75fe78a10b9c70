"""How hard a passphrase is to guess, as an estimate for a patient who is choosing one."""

import re
from enum import IntEnum

LONGEST_RATED = 32
"""Characters that are rated at once: the work grows with their square and more, and 72 odd ones took seven seconds."""
SHORTEST = 8
LEAST_OF_ONES_OWN = 5
"""Characters that have to be left once the words that anybody would try here are taken out, and what stands between."""

TRIED_FIRST = (
    "kapjournal", "esketamine", "ketamine", "psychedelic", "integration", "psychiatrist", "medication", "passphrase",
    "intention", "therapist", "treatment", "spravato", "medicine", "password", "recovery", "infusion", "nasal",
    "lozenge", "journal", "therapy", "session", "healing", "feeling", "patient", "doctor", "clinic", "secret",
    "diary", "mood", "trip", "dose", "kap", "my", "the",
)  # fmt: skip
"""What somebody who knows of this app, or of its owner, would try first; longest first, so that none hides another."""

_FIELD = re.compile("|".join(TRIED_FIRST))
_BETWEEN = re.compile(r"[\s._,-]+")


class Strength(IntEnum):
    """zxcvbn's score: guesses needed, under 10^3, 10^6, 10^8, 10^10, and more (Wheeler 2016, USENIX Security)."""

    VERY_EASY = 0
    EASY = 1
    FAIR = 2
    GOOD = 3
    STRONG = 4


def strength(passphrase: str) -> Strength:
    """How hard it is to guess; up to a second of work, so not for the event loop.

    Of a long one the first and the last characters are rated, each by themselves, and the better of the two counts:
    what else there is can only make it harder.
    """
    if len(_of_ones_own(passphrase)) < LEAST_OF_ONES_OWN:
        return Strength.VERY_EASY
    return max(_rated(part) for part in {passphrase[:LONGEST_RATED], passphrase[-LONGEST_RATED:]})


def long_enough(passphrase: str) -> bool:
    return len(passphrase.strip()) >= SHORTEST


def good_enough(passphrase: str) -> bool:
    """Whether we let a patient go on with it: not short, and not one of the first that anybody would try."""
    return long_enough(passphrase) and strength(passphrase) >= Strength.EASY


def _of_ones_own(passphrase: str) -> str:
    return _FIELD.sub("", _BETWEEN.sub("", passphrase.casefold()))


def _rated(part: str) -> Strength:
    from zxcvbn import zxcvbn  # noqa: PLC0415  # its word lists take a tenth of a second to load

    return Strength(int(zxcvbn(part, user_inputs=list(TRIED_FIRST))["score"]))
