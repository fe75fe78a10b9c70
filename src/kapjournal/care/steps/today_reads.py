"""What Today reads besides what the arc looks at: each in one statement, none of them growing with the journal."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlmodel import Session, and_, col, or_, select

from kapjournal import content
from kapjournal.care.records import marked_lines, settings, signs_of_life
from kapjournal.care.records.text_cleaning import opening
from kapjournal.care.steps import insights, today
from kapjournal.care.steps.insights import Piece
from kapjournal.care.time import local_time
from kapjournal.errors import ContentError
from kapjournal.models import Answer, Entry, EntryKind, KapSession, PracticeRun, SafetyLine, SmallStep

LINES = 12
"""Among so many of the latest marked lines the days take turns."""
LINE_CHARACTERS = 240
YEARS = 10
ANSWERS_OF_A_DAY = 40
_ANSWERED, _HARD_DAYS_SAID, _COURSE_ENDED, _LOOKED_BACK = (
    "hard_answered",
    "hard_days_said",
    "course_ended",
    "looked_back",
)
_DAYS = {"review.day-7": 7, "review.day-14": 14, "review.day-30": 30}


@dataclass(frozen=True)
class ShownLine:
    """A sentence of the patient's own, where it stands, and when it was marked or, `years` ago, written."""

    text: str = field(repr=False)
    entry_uid: str
    day: date
    years: int = 0
    session_uid: str | None = None


def line(db: Session, *, now: datetime, zone: str) -> ShownLine | None:
    """What was written on this day of another year, else a marked line; never an answer to a hard question."""
    return _years_ago(db, now=now, zone=zone) or _marked(marked_lines.everything(db, limit=LINES), now, zone)


def line_of(db: Session, session_uid: str) -> ShownLine | None:
    """The line marked last in what was written for this session."""
    mine = (one for one in marked_lines.of_session(db, session_uid) if not is_hard(one.line.prompt_id))
    return next((_shown(one) for one in mine), None)


def _marked(found: list[marked_lines.Marked], now: datetime, zone: str) -> ShownLine | None:
    gentle = [one for one in found if not is_hard(one.line.prompt_id)]
    return _shown(gentle[local_time.local_day(now, zone).toordinal() % len(gentle)]) if gentle else None


def _shown(one: marked_lines.Marked) -> ShownLine:
    day = local_time.local_day(one.line.happened_at, one.line.zone)
    return ShownLine(one.line.text, one.entry.uid, day, session_uid=one.session.uid if one.session else None)


def _years_ago(db: Session, *, now: datetime, zone: str) -> ShownLine | None:
    today_ = local_time.local_day(now, zone)
    happened_at = col(Entry.happened_at)
    near = or_(*(and_(happened_at >= start, happened_at < end) for start, end in _days_of_years(today_, zone)))
    found = (
        select(Entry, Answer.prompt_id, Answer.text)
        .join(Answer, col(Answer.entry_id) == col(Entry.id))
        .where(near, col(Entry.deleted_at).is_(None), col(Entry.is_private).is_(False))
        .order_by(happened_at.desc(), col(Answer.position))
        .limit(ANSWERS_OF_A_DAY)
    )
    texts: dict[Piece, str] = {}
    for entry, prompt_id, text in db.exec(found):
        texts[Piece(entry.uid, prompt_id, entry.happened_at, entry.zone, is_hard=is_hard(prompt_id))] = text
    then = insights.on_this_day(texts, now=now, zone=zone)
    if not then:
        return None
    day = local_time.local_day(then[0].written_at, then[0].zone)
    return ShownLine(opening(texts[then[0]], LINE_CHARACTERS), then[0].entry_uid, day, today_.year - day.year)


def _days_of_years(today_: date, zone: str) -> Iterator[tuple[datetime, datetime]]:
    """Around this day of each of the years before; a day each way, for zones and the 29th of February."""
    for years in range(1, YEARS + 1):
        year = today_.year - years
        day = today_.replace(year=year, day=min(today_.day, 28) if today_.month == 2 else today_.day)
        noon = local_time.near(day, time(12), zone)
        yield noon - timedelta(days=1, hours=12), noon + timedelta(days=1, hours=12)


def is_hard(prompt_id: str) -> bool:
    """Whether this was a hard question; one that this version does not know may have been."""
    try:
        return bool(prompt_id) and content.prompt(prompt_id).hard
    except ContentError:
        return True  # of a later version: rather too careful


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
