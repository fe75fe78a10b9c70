"""Said around one entry."""

from datetime import datetime

from kapjournal.care.time import date_words
from kapjournal.terms import EntryKind
from kapjournal.views.words.journal import of_session

GONE = "This is no longer in your journal."
AS_IT_WAS = "It stays as it was."

_NAMES = {
    EntryKind.INTENTION: "Intention",
    EntryKind.CAPTURE: "What came up",
    EntryKind.STORY: "Story",
    EntryKind.NOTE: "Note",
}


def what(kind: EntryKind, session_number: int | None) -> str:
    """'Story, second session'."""
    return of_session(_NAMES[kind], session_number)


def when(moment: datetime, zone: str, now: datetime) -> str:
    """'Thursday, 20 November, 14:05'."""
    day = date_words.day(moment, zone, now)
    return f"{day[0].upper()}{day[1:]}, {date_words.clock(moment, zone)}"
