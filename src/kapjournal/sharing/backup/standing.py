"""How it stands with backups of this journal: the last one, what is new, and to what the next one is encrypted."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from kapjournal.care.access import recovery_check
from kapjournal.care.records import last_backup, settings
from kapjournal.care.records.last_backup import LastBackup
from kapjournal.sharing.sealing import SUFFIX


@dataclass(frozen=True)
class Standing:
    """`words_key` is the public key of the recovery words, empty where it is not known."""

    last: LastBackup | None
    new: int
    words_key: str
    reminds: bool


def read(db: Session) -> Standing:
    last = last_backup.last(db)
    new = last_backup.count_since(db, last.made_at) if last else 0
    return Standing(last, new, recovery_check.words_key(db), settings.read(db).remind_backup)


def file_name(made_at: datetime) -> str:
    """kapjournal-backup-2026-11-20-2140.kapjournal.age: when it was made, where that was; two of a day do not clash."""
    return f"kapjournal-backup-{made_at:%Y-%m-%d-%H%M}{SUFFIX}"
