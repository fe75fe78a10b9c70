"""Said while checking in."""

from kapjournal.messages import Message
from kapjournal.models import Phase

QUESTION = "How are you, right now?"
QUESTION_BEFORE = "How are you, before the session?"
QUESTION_AFTER = "How are you, after the session?"
QUESTION_THEN = "How were you?"
MORE, LESS = "more energy", "less energy"
UNPLEASANT, PLEASANT = "unpleasant", "pleasant"
TAP = "Tap how you feel, or close to it."
ADD_NOTE = "Add a note"
CHANGE_NOTE = "Change the note"
TO_THE_PAD = "Back to the mood map"
NOTE_TITLE = "Add a note"
NOTE = "Your note"
NOTE_HINT = "A few words, or many"
DELETE = "Delete this check-in"
CHECK_IN = Message("Check-in")
AROUND_PRACTICE = {Phase.BEFORE: Message("Before a practice"), Phase.AFTER: Message("After a practice")}


def pad(nearest: str | None) -> str:
    """What a screen reader says of the pad."""
    chosen = f"Near: {nearest}." if nearest else "Nothing chosen yet."
    return f"Mood pad. Left is unpleasant, right pleasant; up more energy, down less. {chosen}"


def question(phase: Phase | None) -> str:
    asked = {None: QUESTION, Phase.BEFORE: QUESTION_BEFORE, Phase.AFTER: QUESTION_AFTER}
    return asked[phase]
