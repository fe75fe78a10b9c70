"""Whether a passphrase that somebody else is to be told is the one of the journal itself."""

import asyncio
import logging
from pathlib import Path

from kapjournal.errors import WrongPassphrase
from kapjournal.logs import kind_and_place

_log = logging.getLogger(__name__)


async def opens_journal(folder: Path, passphrase: str) -> bool:
    """Takes as long as unlocking, in a thread. Raises VaultDamaged, MemoryShort."""
    return await asyncio.to_thread(_opens, folder, passphrase)


def _opens(folder: Path, passphrase: str) -> bool:
    from kapjournal.storage import vault_keys
    from kapjournal.storage.paths import PASSPHRASE_KEY

    try:
        vault_keys.unwrap_key(folder / PASSPHRASE_KEY, passphrase)
    except WrongPassphrase as error:
        _log.debug("it is another one: %s", kind_and_place(error))
        return False
    return True
