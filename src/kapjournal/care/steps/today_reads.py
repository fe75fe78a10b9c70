"""What Today reads besides what the arc looks at: each in one statement, none of them growing with the journal."""

import json
from datetime import date, datetime, time
from typing import Any

from sqlmodel import Session, col, select

from kapjournal.care.records import settings, signs_of_life
from kapjournal.care.records.text_cleaning import opening
from kapjournal.care.steps import today
from kapjournal.care.time import local_time
from kapjournal.models import Answer, Entry, EntryKind, KapSession, PracticeRun, SafetyLine, SmallStep

LINES = 12
LINE_CHARACTERS = 240
_ANSWERED, _HARD_DAYS_SAID, _COURSE_ENDED, _LOOKED_BACK = (
    "hard_answered",
    "hard_days_said",
    "course_ended",
    "looked_back",
)
_DAYS = {"review.day-7": 7, "review.day-14": 14, "review.day-30": 30}


def captured(db: Session, session_uid: str) -> str:
    """The words of the day of a session, as one line."""
    words = (
        select(Answer.text)
        .join(Entry, col(Entry.id) == col(Answer.entry_id))
        .join(KapSession, col(KapSession.id) == col(Entry.session_id))
        .where(col(KapSession.uid) == session_uid, col(Entry.kind) == EntryKind.CAPTURE)
        .where(col(Entry.deleted_at).is_(None))
        .order_by(col(Entry.happened_at), col(Answer.position))
    )
    return opening(" · ".join(" ".join(text.split()) for text in db.exec(words.limit(LINES))), LINE_CHARACTERS)


def open_steps(db: Session, session_uid: str) -> tuple[SmallStep, ...]:
    """Small steps of a session that are neither done nor ended, earliest first."""
    mine = select(SmallStep).join(KapSession, col(KapSession.id) == col(SmallStep.session_id))
    open_ = (col(SmallStep.done_at).is_(None), col(SmallStep.ended_at).is_(None), col(SmallStep.deleted_at).is_(None))
    found = mine.where(col(KapSession.uid) == session_uid, *open_).order_by(col(SmallStep.happened_at))
    return tuple(db.exec(found.limit(LINES)))


def practised_today(db: Session, *, now: datetime, zone: str) -> int:
    day = local_time.local_day(now, zone)
    begun_at = col(PracticeRun.happened_at)
    today_ = begun_at >= local_time.near(day, time(), zone), begun_at <= now
    return len(db.exec(select(PracticeRun.id).where(*today_, col(PracticeRun.deleted_at).is_(None))).all())


def has_safety_line(db: Session) -> bool:
    return db.exec(select(SafetyLine.id).where(col(SafetyLine.deleted_at).is_(None)).limit(1)).first() is not None


def last_entry(db: Session) -> str | None:
    """What was written last."""
    latest = select(Entry.uid).where(col(Entry.deleted_at).is_(None)).order_by(col(Entry.happened_at).desc())
    return db.exec(latest.limit(1)).first()


def looked_back(db: Session) -> frozenset[tuple[str, int]]:
    """Sessions with the days that were looked back on: something was written, or it was gone through to its end."""
    reviews = (
        select(KapSession.uid, Entry.prompt_set)
        .join(Entry, col(Entry.session_id) == col(KapSession.id))
        .where(col(Entry.prompt_set).in_(_DAYS), col(Entry.deleted_at).is_(None))
    )
    written = {(uid, _DAYS[set_id]) for uid, set_id in db.exec(reviews)}
    return frozenset(written | {(uid, day) for uid, days in _ended_looks(db).items() for day in days})


def end_look_back(db: Session, session_uid: str, day: int, *, now: datetime) -> None:
    """It was gone through, whatever was written."""
    looks = _ended_looks(db)
    looks[session_uid] = sorted({*looks.get(session_uid, ()), day})
    settings.write_raw(db, _LOOKED_BACK, json.dumps(looks))
    signs_of_life.note(db, now=now)
    db.commit()


def _ended_looks(db: Session) -> dict[str, list[int]]:
    stored = _json(db, _LOOKED_BACK)
    if not isinstance(stored, dict):
        return {}
    return {str(uid): [day for day in days if type(day) is int] for uid, days in stored.items() if type(days) is list}


def course_ended_on(db: Session) -> date | None:
    """The day on which the patient said that the course is over; None while it is not."""
    return _day(settings.read_raw(db, _COURSE_ENDED))


def end_course(db: Session, day: date | None) -> None:
    """It is over since that day; with None it goes on."""
    settings.write_raw(db, _COURSE_ENDED, day.isoformat() if day else "")
    db.commit()


def answered(db: Session) -> str | None:
    """The hard check-in that was answered last."""
    return settings.read_raw(db, _ANSWERED)


def answer(db: Session, check_in_uid: str, *, now: datetime, zone: str, said_hard_days: bool) -> None:
    """'Not now' to a hard moment; and that hard days in a row were spoken of, which is said once a week."""
    settings.write_raw(db, _ANSWERED, check_in_uid)
    if said_hard_days:
        settings.write_raw(db, _HARD_DAYS_SAID, local_time.local_day(now, zone).isoformat())
    db.commit()


def hard_days_said(db: Session) -> date | None:
    return _day(settings.read_raw(db, _HARD_DAYS_SAID))


def put_off(db: Session, key: str, day: date) -> None:
    """Hides a card until the next morning; `day` is that of `today_card.day_of`."""
    today.postpone(db, key, day)


def _day(stored: str | None) -> date | None:
    try:
        return date.fromisoformat(stored) if stored else None
    except ValueError:  # as a later version may have written it
        return None


def _json(db: Session, name: str) -> Any:
    try:
        return json.loads(settings.read_raw(db, name) or "null")
    except ValueError:  # as a later version may have written it
        return None
