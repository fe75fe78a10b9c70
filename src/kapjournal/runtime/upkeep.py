"""What is done without being asked whenever the journal is opened, locked, or looked at again."""

import logging
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kapjournal.errors import StorageError
from kapjournal.logs import suppressed
from kapjournal.runtime import lock_screen

if TYPE_CHECKING:
    from kapjournal.storage import Vault

_log = logging.getLogger(__name__)


def tidy(vault: "Vault") -> None:
    """What was deleted, and can no longer be brought back from the screen, is deleted for good; a note that the end of
    the app cut off is in its check-in; and the lock screen shows what was chosen for it."""
    from kapjournal.care.records import check_ins, soft_delete

    # A full disk keeps nobody from reading, and nothing from being locked; the next time tidies up.
    with suppressed(_log, "what was deleted is not purged yet", StorageError), vault.session() as db:
        soft_delete.purge(db, now=datetime.now(UTC))
        check_ins.take_in_drafts(db, now=datetime.now(UTC))
    lock_screen.at_the_door(vault.folder.parent, vault)


def clear_for_new(data: Path) -> None:
    """Before a journal is made: what an older one, removed by hand, left for the lock screen to show."""
    lock_screen.clear_for_new(data)


def look_where_we_are() -> None:
    """A journal that was locked on a journey, or a device that slept on one, may be in another zone now."""
    from kapjournal.care.time import local_time

    local_time.notice_travel()
