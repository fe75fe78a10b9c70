"""Everything taken off this device: the journal, what lies beside it, and copies in the caches."""

import asyncio
from datetime import UTC, datetime
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kapjournal.runtime.journal_access import JournalAccess


class Deletion(Enum):
    """How far it is."""

    NONE = auto()
    RUNNING = auto()
    DONE = auto()
    REFUSED = auto()
    """The disk did not let go: the journal is there as before."""


async def delete_everything(access: "JournalAccess", passphrase: str) -> None:
    """Off this device, whether the journal is open or locked.

    Raises WrongPassphrase, slower each time, and StorageFailed where the disk does not let go: the journal is then
    locked, and as it was.
    """
    from kapjournal.sharing import cache_copies
    from kapjournal.storage import deleting

    await access.require(passphrase)
    access.deletion, ended = Deletion.RUNNING, Deletion.REFUSED
    try:
        access.lock()
        await asyncio.to_thread(deleting.delete_everything, access.data)
        ended = Deletion.DONE
    finally:
        access.begin_anew(ended)
    cache_copies.sweep_all(cache_copies.folders_of_the_phone())


def finish(data: Path) -> None:
    """What a killed deletion left goes before anything else is done, and so does a part of a file that was being saved;
    a damaged journal that was set aside for one that never came is back."""
    from kapjournal.storage.deleting import finish_deleting
    from kapjournal.storage.set_aside import settle
    from kapjournal.storage.unfinished import sweep

    finish_deleting(data)
    sweep(data)
    settle(data, today=datetime.now(UTC).astimezone().date())
