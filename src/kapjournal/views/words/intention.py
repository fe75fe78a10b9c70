"""Said round an intention. The questions that lead to it are content."""

from datetime import datetime

from kapjournal.care.time import local_time
from kapjournal.messages import Message, dates

LAST_TIME = Message("From last time", note="Stands over the intention of an earlier session.")
HIDE_TODAY = Message("Hide today", note="Button; takes away, until tomorrow, what came of last time.")
CHOOSE_THEME = Message("Choose a theme", note="Of the questions that lead to an intention.")
EARLIER = Message("Earlier versions")
_REPLACED = Message("Until {date}: “{intention}”", note="How an intention read before it was changed on that day.")
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


def replaced(at: datetime, intention: str) -> str:
    """'Until November 18: “To rest.”'"""
    return _REPLACED(date=dates.long_date(local_time.local_day(at, local_time.local_zone())), intention=intention)
