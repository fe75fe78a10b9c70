"""How a row is kept once its words are there: its moment, the draft of it gone, in one transaction."""

from datetime import datetime
from typing import TypeVar

from sqlmodel import Session

from kapjournal.care.records import drafts
from kapjournal.care.records.text_cleaning import clean, is_blank
from kapjournal.errors import NothingWritten
from kapjournal.models import Row

AnyRow = TypeVar("AnyRow", bound=Row)


def name(typed: str, *, of: str) -> str:
    """The name that was given to something, without the spaces around it. Raises NothingWritten where there is none."""
    if is_blank(typed):
        raise NothingWritten(f"the {of} has no name")
    return clean(typed).strip()


def keep(db: Session, row: AnyRow, now: datetime, *, draft_place: str | None = None) -> AnyRow:
    """Keeps the row as it is now, and drops the draft of it where there may be one."""
    row.updated_at = now
    db.add(row)
    drafts.forget(db, draft_place)
    db.commit()
    return row
