"""Said in the journal: the list and the search."""

from kapjournal.care.timeline.journal import JournalRow, RowKind
from kapjournal.messages import Message
from kapjournal.models import Phase
from kapjournal.views.words import session as session_words

TITLE = Message("Journal")
SEARCH = Message("Search your journal")
CLEAR = Message("Clear the search")
EVERYTHING = Message("Everything")
WRITING = Message("Writing")
CHECK_INS = Message("Check-ins")
WRITE = Message("Write a note")
OLDER = Message("Show older", note="Button; entries or sessions of an earlier time.")
NEWER = Message("Show newer", note="Button; entries or sessions of a later time.")
EMPTY = Message("Nothing here yet. One line is enough to begin.")
NOTHING_FOUND = Message("Nothing was found. Try another word.")
CHOOSE = Message("Choose an entry.")
NO_ANSWER = Message("Not answered")

KINDS = {
    RowKind.INTENTION: Message("Intention"),
    RowKind.CAPTURE: Message("What came up"),
    RowKind.STORY: Message("Story"),
    RowKind.NOTE: Message("Note"),
    RowKind.CHECK_IN: Message("Check-in"),
    RowKind.SESSION: Message("Session"),
}

MOOD_ONLY = Message("Mood only")
"""Of a check-in without words: we put none in their mouth."""
WORDS_AND_NOTE = Message("{words}. {note}", note="A check-in: its feeling words, and what was written beside them.")
LINE = Message("{when} · {kind}", note="'Today, 2:05 PM · Story, session 2'")
READ_ALOUD = Message("{kind}. {when}. {words}", note="A line of the journal for a screen reader.")
_OF_SESSION = Message("{kind}, session {number}", note="'Story, session 2'")
_AROUND_PRACTICE = {Phase.BEFORE: Message("Before a practice"), Phase.AFTER: Message("After a practice")}


def what(kind: RowKind, session_number: int | None) -> str:
    """'Story, session 2', 'Session 2'."""
    if kind is RowKind.SESSION:
        return session_words.title(session_number)
    name = KINDS[kind]()
    return _OF_SESSION(kind=name, number=session_number) if session_number else name


def what_row(row: JournalRow) -> str:
    """What a line of the journal is: 'Story, session 2', 'Check-in', 'Before a practice'."""
    if row.of_practice and row.phase:
        return _AROUND_PRACTICE[row.phase]()
    return what(row.kind, row.session_number)
