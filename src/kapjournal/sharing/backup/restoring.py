"""A backup put into a journal that is being made: all of it, before there is a journal at all."""

import logging
import time

from sqlmodel import Session

from kapjournal.care.records import last_backup
from kapjournal.care.records.last_backup import LastBackup
from kapjournal.errors import BackupDamaged
from kapjournal.logs import ms_since
from kapjournal.sharing.backup import lineage
from kapjournal.sharing.backup.keys import Opener
from kapjournal.sharing.backup.progress import Tell, to_nobody
from kapjournal.sharing.backup.reading import Source, archive
from kapjournal.storage.rows.reading import local_ids
from kapjournal.storage.rows.writing import insert

_log = logging.getLogger(__name__)


def fill(db: Session, source: Source, opener: Opener, *, tell: Tell = to_nobody) -> None:
    """Put everything of a backup into an empty journal, within the caller's transaction.

    Raises BackupError, AgeError, OSError, StorageError, and what `tell` raises: nothing is to be kept then.
    """
    began, taken = time.perf_counter(), 0
    with archive(source, opener, tell=tell) as found:
        for shape, records in found.records():
            if shape.is_kept and local_ids(db, shape.table, (one.key for one in records)):
                raise BackupDamaged("a record is there twice")
            # What belongs to a thing that was being deleted while the backup was made goes with it.
            taken += len(insert(db, shape, records))
        lineage.learn(db, found.head)
        last_backup.note(db, LastBackup(found.head.made_at, found.manifest.entries))
    _log.info("%d records were restored in %d ms", taken, ms_since(began))
