"""How much an intention is there, asked on the day after its session; on the other days the looks back ask.

Once and quietly, below what the day is about: whoever skips it is not asked again.
"""

from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session

from kapjournal.care.records import entries, intention_ratings
from kapjournal.care.steps import today, today_card
from kapjournal.care.steps.next_step import SessionSummary, StepContext

DAY = 1
UNTIL_DAY = 6
"""The page of a session offers it as long as no look back does."""


@dataclass(frozen=True)
class AskedIntention:
    """The intention that is asked about, as it read at its session."""

    session_uid: str
    sentence: str = field(repr=False)


def asked(db: Session, last: SessionSummary | None, here: StepContext) -> AskedIntention | None:
    """Of the last session; None on every other day, and once it was answered or skipped."""
    if last is None or not last.has_intention or _key(last.uid) in here.postponed:
        return None
    if not today_card.is_between_days(last, DAY, DAY + 1, here.now):
        return None
    reading = entries.intention_for(db, last.uid)
    if reading is None or DAY in intention_ratings.of_session(db, last.uid):
        return None
    return AskedIntention(last.uid, reading.sentence)


def skip(db: Session, session_uid: str, *, now: datetime, zone: str) -> None:
    today.postpone(db, _key(session_uid), today_card.day_of(now, zone))


def _key(session_uid: str) -> str:
    return f"rate_intention:{session_uid}"
