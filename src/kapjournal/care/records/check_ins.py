"""Check-ins: how it is right now, several a day, kept with one tap and refined later."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from sqlmodel import Session, col, select

from kapjournal.care.records import draft_keys, drafts, soft_delete
from kapjournal.care.records.text_cleaning import clean, is_blank
from kapjournal.care.time import local_time
from kapjournal.errors import CareError
from kapjournal.models import CheckIn, FeelingWord, KapSession, Phase, PracticeRun

REFINED_FOR = timedelta(hours=1)


@dataclass(frozen=True)
class MoodReading:
    """All that is said in one check-in: a point on the pad, words and a note for it, and what it was before or after.

    `valence` is unpleasant (-1) to pleasant (1), `energy` low (-1) to high (1), None where nothing was said of it; a
    finger that slides off the pad is brought back to its edge. `words` stand most fitting first. `phase` is that of the
    session or the practice.
    """

    valence: float
    energy: float | None = None
    words: Sequence[FeelingWord] = field(default=(), repr=False)
    note: str = field(default="", repr=False)
    phase: Phase | None = None
    session_uid: str | None = None
    practice_run_uid: str | None = None


def add(db: Session, felt: MoodReading, *, now: datetime, zone: str | None = None, drops_draft: bool = True) -> CheckIn:
    """Keeps a check-in and drops the draft of a new one, unless `drops_draft` is False: for a check-in made elsewhere
    than where that draft is being typed. `zone` is this device's unless given.

    A session or practice run that is gone meanwhile is left out. Raises CareError for a point that is no number or a
    phase of nothing.
    """
    if felt.phase and not (felt.session_uid or felt.practice_run_uid):
        raise CareError("before or after what?")
    row = CheckIn(happened_at=now, created_at=now, zone=zone or local_time.local_zone(), valence=0)
    row.phase = felt.phase
    row.session_id = soft_delete.id_of(db, KapSession, felt.session_uid)
    row.practice_run_id = soft_delete.id_of(db, PracticeRun, felt.practice_run_uid)
    return _fill(db, row, felt, draft_keys.check_in_place() if drops_draft else None, now)


def change(db: Session, uid: str, felt: MoodReading, *, now: datetime) -> CheckIn:
    """Replaces what was said; when it was and what it belongs to stay. Raises NotThere, CareError."""
    return _fill(db, require(db, uid), felt, draft_keys.check_in_place(uid), now)


def delete(db: Session, uid: str, *, now: datetime) -> None:
    """Hides it until `soft_delete.purge`. Raises NotThere."""
    soft_delete.mark_deleted(db, CheckIn, uid, now)


def undo_delete(db: Session, uid: str, *, now: datetime) -> CheckIn:
    return soft_delete.put_back(db, CheckIn, uid, now)


def require(db: Session, uid: str) -> CheckIn:
    """Raises NotThere."""
    return soft_delete.require(db, CheckIn, uid)


def latest(db: Session) -> CheckIn | None:
    newest_first = (col(CheckIn.happened_at).desc(), col(CheckIn.id).desc())
    return db.exec(select(CheckIn).where(col(CheckIn.deleted_at).is_(None)).order_by(*newest_first).limit(1)).first()


def between(db: Session, start: datetime, end: datetime) -> list[CheckIn]:
    """Those from `start` up to, not including, `end`; earliest first."""
    happened_at = col(CheckIn.happened_at)
    within = select(CheckIn).where(happened_at >= start, happened_at < end, col(CheckIn.deleted_at).is_(None))
    return list(db.exec(within.order_by(happened_at, col(CheckIn.id))))


def is_of_this_hour(row: CheckIn, phase: Phase | None, *, now: datetime) -> bool:
    """Whether what is said at this moment makes that check-in more exact, and is no other one: for an hour, and as long
    as it stands before or after the same. What was said beside a practice belongs to that."""
    return row.practice_run_id is None and row.phase == phase and timedelta(0) <= now - row.happened_at < REFINED_FOR


def of_day(db: Session, day: date, zone: str) -> list[CheckIn]:
    """Those of one calendar day in `zone`, earliest first; a day may have 23 or 25 hours."""
    midnight = time()
    return between(db, local_time.near(day, midnight, zone), local_time.near(day + timedelta(days=1), midnight, zone))


def of_session(db: Session, session_uid: str) -> list[CheckIn]:
    """Those before and after one session, earliest first. Raises NotThere."""
    session_id = soft_delete.require(db, KapSession, session_uid).id
    mine = select(CheckIn).where(col(CheckIn.session_id) == session_id, col(CheckIn.deleted_at).is_(None))
    return list(db.exec(mine.order_by(col(CheckIn.happened_at), col(CheckIn.id))))


def _fill(db: Session, row: CheckIn, felt: MoodReading, place: str | None, now: datetime) -> CheckIn:
    row.valence = _on_pad(felt.valence)
    row.energy = None if felt.energy is None else _on_pad(felt.energy)
    row.words = _once_each(felt.words)
    row.note = clean(felt.note)
    row.updated_at = now
    db.add(row)
    drafts.forget(db, place)
    db.commit()
    return row


def _once_each(words: Sequence[FeelingWord]) -> list[FeelingWord]:
    tidy = (FeelingWord(clean(word.text).strip(), word.id) for word in words if not is_blank(word.text))
    kept: dict[tuple[str, str], FeelingWord] = {}
    for word in tidy:
        kept.setdefault(word.key, word)
    return list(kept.values())


def _on_pad(value: float) -> float:
    if not math.isfinite(value):
        raise CareError("a point on the pad is a finite number")
    return min(1.0, max(-1.0, float(value)))
