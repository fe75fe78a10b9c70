"""Whether the recovery words of an open vault are safe with the patient, and making new ones that are not yet."""

import asyncio
import logging

from kapjournal.care.access import recovery_check
from kapjournal.errors import StorageError
from kapjournal.logs import suppressed
from kapjournal.storage import Vault, backup_words

_log = logging.getLogger(__name__)


def are_safe(vault: Vault) -> bool:
    """True also where that cannot be read: a journal that is damaged tells so in its own way."""
    with suppressed(_log, "nobody knows whether the words are safe", StorageError), vault.session() as db:
        return recovery_check.words_confirmed(db)
    return True


def note_safe(vault: Vault, key: str) -> None:
    """`key` is the public key of the words. A disk that refuses keeps nobody out: the words then count as not
    confirmed, and the next unlock asks."""
    with suppressed(_log, "the words count as not confirmed", StorageError), vault.session() as db:
        recovery_check.confirm_words(db, key)


def note_typed(vault: Vault, words: str) -> None:
    """The same of words that have just opened it."""
    note_safe(vault, backup_words.public_key(words))


async def make_new(vault: Vault, passphrase: str) -> str:
    """New words, which count as unseen from before they open anything. Raises WrongPassphrase."""
    return await asyncio.to_thread(vault.new_recovery_phrase, passphrase, prepare=recovery_check.expect_words)
