"""The age key that belongs to twelve recovery words: what is encrypted to it opens with the words alone.

Its public half may be kept: with it a backup is made without asking for anything, and nothing can be opened.
"""

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kapjournal.storage.age import X25519Identity, X25519Recipient
from kapjournal.storage.age.format import Stanza
from kapjournal.storage.vault_keys import normalise_recovery_phrase

MARK = "kapjournal-recovery-words"
"""A stanza of this kind beside the key says what opens the file. It holds nothing; other programs step over it."""
_INFO = b"kapjournal/v1/backup words 1"


def identity_of(phrase: str) -> X25519Identity:
    """The private key of these words, however they were typed. Raises WrongPassphrase for what are none.

    HKDF-SHA256 (RFC 5869) without salt: the words are 128 bits of chance, so no work has to be added.
    """
    words = normalise_recovery_phrase(phrase)
    return X25519Identity(HKDF(SHA256(), 32, salt=None, info=_INFO).derive(words.encode()))


def public_key(phrase: str) -> str:
    """The `age1…` key of these words. Raises WrongPassphrase."""
    return str(identity_of(phrase).recipient)


def recipients_of(key: str) -> list["X25519Recipient | WordsMark"]:
    """To whom a backup is encrypted that these words open. Raises AgeKeyMalformed."""
    return [X25519Recipient.parse(key), WordsMark()]


class WordsMark:
    """Tells whoever has the file that it opens with recovery words."""

    def wrap(self, _file_key: bytes) -> Stanza:
        return Stanza(MARK, (), b"")
