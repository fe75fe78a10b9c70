"""Earlier wordings of an intention, each with when it was replaced."""

from datetime import datetime

from sqlmodel import Session, col, select

from kapjournal.care.records.text_cleaning import is_blank
from kapjournal.models import Entry, IntentionVersion


def note(db: Session, entry: Entry, was: str, becomes: str, *, now: datetime) -> None:
    """Within the caller's transaction: keeps how it read before, where it reads differently now."""
    if entry.id is None or is_blank(was) or was.strip() == becomes.strip():
        return
    db.add(IntentionVersion(entry_id=entry.id, text=was.strip(), replaced_at=now))


def of_entry(db: Session, entry: Entry) -> list[IntentionVersion]:
    """Latest replaced first."""
    mine = select(IntentionVersion).where(col(IntentionVersion.entry_id) == entry.id)
    return list(db.exec(mine.order_by(col(IntentionVersion.replaced_at).desc(), col(IntentionVersion.id).desc())))
