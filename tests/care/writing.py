"""Builders of what the tests of care write."""

from datetime import datetime, timedelta

from sqlmodel import Session

from kapjournal.care.records import entries, sessions
from kapjournal.care.records.sessions import Plan
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.models import Entry, EntryKind, KapSession
from tests.care.conftest import NOW

BERLIN = "Europe/Berlin"


def plan(db: Session, *, days: float = 2, **words: str) -> KapSession:
    """A session that many days from now."""
    return sessions.plan(db, Plan(NOW + timedelta(days=days), BERLIN, **words), now=NOW)  # type: ignore[arg-type]


def answers(*texts: str) -> list[AnswerText]:
    return [AnswerText(f"prompt.{number}", text) for number, text in enumerate(texts)]


def note(db: Session, text: str, when: datetime = NOW) -> Entry:
    return entries.keep_note(db, text, now=when, zone=BERLIN)


def story(db: Session, *texts: str, session: KapSession | None = None, when: datetime = NOW) -> Entry:
    uid = session.uid if session else None
    written = answers(*texts)
    return entries.keep(
        db, EntryKind.STORY, written, now=when, zone=BERLIN, session_uid=uid, prompt_set="story.next-day"
    )
