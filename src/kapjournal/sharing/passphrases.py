"""Passphrases for a hand-off: six words offered, and what is typed taken kindly."""

import re
import secrets
import unicodedata

from kapjournal.storage.vault_keys import normalise_passphrase
from kapjournal.storage.word_list import numbers, words

WORD_COUNT = 6
"""Each of the 2048 words of the BIP-39 list is 11 bits of chance: 66 in all, on top of what scrypt costs a guesser."""

_SEPARATORS = re.compile(r"[\s,;-]+")


MOST_IN_PDF = 32
"""Characters of a passphrase for a PDF: the command line of poppler reads no more. Of the six words that fit, each
choice is still 61 bits of chance."""


def offer_passphrase(most: int | None = None) -> str:
    """Six random English words joined by hyphens, as `age` itself offers them; drawn with `secrets`.

    With `most` no longer than so many characters, each such choice as likely as the others.
    """
    while True:
        offered = "-".join(secrets.choice(words()) for _ in range(WORD_COUNT))
        if most is None or len(offered) <= most:
            return offered


def tidy_passphrase(typed: str) -> str:
    """The passphrase to seal with or to open with.

    Six words of the list may have come with capitals, spaces, commas or line breaks, and are brought back to the form
    in which they were offered. Anything else stays as it is but for NFKC, the form that every keyboard agrees on.
    Raises EmptyPassphrase.
    """
    text = normalise_passphrase(typed)
    typed_words = [word for word in _SEPARATORS.split(text.lower()) if word]
    is_offered = len(typed_words) == WORD_COUNT and all(word in numbers() for word in typed_words)
    return "-".join(typed_words) if is_offered else text


def passphrase_readings(typed: str) -> tuple[str, ...]:
    """Everything that may have been meant, most likely first: tidied, and letter by letter for files of other tools."""
    return tuple(dict.fromkeys((tidy_passphrase(typed), unicodedata.normalize("NFC", typed), typed)))
