"""Every address of the app, with something real to open at each."""

import re
from datetime import datetime

from sqlmodel import col, select

from kapjournal.care.records import sessions
from kapjournal.models import CheckIn, Entry, EntryKind
from kapjournal.views.shell.routes import SCREENS
from tests.views.indoors import NOW, Indoors

ADDRESSES = tuple(path for path in SCREENS if not path.startswith("settings/"))
"""What is below the settings needs the passphrase and reads nothing."""


def filled(home: Indoors, address: str, now: datetime = NOW) -> str:
    """The address of a screen, of the latest session, story and check-in that are in the journal."""
    stories = select(Entry.uid).where(Entry.kind == EntryKind.STORY).order_by(col(Entry.happened_at).desc())
    at = {
        ":session_uid": home.ask(lambda db: sessions.past(db, now=now))[0].uid,
        ":entry_uid": home.ask(lambda db: db.exec(stories.limit(1)).first()),
        ":check_in_uid": home.ask(lambda db: db.exec(select(CheckIn.uid).limit(1)).first()),
        ":phase": "before",
        ":set_id": "story.next-day",
        ":practice_id": "breathing.paced",
    }
    return "/" + re.sub(r":\w+", lambda part: str(at[part[0]]), address)
