"""Ten years of a journal, laid in a few seconds beside the course that every tour knows."""

from datetime import datetime, timedelta
from random import Random

from sqlmodel import Session, insert

from kapjournal.care import demo
from kapjournal.models import Answer, CheckIn, Entry, EntryKind, KapSession, Route
from tests.support.feeling_words import chosen

ENTRIES, CHECK_INS, SESSIONS = 5_000, 4_000, 114
"""With the six sessions of the course, 120."""
_YEARS = timedelta(days=3650)
_FIRST_ID = 1_000_000


def fill_ten_years(db: Session, *, end: datetime, zone: str) -> None:
    """Adds notes, check-ins and sessions, each with its intention and its story, from ten years ago on.

    The sessions were set aside, so that those of the course keep their numbers.
    """
    chance = Random(10)
    demo.fill_entries(db, ENTRIES, end=end - timedelta(days=92))
    check_ins = [_check_in(chance, end - _YEARS * (number / CHECK_INS), zone) for number in range(CHECK_INS)]
    starts = [end - timedelta(days=100) - _YEARS * (number / SESSIONS) for number in range(SESSIONS)]
    db.exec(insert(CheckIn), params=[{**row.model_dump(exclude={"id"}), "words": row.words} for row in check_ins])
    db.exec(insert(KapSession), params=[_session(number, start, zone) for number, start in enumerate(starts)])
    for number, start in enumerate(starts):
        _writing(db, 2 * number, EntryKind.INTENTION, start - timedelta(days=1), zone)
        _writing(db, 2 * number + 1, EntryKind.STORY, start + timedelta(days=1), zone)
    db.commit()


def _check_in(chance: Random, when: datetime, zone: str) -> CheckIn:
    valence, energy = round(chance.uniform(-1, 1), 2), round(chance.uniform(-1, 1), 2)
    row = CheckIn(
        zone=zone, valence=valence, energy=energy, words=chosen("tender", "tired"), note="Rain all day, and tea."
    )
    row.happened_at = row.created_at = row.updated_at = when
    return row


def _session(number: int, start: datetime, zone: str) -> dict[str, object]:
    row = KapSession(id=_FIRST_ID + number, starts_at=start, zone=zone, route=Route.LOZENGE, place="the old room")
    row.created_at = row.updated_at = row.cancelled_at = start
    return row.model_dump()


def _writing(db: Session, number: int, kind: EntryKind, when: datetime, zone: str) -> None:
    entry = Entry(id=_FIRST_ID + number, kind=kind, session_id=_FIRST_ID + number // 2, zone=zone, happened_at=when)
    entry.created_at = entry.updated_at = when
    db.add(entry)
    db.flush()
    text = "To be kind to what is tired, and to let the river carry some of it for a while. " * 5
    db.add(Answer(entry_id=_FIRST_ID + number, position=0, prompt_id="intention.first.sentence", text=text))
