"""A session that is prepared."""

from datetime import timedelta

from sqlmodel import Session

from kapjournal.care.records import sessions
from kapjournal.care.records.sessions import Plan
from kapjournal.models import Route
from tests.views.indoors import NOW, Indoors


def lay(db: Session) -> None:
    """One ahead, in five days."""
    sessions.plan(db, Plan(NOW + timedelta(days=5), "UTC", Route.LOZENGE, "By the canal"), now=NOW)


def uid_of(home: Indoors) -> str:
    return home.ask(lambda db: sessions.everything(db)[0].uid)
