"""To what a backup is encrypted, and what opens one: a passphrase, or the twelve recovery words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import BinaryIO

from kapjournal.errors import AgeKeyMalformed, AgeNoMatch, BackupError, WrongPassphrase
from kapjournal.sharing.opening_keys import passphrase_identities
from kapjournal.sharing.sealing import PassphraseSeal
from kapjournal.storage import backup_words
from kapjournal.storage.age import Identity, Recipient
from kapjournal.storage.age.armor import ArmorReader, is_armored
from kapjournal.storage.age.format import Stanza, read_header
from kapjournal.storage.age.source import ByteSource


class OpensWith(StrEnum):
    """What an age file asks for."""

    PASSPHRASE = "passphrase"  # noqa: S105 - a kind of secret, and none
    WORDS = "words"
    KEY = "key"


@dataclass(frozen=True)
class WordsSeal:
    """Opens for whoever has the recovery words; `key` is the public half of theirs, which opens nothing."""

    key: str

    def recipients(self) -> Iterator[Sequence[Recipient]]:
        """Raises BackupError where the key is none."""
        try:
            yield backup_words.recipients_of(self.key)
        except AgeKeyMalformed as error:
            raise BackupError("the key of the recovery words is none") from error


@dataclass(frozen=True)
class SecretSeal:
    """Opens for whoever knows the passphrase."""

    passphrase: PassphraseSeal

    def recipients(self) -> Iterator[Sequence[Recipient]]:
        """What to encrypt to; the next one where there is too little memory for one."""
        for recipient in self.passphrase.recipients():
            yield [recipient]


BackupSeal = WordsSeal | SecretSeal


def to_passphrase(passphrase: str, *, work_factor: int | None = None) -> SecretSeal:
    """Raises EmptyPassphrase."""
    return SecretSeal(PassphraseSeal(passphrase, work_factor=work_factor))


def opens_with(sealed: BinaryIO) -> OpensWith:
    """What an age file, armored or not, asks for. Leaves it at its start.

    Raises AgeFormatError for everything that is no age file, after 1 MiB at most.
    """
    source = ByteSource(sealed)
    if is_armored(source):
        source = ByteSource(ArmorReader(source))
    kinds = {stanza.kind for stanza in read_header(source).stanzas}
    sealed.seek(0)
    if "scrypt" in kinds:
        return OpensWith.PASSPHRASE
    return OpensWith.WORDS if backup_words.MARK in kinds else OpensWith.KEY


class Opener:
    """What opens one file, as often as it is read: the work of a passphrase is done once."""

    def __init__(self, identities: Sequence[Identity]) -> None:
        self._identities = identities
        self._opened: dict[Stanza, bytes] = {}

    @classmethod
    def of(cls, sealed: BinaryIO, secret: str) -> "Opener":
        """For what was typed, a passphrase or recovery words as the file asks for it.

        Raises AgeFormatError, EmptyPassphrase, and AgeNoMatch for words that are none.
        """
        if opens_with(sealed) is OpensWith.PASSPHRASE:
            return cls(passphrase_identities(secret))
        try:
            return cls([backup_words.identity_of(secret)])
        except WrongPassphrase:
            raise AgeNoMatch("these are not twelve recovery words") from None

    def unwrap(self, stanza: Stanza) -> bytes | None:
        if stanza not in self._opened:
            found = (identity.unwrap(stanza) for identity in self._identities)
            file_key = next((key for key in found if key is not None), None)
            if file_key is None:
                return None
            self._opened[stanza] = file_key
        return self._opened[stanza]
