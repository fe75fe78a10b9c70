"""What is being typed and not yet kept, by the place it is typed in."""

from collections.abc import Mapping
from datetime import datetime

from sqlmodel import Session, col, select

from kapjournal.care.records.draft_keys import (
    OpenDraft,
    Place,
    check_in_place,
    entry_place,
    guided_place,
    intention_place,
    letter_place,
    note_place,
    plan_place,
    read_place,
    small_step_place,
    tags_place,
)
from kapjournal.care.records.text_cleaning import clean, is_blank
from kapjournal.models import Draft

__all__ = [
    "OpenDraft",
    "Place",
    "check_in_place",
    "drop",
    "entry_place",
    "forget",
    "guided_place",
    "intention_place",
    "letter_place",
    "load",
    "note_place",
    "open_drafts",
    "plan_place",
    "read_place",
    "save",
    "small_step_place",
    "tags_place",
]


def save(db: Session, place: str, texts: Mapping[str, str], *, now: datetime) -> None:
    """Replaces what is kept for the place; a draft without a word is dropped."""
    if all(is_blank(text) for text in texts.values()):
        drop(db, place)
        return
    draft = db.get(Draft, place) or Draft(place=place)
    draft.texts = {name: clean(text) for name, text in texts.items()}
    draft.updated_at = now
    db.add(draft)
    db.commit()


def load(db: Session, place: str) -> dict[str, str] | None:
    """What was being typed there, by the names it was saved under; None where nothing waits."""
    draft = db.get(Draft, place)
    return dict(draft.texts) if draft else None


def drop(db: Session, place: str) -> None:
    forget(db, place)
    db.commit()


def forget(db: Session, place: str | None) -> None:
    """Drops the draft within the caller's transaction: what was kept and its draft change together or not at all."""
    draft = db.get(Draft, place) if place else None
    if draft:
        db.delete(draft)


def open_drafts(db: Session) -> tuple[OpenDraft, ...]:
    """Where something waits, latest first."""
    rows = db.exec(select(Draft.place, Draft.updated_at).order_by(col(Draft.updated_at).desc(), col(Draft.place)))
    return tuple(OpenDraft(place, updated_at) for place, updated_at in rows)
