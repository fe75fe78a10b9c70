"""The longer-term check: kept as an entry that is private from the first moment."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from kapjournal.care.records import draft_keys, entries
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.care.steps.longer_term import SET
from kapjournal.models import Entry, EntryKind


def keep(db: Session, answers: Sequence[AnswerText], *, now: datetime, zone: str | None = None) -> Entry:
    """Keeps the answers, which are shared only where they are chosen, and drops their draft. Raises NothingWritten."""
    return entries.keep(
        db,
        EntryKind.NOTE,
        answers,
        now=now,
        zone=zone,
        prompt_set=SET,
        draft_place=draft_keys.long_term_check_place(),
        is_private=True,
    )
