"""The sessions that something written can be about: the next one and the latest ones, each with its intention."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlmodel import Session

from kapjournal.care.records import entries, sessions
from kapjournal.content import PromptPhase

OFFERED = 12
_AHEAD = (PromptPhase.PREPARING, PromptPhase.INTENTION)
_BEHIND = (PromptPhase.CAPTURE, PromptPhase.STORY, PromptPhase.DIFFICULT, PromptPhase.QUIET, PromptPhase.REVIEW)
_NEAR = timedelta(days=60)
"""How long after a session questions about it are taken to mean it."""


@dataclass(frozen=True)
class SessionChoice:
    """One of them. `intention` is empty where none is set."""

    uid: str
    number: int | None
    starts_at: datetime
    zone: str
    intention: str = field(default="", repr=False)


def choices(db: Session, *, now: datetime) -> list[SessionChoice]:
    """The next one first, then the latest; without cancelled ones."""
    near = [*sessions.upcoming(db, now=now)[:1], *sessions.past(db, now=now)][:OFFERED]
    numbers, meant = sessions.numbers(sessions.everything(db)), entries.sentences(db)
    return [
        SessionChoice(one.uid, numbers.get(one.uid), one.starts_at, one.zone, meant.get(one.uid, "")) for one in near
    ]


def likely(phase: PromptPhase, near: Iterable[SessionChoice], *, now: datetime) -> str | None:
    """The uid of the session that questions of a phase are about, unless the patient says otherwise."""
    if phase in _AHEAD:
        return next((one.uid for one in near if one.starts_at > now), None)
    if phase not in _BEHIND:
        return None
    return next((one.uid for one in near if now - _NEAR < one.starts_at <= now), None)
