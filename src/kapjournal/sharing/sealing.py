"""Sealing a hand-off into a standard age file, to a passphrase or to a therapist's public key."""

import logging
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Self

from kapjournal.errors import (
    AgeKeyMalformed,
    AgeKeyUnsupported,
    AgeMemoryShort,
    HandoffError,
    KeyIsSecret,
    KeyMistyped,
    KeyUnsupported,
)
from kapjournal.logs import kind_and_place, ms_since
from kapjournal.sharing import open_words as words
from kapjournal.sharing.passphrases import tidy_passphrase
from kapjournal.storage.age import Recipient, ScryptRecipient, X25519Recipient, encrypt
from kapjournal.storage.work_factor import work_factors

_log = logging.getLogger(__name__)

SUFFIX = ".kapjournal.age"

_SECRET_KEY = re.compile(r"AGE-SECRET-KEY-|PRIVATE KEY-----", re.IGNORECASE)
_FILE_KEY_SIZE = 16  # bytes
_MOST_WORK = 18


@dataclass(frozen=True)
class PassphraseSeal:
    """Opens for whoever knows the passphrase; see `tidy_passphrase` for what is made of it.

    `work_factor` is the log2 of scrypt's N: 18 takes 256 MiB of memory, each step less takes half. Without one it is
    18, or what this device can spare. Raises EmptyPassphrase.
    """

    passphrase: str = field(repr=False)
    work_factor: int | None = field(default=None, kw_only=True)

    def __post_init__(self) -> None:
        object.__setattr__(self, "passphrase", tidy_passphrase(self.passphrase))

    def recipients(self) -> Iterator[Recipient]:
        """What to seal to; the next one where there is too little memory for one."""
        for factor in work_factors(self.work_factor, most=_MOST_WORK):
            yield ScryptRecipient(self.passphrase, work_factor=factor)


@dataclass(frozen=True)
class KeySeal:
    """Opens only for whoever holds the private key that belongs to this `age1…` key."""

    key: X25519Recipient

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an `age1…` key, white space around it aside.

        Raises KeyIsSecret for a private key, KeyUnsupported for a public one of another kind, and KeyMistyped for every
        other text that is not a usable public key.
        """
        if _SECRET_KEY.search(text):
            raise KeyIsSecret(
                "this is a private key, which belongs to its owner alone; the public one starts with age1"
            )
        try:
            key = X25519Recipient.parse(text)
            # Sealing is the test that the key is not one of the few that open for everyone.
            key.wrap(bytes(_FILE_KEY_SIZE))
        except AgeKeyUnsupported:
            raise KeyUnsupported("this is an age key of a kind that cannot be used yet") from None
        except AgeKeyMalformed:
            # Not chained: what was typed is nobody else's business.
            raise KeyMistyped("this is not an age1 key, or a letter of it is wrong or missing") from None
        return cls(key)

    def recipients(self) -> Iterator[Recipient]:
        """What to seal to."""
        yield self.key


Seal = PassphraseSeal | KeySeal


def seal(content: bytes, lock: Seal) -> bytes:
    """The age v1 file that this lock guards, in memory: what is not sealed of a letter never touches a disk.

    Takes a second or so for a passphrase: use a thread. Raises HandoffError where there is too little memory.
    """
    for recipient in lock.recipients():
        began, target = time.perf_counter(), BytesIO()
        try:
            encrypt(BytesIO(content), target, [recipient])
        except AgeMemoryShort as error:
            _log.info("sealing with less memory: %s", kind_and_place(error))
            continue
        sealed = target.getvalue()
        _log.info("sealed %d bytes as %d in %d ms", len(content), len(sealed), ms_since(began))
        return sealed
    raise HandoffError(words.NO_MEMORY())
