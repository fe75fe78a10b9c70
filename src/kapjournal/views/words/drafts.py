"""Said of what is half-written."""

from collections.abc import Mapping

from kapjournal.messages import Message

CHANGES = Message("Finish your changes from {when}")
INTENTION = Message("Finish your intention from {when}")
NOTE = Message("Finish your note from {when}")
CLINIC = Message("Finish your words for the clinic from {when}")
WORDS = Message("Finish your words from {when}", note="Words of the day of a session.")
QUESTION = Message("Finish your question from {when}")
STEP = Message("Finish your small step from {when}")
LETTER = Message("Finish your letter from {when}")
SOME = Message("Finish your answers from {when}")
_OF_SETS: Mapping[str, Message] = {
    "capture": WORDS,
    "story": Message("Finish your story from {when}"),
    "review": Message("Finish your look back from {when}"),
}
"""By what stands before the dot in the id of a prompt set."""


def of_set(set_id: str) -> Message:
    """Of answers to the questions of this set."""
    return _OF_SETS.get(set_id.partition(".")[0], SOME)
