"""Said round an intention. The questions that lead to it are content."""

from kapjournal.messages import Message

LAST_TIME = Message("From last time", note="Stands over the intention of an earlier session.")
CHANGE = Message("Change the intention")
BACK_TO_QUESTIONS = Message("Back to the questions")
NOTHING_YET = Message("There is no intention yet. That is fine too.")
KEPT = Message("Saved. You can change it until the session starts.")
UNTIL = Message("You can change it until the session starts.")
KEEP_AS_NOTE = Message("Save as note")
LATE = Message("The session has started, so this intention stays as it is. You can save your new words as a note.")
BEGUN = Message("The session has started, so this intention stays as it is.")
QUOTED = Message("“{words}”", note="What the patient wrote, in quotation marks.")
_TITLE = Message("Your intention")
_TITLE_OF = Message("Your intention for session {number}")


def title(number: int | None) -> str:
    """A session that was canceled has no number."""
    return _TITLE_OF(number=number) if number else _TITLE()


def quoted(sentence: str) -> str:
    return QUOTED(words=sentence.strip())
