"""Where something can be typed, by name: pure, so that the rules of the arc can read it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


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
