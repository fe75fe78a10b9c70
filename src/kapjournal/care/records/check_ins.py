"""Check-ins: how it is right now, several a day, kept with one tap and refined later; or how a day was, all in all."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from sqlmodel import Session, col, select

from kapjournal.care.records import draft_keys, drafts, soft_delete, trackers
from kapjournal.care.records.text_cleaning import clean, is_blank
from kapjournal.care.time import local_time
from kapjournal.errors import CareError
from kapjournal.models import CheckIn, Draft, FeelingWord, KapSession, Phase, PracticeRun, TopicWord

REFINED_FOR = timedelta(hours=1)
LONGEST_SLEEP = 24 * 60
WORST_PAIN = 10

AnyWord = TypeVar("AnyWord", bound=FeelingWord)


@dataclass(frozen=True)
class MoodReading:
    """All that is said in one check-in: a point on the pad, words, topics and a note for it, sleep, pain, trackers, and
    what it was before or after. What is None, or not there, was not said.

    `valence` is unpleasant (-1) to pleasant (1), `energy` low (-1) to high (1); a finger that slides off the pad is
    brought back to its edge. `words` stand most fitting first. `phase` is that of the session or the practice.
    `trackers` has numbers by the uid of the tracker, 1 and 0 for yes and no. `is_of_day` where it says how the day was,
    all in all, and not how one moment is.
    """

    valence: float
    energy: float | None = None
    words: Sequence[FeelingWord] = field(default=(), repr=False)
    note: str = field(default="", repr=False)
    phase: Phase | None = None
    session_uid: str | None = None
    practice_run_uid: str | None = None
    topics: Sequence[TopicWord] = field(default=(), repr=False)
    sleep_minutes: int | None = None
    pain: int | None = None
    trackers: Mapping[str, float] = field(default_factory=dict, repr=False)
    is_of_day: bool = False


def add(
    db: Session,
    felt: MoodReading,
    *,
    now: datetime,
    zone: str | None = None,
    at: datetime | None = None,
    drops_draft: bool = True,
) -> CheckIn:
    """Keeps a check-in of this moment, or of an earlier one, and drops the draft of a new one, unless `drops_draft` is
    False: for a check-in made elsewhere than where that draft is being typed. `zone` is this device's unless given.

    A session or practice run that is gone meanwhile is left out. Raises CareError for a moment to come, a number that
    is none or out of range, and a phase of nothing or of a whole day; NotThere for a tracker that is none.
    """
    if felt.phase and not (felt.session_uid or felt.practice_run_uid):
        raise CareError("before or after what?")
    row = CheckIn(happened_at=now, created_at=now, zone=zone or local_time.local_zone(), valence=0)
    _move(row, at, now)
    row.phase = felt.phase
    row.session_id = soft_delete.id_of(db, KapSession, felt.session_uid)
    row.practice_run_id = soft_delete.id_of(db, PracticeRun, felt.practice_run_uid)
    return _fill(db, row, felt, draft_keys.check_in_place() if drops_draft else None, now)


def change(db: Session, uid: str, felt: MoodReading, *, now: datetime, at: datetime | None = None) -> CheckIn:
    """Replaces what was said; what it belongs to stays, and when it was, unless `at` says another moment.

    Raises NotThere, CareError as `add` does.
    """
    row = require(db, uid)
    _move(row, at, now)
    return _fill(db, row, felt, draft_keys.check_in_place(uid), now)


def undo_change(db: Session, uid: str, was: MoodReading, *, now: datetime, at: datetime) -> CheckIn:
    """It says again what it said before, of when it said it. Raises NotThere."""
    return change(db, uid, was, now=now, at=at)


def take_in_drafts(db: Session, *, now: datetime) -> None:
    """A note that was being typed beside a kept check-in when the app ended is in it from now on."""
    waiting = db.exec(select(Draft).where(col(Draft.place).startswith(f"{draft_keys.CHECK_IN.name}:"))).all()
    for draft in waiting:
        row = soft_delete.find(db, CheckIn, draft_keys.read_place(draft.place).uid)
        if row is not None:
            row.note, row.updated_at = clean(draft.texts.get("note", row.note)), now
            db.add(row)
            db.delete(draft)
    db.commit()


def said_in(db: Session, row: CheckIn) -> MoodReading:
    """All that a check-in says, as `change` takes it."""
    return MoodReading(
        valence=row.valence,
        energy=row.energy,
        words=tuple(row.words),
        note=row.note,
        phase=row.phase,
        topics=tuple(row.topics),
        sleep_minutes=row.sleep_minutes,
        pain=row.pain,
        trackers=trackers.values(db, [row.id]).get(row.id or 0, {}),
        is_of_day=row.is_of_day,
    )


def delete(db: Session, uid: str, *, now: datetime) -> None:
    """Hides it until `soft_delete.purge`. Raises NotThere."""
    soft_delete.mark_deleted(db, CheckIn, uid, now)


def undo_delete(db: Session, uid: str, *, now: datetime) -> CheckIn:
    return soft_delete.put_back(db, CheckIn, uid, now)


def find(db: Session, uid: str) -> CheckIn | None:
    return soft_delete.find(db, CheckIn, uid)


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
    as it stands before or after the same. What was said beside a practice belongs to that, and what was said of a day
    to no moment of it."""
    if row.practice_run_id is not None or row.is_of_day:
        return False
    return row.phase == phase and timedelta(0) <= now - row.happened_at < REFINED_FOR


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
    if felt.is_of_day and row.phase:
        raise CareError("a day is before or after nothing")
    row.valence = _on_pad(felt.valence)
    row.energy = None if felt.energy is None else _on_pad(felt.energy)
    row.words = _once_each(felt.words)
    row.topics = _once_each(felt.topics)
    row.note = clean(felt.note)
    row.sleep_minutes = _up_to(LONGEST_SLEEP, felt.sleep_minutes)
    row.pain = _up_to(WORST_PAIN, felt.pain)
    row.is_of_day = felt.is_of_day
    row.updated_at = now
    db.add(row)
    _put_trackers(db, row, felt)
    drafts.forget(db, place)
    db.commit()
    return row


def _put_trackers(db: Session, row: CheckIn, felt: MoodReading) -> None:
    is_new = row.id is None
    if felt.trackers or not is_new:
        db.flush()  # gives a new row its id
        trackers.put(db, row.id or 0, felt.trackers)


def _move(row: CheckIn, at: datetime | None, now: datetime) -> None:
    if at is None:
        return
    if at > now:
        raise CareError("nobody was there yet")
    row.happened_at = at


def _up_to(most: int, said: int | None) -> int | None:
    if said is not None and not 0 <= said <= most:
        raise CareError("a number out of range")
    return said


def _once_each(words: Sequence[AnyWord]) -> list[AnyWord]:
    tidy = (type(word)(clean(word.text).strip(), word.id) for word in words if not is_blank(word.text))
    kept: dict[tuple[str, str], AnyWord] = {}
    for word in tidy:
        kept.setdefault(word.key, word)
    return list(kept.values())


def _on_pad(value: float) -> float:
    if not math.isfinite(value):
        raise CareError("a point on the pad is a finite number")
    return min(1.0, max(-1.0, float(value)))
