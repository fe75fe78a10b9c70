"""What is being typed and not yet kept, by the place it is typed in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlmodel import Session, col, select

from kapjournal.care.texts import clean, is_blank
from kapjournal.models import Draft


class PlaceKind(StrEnum):
    """What is being written at a place."""

    GUIDED = "guided"
    ENTRY = "entry"
    INTENTION = "intention"
    NOTE = "note"
    CHECK_IN = "check_in"
    PLAN = "plan"


@dataclass(frozen=True)
class Place:
    """A place taken apart: the session or entry it belongs to (`uid`) and the prompt set, where there is one."""

    kind: PlaceKind
    uid: str = ""
    prompt_set: str = ""


@dataclass(frozen=True)
class OpenDraft:
    """That something is waiting at a place, without its words."""

    place: str
    updated_at: datetime


def guided_place(session_uid: str | None, set_id: str) -> str:
    return f"{PlaceKind.GUIDED}:{session_uid or ''}:{set_id}"


def entry_place(uid: str) -> str:
    """Where an entry that is already kept is being edited."""
    return f"{PlaceKind.ENTRY}:{uid}"


def intention_place(session_uid: str) -> str:
    return f"{PlaceKind.INTENTION}:{session_uid}"


def note_place() -> str:
    return str(PlaceKind.NOTE)


def check_in_place(uid: str | None = None) -> str:
    """Of a new check-in, or of the kept one whose words are being added."""
    return f"{PlaceKind.CHECK_IN}:{uid}" if uid else str(PlaceKind.CHECK_IN)


def plan_place(uid: str | None = None) -> str:
    """Of a new session, or of the planned one that is being changed."""
    return f"{PlaceKind.PLAN}:{uid}" if uid else str(PlaceKind.PLAN)


def read_place(place: str) -> Place | None:
    """What a place is; None for one that a later version may know."""
    kind, _, rest = place.partition(":")
    uid, _, prompt_set = rest.partition(":")
    return Place(PlaceKind(kind), uid, prompt_set) if kind in set(PlaceKind) else None


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
