"""Said while checking in."""

from collections.abc import Mapping

from kapjournal.messages import Message
from kapjournal.models import Phase, TrackerKind

QUESTIONS: Mapping[Phase | None, Message] = {
    None: Message("How are you right now?"),
    Phase.BEFORE: Message("How are you before the session?"),
    Phase.AFTER: Message("How are you after the session?"),
}
"""What is asked, before or after a session where there is one near."""
QUESTION_OF_DAY = Message("How was this day?", note="Asked where a check-in is of a whole day.")
QUESTION_THEN = Message("How were you then?", note="Asked where a check-in of some time ago is changed.")
MORE, LESS = Message("more energy", note="One end of the mood map."), Message("less energy")
UNPLEASANT, PLEASANT = Message("unpleasant", note="One end of the mood map."), Message("pleasant")
TAP = Message("Tap how you feel", note="On the mood map, by pointing at a place.")
ADD_NOTE = Message("Add a note")
NOTE = Message("Your note")
NOTE_HINT = Message("Write as much or as little as you like.")
OWN_WORD = Message("My own word")
ADD_WORD = Message("Place it", note="Button beside a word of one's own, for the mood map.")
REMOVE_WORD = Message("Remove {word}", note="Button; a word of one's own is offered no more.")
WORD_REMOVED = Message("Removed. Check-ins with this word keep it.")
PLACE_WORD = Message("Tap where your word belongs.")
TOPICS = Message("What is part of this?")
NEW_TOPIC = Message("A topic of your own", note="Name of a field.")
ADD_TOPIC = Message("Add a topic")
EDIT_TOPICS = Message("Rename or hide topics")
SLEEP = Message("Sleep last night")
HOURS, MINUTES = Message("Hours", note="Of sleep; name of a field."), Message("Minutes")
WHICH_NUMBER = Message("Type a number.")
PAIN = Message("Pain, 0 to 10")
NO_PAIN, WORST_PAIN = Message("no pain", note="One end of 0 to 10."), Message("worst I can imagine")
TRACKERS = Message("My trackers")
TRACKERS_WHY = Message("Something of your own to note. You can have up to 5.")
TRACKER_NAME = Message("Name", note="Of an own tracker; name of a field.")
ADD_TRACKER = Message("Add a tracker")
EDIT_TRACKERS = Message("Add, rename or hide trackers")
TRACKER_KINDS: Mapping[TrackerKind, Message] = {
    TrackerKind.NUMBER: Message("Number"),
    TrackerKind.YES_NO: Message("Yes or no"),
    TrackerKind.ZERO_TO_TEN: Message("0 to 10"),
}
YES, NO = Message("Yes"), Message("No")
NEW_NAME = Message("New name for {name}", note="Name of a field.")
RENAME = Message("Rename {name}", note="A screen reader says which one.")
HIDE = Message("Hide {name}")
SHOW = Message("Show {name} again")
CLOSE_EDITING = Message("Done with the list", note="Button; ends renaming and hiding.")
WHEN = Message("When was this?")
RIGHT_NOW, EARLIER, ALL_DAY = Message("Right now"), Message("An earlier moment"), Message("The whole day")
NOT_YET = Message("Choose a moment that has been.")
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
HOW_THE_DAY_WAS = Message("How the day was", note="Names a check-in of a whole day.")
WITH_TOPICS = Message("{words} · {topics}", note="Feeling words of a check-in, and what it has to do with.")
AROUND_PRACTICE: Mapping[Phase, Message] = {
    Phase.BEFORE: Message("Before a practice"),
    Phase.AFTER: Message("After a practice"),
}
