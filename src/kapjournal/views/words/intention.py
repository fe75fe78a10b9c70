"""Said round an intention. The questions that lead to it are content."""

from kapjournal.care.time import date_words

TITLE = "Your intention"
LAST_TIME = "Last time"
CHANGE = "Change the words"
BACK_TO_QUESTIONS = "Back to the questions"
NOTHING_YET = "There is no word yet. That is fine too."
KEPT = "Kept. You can change it until the session begins."
UNTIL = "You can change it until the session begins."
LATE = "The session has begun, so its intention stays as it is. What you wrote since can be kept as a note."
BEGUN = "The session has begun, so it stays as it is."
GONE = "This session is not here any more."


def session(number: int | None) -> str:
    """'For your second session'."""
    return f"For your {date_words.ordinal(number)} session" if number else "For your session"


def quoted(sentence: str) -> str:
    return f"“{sentence.strip()}”"
