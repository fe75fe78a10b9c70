"""A small journal to share from, and rows and documents with words that can be looked for."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlmodel import Session

from kapjournal.models import Answer, CheckIn, Entry, EntryKind, KapSession, Phase, PracticeRun, Route
from kapjournal.sharing.handoff.document import compose
from kapjournal.sharing.handoff.gather import Gathered, Gathering
from kapjournal.sharing.handoff.model import Document, Selection
from kapjournal.sharing.handoff.selection import ShareChoice
from tests.support.feeling_words import chosen

ZONE = "America/New_York"
MADE_ON = date(2026, 11, 20)
NOVEMBER = ShareChoice(date(2026, 11, 1), date(2026, 11, 30))


def gather(db: Session, choice: ShareChoice) -> Gathered:
    """Everything that leaves by this choice, read at one go."""
    gathering = Gathering(choice)
    while gathering.read_on(db):
        pass
    return gathering.gathered()


def at(day: int, hour: int = 17, minute: int = 0, *, month: int = 11, year: int = 2026) -> datetime:
    """An instant of November 2026, in UTC."""
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


def add_entry(
    db: Session,
    text: str | Sequence[tuple[str, str]],
    when: datetime,
    *,
    kind: EntryKind = EntryKind.NOTE,
    session: KapSession | None = None,
    zone: str = ZONE,
) -> Entry:
    entry = Entry(kind=kind, happened_at=when, zone=zone, session_id=session.id if session else None)
    db.add(entry)
    db.flush()
    answers = [("", text)] if isinstance(text, str) else text
    for position, (prompt_id, words) in enumerate(answers):
        db.add(Answer(entry_id=entry.id or 0, position=position, prompt_id=prompt_id, text=words))
    db.flush()
    return entry


def add_session(db: Session, when: datetime, zone: str = ZONE, **values: Any) -> KapSession:
    session = KapSession(starts_at=when, zone=zone, route=Route.LOZENGE, **values)
    db.add(session)
    db.flush()
    return session


def add_practice(db: Session, when: datetime, session: KapSession | None = None, *, seconds: int = 250) -> PracticeRun:
    run = PracticeRun(
        practice_id="breathing.paced",
        happened_at=when,
        zone=ZONE,
        seconds=seconds,
        session_id=session.id if session else None,
    )
    db.add(run)
    db.flush()
    return run


def add_check_in(db: Session, when: datetime, note: str = "", **values: Any) -> CheckIn:
    fields: dict[str, Any] = {"valence": 0.5, "energy": -0.25, "words": chosen("calm", "tired"), **values}
    row = CheckIn(happened_at=when, zone=ZONE, note=note, **fields)
    db.add(row)
    db.flush()
    return row


def fill(db: Session) -> KapSession:
    """One of each, on days from 5 to 9 November."""
    session = add_session(db, at(6), place="the blue room", people="a friend", notes="bring the scarf")
    intention = [("intention.first.now", "the move"), ("intention.first.sentence", "I let it come")]
    add_entry(db, intention, at(5), kind=EntryKind.INTENTION, session=session)
    add_entry(db, [("capture.words.now", "wide")], at(6, 20), kind=EntryKind.CAPTURE, session=session)
    add_entry(db, "a field behind the house", at(7), kind=EntryKind.STORY, session=session)
    add_entry(db, "only a note", at(8))
    add_check_in(db, at(6, 15), "nervous, a little", phase=Phase.BEFORE, session_id=session.id)
    run = add_practice(db, at(9), session)
    add_check_in(db, at(9, 18), phase=Phase.AFTER, practice_run_id=run.id)
    db.commit()
    return session


def document_from(db: Session, choice: ShareChoice = NOVEMBER) -> Document:
    return compose(selected(db, choice), MADE_ON)


def selected(db: Session, choice: ShareChoice = NOVEMBER) -> Selection:
    """Everything that leaves by this choice, under the names of the vault."""
    return gather(db, choice).selection
