"""Everything half-written that can be gone on with, with its first words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session, col, select

from kapjournal.care.records import drafts
from kapjournal.care.records.text_cleaning import is_blank, opening
from kapjournal.care.steps import guided, today
from kapjournal.models import Draft

FIRST_WORDS = 120


@dataclass(frozen=True)
class WaitingDraft:
    """One draft: where it is typed, when it was last changed, how it begins."""

    place: str
    updated_at: datetime
    begins: str = field(repr=False)


def waiting(db: Session, *, now: datetime) -> list[WaitingDraft]:
    """Latest first."""
    places = [draft.place for draft in today.situation(db, now=now).drafts]
    rows = db.exec(select(Draft).where(col(Draft.place).in_(places)).order_by(col(Draft.updated_at).desc()))
    return [WaitingDraft(row.place, row.updated_at, _begins(row.texts)) for row in rows]


def throw_away(db: Session, place: str) -> dict[str, str]:
    """Deletes a draft; what it returns, `put_back` puts there again."""
    texts = drafts.load(db, place) or {}
    drafts.drop(db, place)
    return texts


def put_back(db: Session, place: str, texts: Mapping[str, str], *, now: datetime) -> None:
    """Undoes `throw_away`; what was typed there since stays."""
    drafts.save(db, place, {**texts, **(drafts.load(db, place) or {})}, now=now)


def _begins(texts: Mapping[str, str]) -> str:
    written = next((text for text in guided.words_of(texts).values() if not is_blank(text)), "")
    return opening(written, FIRST_WORDS)
