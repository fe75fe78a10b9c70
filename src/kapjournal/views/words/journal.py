"""Said in the journal: the list, the search, one entry."""

from kapjournal.care.time.date_words import ordinal
from kapjournal.care.timeline.journal import JournalRow, RowKind
from kapjournal.models import Phase

TITLE = "Journal"
SEARCH = "Look for a word"
CLEAR = "Clear the search"
EVERYTHING = "Everything"
WRITING = "Writing"
CHECK_INS = "Check-ins"
WRITE = "Write a note"
OLDER = "Older"
NEWER = "Newer"
EMPTY = "Nothing here yet. One line is enough to begin."
NOTHING_FOUND = "No line with that word."
CHOOSE = "Choose a line to read it here."

EDIT = "Edit"
DELETE = "Delete"
EDITED = "Kept."
STOP_EDITING = "Leave it as it was"
YOUR_WORDS = "Your words"
READ_ON = "Read on"
NO_ANSWER = "Left open"
OPEN_SESSION = "Open the session"

KINDS = {
    RowKind.INTENTION: "Intention",
    RowKind.CAPTURE: "What came up",
    RowKind.STORY: "Story",
    RowKind.NOTE: "Note",
    RowKind.CHECK_IN: "Check-in",
    RowKind.SESSION: "Session",
}


MOOD_ONLY = "Mood only"
"""Of a check-in without words: we put none in their mouth."""
_AROUND_PRACTICE = {Phase.BEFORE: "Before a practice", Phase.AFTER: "After a practice"}


def what(kind: RowKind, session_number: int | None) -> str:
    """'Story, second session'."""
    name = KINDS[kind]
    return f"{name}, {ordinal(session_number)} session" if session_number else name


def what_row(row: JournalRow) -> str:
    """What a line of the journal is: 'Story, second session', 'Check-in', 'Before a practice'."""
    if row.of_practice and row.phase:
        return _AROUND_PRACTICE[row.phase]
    return what(row.kind, row.session_number)
