"""Feeling words of the patient's own, each at its place on the mood map, where it is offered from then on."""

import math
from datetime import datetime

from sqlmodel import Session, col, select

from kapjournal.care.records import keeping, soft_delete
from kapjournal.errors import CareError
from kapjournal.models import OwnWord


def place(
    db: Session, text: str, valence: float, energy: float, *, now: datetime, draft_place: str | None = None
) -> OwnWord:
    """Keeps a word at its place and drops its draft; one that is there already moves.

    Raises NothingWritten, and CareError for a point that is no number.
    """
    tidy = keeping.name(text, of="feeling")
    if not (math.isfinite(valence) and math.isfinite(energy)):
        raise CareError("a point on the pad is a finite number")
    word = next((one for one in everything(db) if one.text == tidy), None)
    word = word or OwnWord(text=tidy, valence=valence, energy=energy, created_at=now)
    word.valence, word.energy = valence, energy
    return keeping.keep(db, word, now, draft_place=draft_place)


def delete(db: Session, uid: str, *, now: datetime) -> None:
    """Offers it no more; check-ins keep what they say. Raises NotThere."""
    soft_delete.mark_deleted(db, OwnWord, uid, now)


def undo_delete(db: Session, uid: str, *, now: datetime) -> OwnWord:
    return soft_delete.put_back(db, OwnWord, uid, now)


def everything(db: Session) -> list[OwnWord]:
    """In the order placed first."""
    return list(db.exec(select(OwnWord).where(col(OwnWord.deleted_at).is_(None)).order_by(col(OwnWord.id))))
