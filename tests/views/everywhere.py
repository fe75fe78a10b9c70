"""Every screen of the app, with something real to open at each."""

from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Protocol, TypeVar

from sqlmodel import Session, col, select

from kapjournal import routes
from kapjournal.care.records import sessions
from kapjournal.models import (
    CheckIn,
    Entry,
    EntryKind,
    Letter,
    Medicine,
    MedicineChange,
    OwnQuestion,
    Person,
    Phase,
    QuestionSet,
    SafetyLine,
    ScaleResult,
    SharedFile,
)
from kapjournal.routes import Route
from kapjournal.terms import MedicineTurn, MoodStep, ReviewDay
from tests.views.indoors import NOW

ROUTES = tuple(kind for kind in routes.ALL if not kind.path.startswith("settings/") and kind is not routes.Home)
"""What is below the settings needs the passphrase and reads nothing; whoever walks here begins at home."""
WALKS = 3
T = TypeVar("T")


def walks(places: Sequence[T]) -> list[Sequence[T]]:
    """Each a few of the places for one window to go to one after the other; more than one, for as many workers."""
    return [places[first::WALKS] for first in range(WALKS)]


class Asked(Protocol):
    """A journal that answers: one that is open on a screen, or a vault by itself."""

    def ask(self, query: Callable[[Session], T]) -> T: ...


def filled(home: Asked, kind: type[Route], now: datetime = NOW) -> Route:
    """The route of a screen, of the latest session, story and check-in that are in the journal."""
    stories = select(Entry.uid).where(Entry.kind == EntryKind.STORY).order_by(col(Entry.happened_at).desc())
    at: dict[str, Callable[[], object]] = {
        "session_uid": lambda: home.ask(lambda db: sessions.past(db, now=now))[0].uid,
        "entry_uid": lambda: home.ask(lambda db: db.exec(stories.limit(1)).first()),
        "check_in_uid": lambda: home.ask(lambda db: db.exec(select(CheckIn.uid).limit(1)).first()),
        "letter_uid": lambda: home.ask(lambda db: db.exec(select(Letter.uid).limit(1)).first()) or "0" * 32,
        "phase": lambda: Phase.BEFORE,
        "person_uid": lambda: home.ask(lambda db: db.exec(select(Person.uid).limit(1)).first()),
        "line_uid": lambda: home.ask(lambda db: db.exec(select(SafetyLine.uid).limit(1)).first()),
        "step_id": lambda: "safety.alone",
        "day": lambda: ReviewDay.WEEK,
        "mood": lambda: MoodStep.GOOD,
        "set_id": lambda: "story.next-day",
        "practice_id": lambda: "breathing.paced",
        "need": lambda: "too-much",
        "domain": lambda: "mind",
        "theme": lambda: "story",
        "question_uid": lambda: home.ask(lambda db: db.exec(select(OwnQuestion.uid).limit(1)).first()) or "gone",
        "scale_id": lambda: "phq-9",
        "result_uid": lambda: home.ask(lambda db: db.exec(select(ScaleResult.uid).limit(1)).first()) or "0" * 32,
        "medicine_uid": lambda: home.ask(lambda db: db.exec(select(Medicine.uid).limit(1)).first()) or "0" * 32,
        "turn": lambda: MedicineTurn.CHANGED,
        "change_uid": lambda: home.ask(lambda db: db.exec(select(MedicineChange.uid).limit(1)).first()) or "0" * 32,
        "file_uid": lambda: home.ask(lambda db: db.exec(select(SharedFile.uid).limit(1)).first()) or "0" * 32,
        "question_set_uid": lambda: home.ask(lambda db: db.exec(select(QuestionSet.uid).limit(1)).first()),
    }
    return kind(**{field.name: at[field.name]() for field in fields(kind)})
