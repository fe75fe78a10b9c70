"""Said while checking in."""

from collections.abc import Mapping

from kapjournal.messages import Message
from kapjournal.models import Phase

QUESTIONS: Mapping[Phase | None, Message] = {
    None: Message("How are you right now?"),
    Phase.BEFORE: Message("How are you before the session?"),
    Phase.AFTER: Message("How are you after the session?"),
}
"""What is asked, before or after a session where there is one near."""
QUESTION_THEN = Message("How were you then?", note="Asked where a check-in of some time ago is changed.")
MORE, LESS = Message("more energy", note="One end of the mood map."), Message("less energy")
UNPLEASANT, PLEASANT = Message("unpleasant", note="One end of the mood map."), Message("pleasant")
TAP = Message("Tap how you feel", note="On the mood map, by pointing at a place.")
ADD_NOTE = Message("Add a note")
CHANGE_NOTE = Message("Change the note")
TO_THE_MAP = Message("Back to the mood map")
NOTE_TITLE = Message("Add a note")
NOTE = Message("Your note")
NOTE_HINT = Message("Write as much or as little as you like.")
DELETE = Message("Delete this check-in")
MOOD = Message("{mood}, {number} of {total}", note="What a screen reader says of one of five moods.")

_MAP = Message("Mood map. Left is unpleasant, right is pleasant. Up is more energy, down is less.")
_BY_KEYS = Message("Use the arrow keys.", note="Said by a screen reader, of the mood map.")
_NEAR = Message("Near “{word}”", note="Where the point on the mood map is: near a word for a feeling.")
_NOTHING_CHOSEN = Message("Nothing is chosen yet.", note="On the mood map.")


def mood_map(nearest: str | None, *, by_keys: bool) -> str:
    """What a screen reader says of the mood map; `by_keys` where the arrow keys move its point."""
    chosen = _NEAR(word=nearest) if nearest else _NOTHING_CHOSEN()
    return "\n".join([_MAP(), *([_BY_KEYS()] if by_keys else []), chosen])


CHECK_IN = Message("Check-in")
AROUND_PRACTICE: Mapping[Phase, Message] = {
    Phase.BEFORE: Message("Before a practice"),
    Phase.AFTER: Message("After a practice"),
}
