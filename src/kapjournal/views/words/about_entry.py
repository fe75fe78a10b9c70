"""Said of what an entry is about: its tags, and the session it belongs to."""

from collections.abc import Sequence

from kapjournal.messages import Message, lists

ADD_TAG = Message("Add a tag", note="Button; a tag is a word of the patient's own for what an entry is about.")
TAGS = Message("Tags")
TAGS_WHY = Message("A word for what this is about. You can find it again by it.")
YOUR_TAG = Message("Your tag", note="Name of the field for a tag.")
ADD = Message("Add", note="Button; takes the tag that was typed.")
DONE = Message("Done", note="Button; closes what is open above the screen.")
FOR_SESSION = Message("Which session is this about?")
NO_SESSION = Message("No session", note="What is written belongs to no session.")
_OF_SESSION = Message("{session}, {date}", note="One of the list to choose from: 'Session 2, November 20'.")
_CHANGE_TAGS = Message("Tags: {tags}", note="Button; the tags chosen so far. Opens where they are chosen.")


def of_session(session: str, date: str) -> str:
    return _OF_SESSION(session=session, date=date)


def chosen(tags: Sequence[str]) -> str:
    """What stands on the button for tags."""
    return _CHANGE_TAGS(tags=lists.joined(tags)) if tags else ADD_TAG()
