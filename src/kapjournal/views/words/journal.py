"""Said in the journal: the list, the search, one entry."""

from kapjournal.care.time.date_words import ordinal

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

CHECK_IN = "Check-in"
SESSION = "Session"
MOOD_ONLY = "Mood only"
"""Of a check-in without words: we put none in their mouth."""


def of_session(name: str, number: int | None) -> str:
    """'Story, second session'; the name alone of what belongs to none."""
    return f"{name}, {ordinal(number)} session" if number else name
