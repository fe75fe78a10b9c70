"""Said around one entry."""

from datetime import datetime

from kapjournal.care.time import date_words
from kapjournal.messages import Message
from kapjournal.messages.casing import at_start
from kapjournal.terms import EntryKind
from kapjournal.views.words.journal import of_session

EDIT = Message("Edit")
STOP_EDITING = Message("Discard changes")
DISCARDED = Message("Changes discarded.")
YOUR_WORDS = Message("Your words", note="Name of the field in which an entry is changed.")
READ_ON = Message("Read on", note="Button; shows more of a long text.")
OPEN_SESSION = Message("Open the session")
GONE = Message("This entry is no longer in your journal.")

PRIVATE = Message("Private", note="A choice on an entry: it is never shared.")
IS_PRIVATE = Message("Private. It is never shared.")
IS_PRIVATE_UNLESS = Message("Private. It is not shared unless you choose it.", note="Of a longer-term check.")
FAVORITE = Message("Favorite", note="A choice on an entry.")
TAGS = Message("Tags")
CHANGE_TAGS = Message("Change tags")
ADD_TAG = Message("Add a tag")
ADD = Message("Add", note="Button; adds the tag that was typed.")
REMOVE_TAG = Message("Remove the tag {tag}")
TAGS_IN_USE = Message("Tags you use", note="Over tags of other entries, to be tapped.")
CLOSE_TAGS = Message("Done", context="tags", note="Button; closes the field for tags.")

NAMES = {
    EntryKind.INTENTION: Message("Intention"),
    EntryKind.CAPTURE: Message("What came up"),
    EntryKind.STORY: Message("Story"),
    EntryKind.NOTE: Message("Note"),
}


def what(kind: EntryKind, session_number: int | None) -> str:
    """'Story, session 2'."""
    return of_session(NAMES[kind](), session_number)


def when(moment: datetime, zone: str, now: datetime) -> str:
    """'Today, 2:05 PM', 'Thursday, November 20, 2:05 PM'; begins a line."""
    return at_start(date_words.moment(moment, zone, now))
