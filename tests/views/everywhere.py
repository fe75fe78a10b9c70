"""Every screen of the app, with something real to open at each."""

from dataclasses import fields
from datetime import datetime

from sqlmodel import col, select

from kapjournal import routes
from kapjournal.care.records import sessions
from kapjournal.models import CheckIn, Entry, EntryKind, Phase
from kapjournal.routes import Route
from kapjournal.terms import MoodStep, ReviewDay
from tests.views.indoors import NOW, Indoors

ROUTES = tuple(kind for kind in routes.ALL if not kind.path.startswith("settings/") and kind is not routes.Home)
"""What is below the settings needs the passphrase and reads nothing; whoever walks here begins at home."""


def filled(home: Indoors, kind: type[Route], now: datetime = NOW) -> Route:
    """The route of a screen, of the latest session, story and check-in that are in the journal."""
    stories = select(Entry.uid).where(Entry.kind == EntryKind.STORY).order_by(col(Entry.happened_at).desc())
    at = {
        "session_uid": home.ask(lambda db: sessions.past(db, now=now))[0].uid,
        "entry_uid": home.ask(lambda db: db.exec(stories.limit(1)).first()),
        "check_in_uid": home.ask(lambda db: db.exec(select(CheckIn.uid).limit(1)).first()),
        "phase": Phase.BEFORE,
        "day": ReviewDay.WEEK,
        "mood": MoodStep.GOOD,
        "set_id": "story.next-day",
        "practice_id": "breathing.paced",
    }
    return kind(**{field.name: at[field.name] for field in fields(kind)})
