"""Said while what came up is written down: one question, one tap."""

from collections.abc import Mapping
from datetime import datetime

from kapjournal.care.time import date_words, local_time
from kapjournal.messages import Message, dates
from kapjournal.views.words.guided import CAPTURE_WORDS

WHICH = Message("Which word fits?")
ANOTHER = Message("Another word", note="Button; a word of one's own, typed.")
OWN = Message("Your word", note="Name of the field for a word on the session day.")
ADD_COLOR = Message("Add a color")
ADD_WORD = Message("Add another word")
ADD_PICTURE = Message("Put a picture into words", note="Button; for something that was seen in a session.")
CHOOSE_COLOR = Message("Choose a color")
NO_COLOR = Message("No color", note="Button; leaves the color out.")
WHAT_PICTURE = Message("What did you see?")
PICTURE = Message("Your picture in words", note="Name of a field.")
DONE = Message("Done", note="Button; leaves the screen.")

WORDS: Mapping[str, Message] = CAPTURE_WORDS
COLORS: Mapping[str, Message] = {
    "white": Message("white", context="color"),
    "yellow": Message("yellow", context="color"),
    "orange": Message("orange", context="color"),
    "red": Message("red", context="color"),
    "pink": Message("pink", context="color"),
    "purple": Message("purple", context="color"),
    "blue": Message("blue", context="color"),
    "green": Message("green", context="color"),
    "brown": Message("brown", context="color"),
    "gray": Message("gray", context="color"),
    "black": Message("black", context="color"),
}

ON_THE_DAY = Message("What you saved on the day")
TAP_A_WORD = Message("Tap a word to put it into your text.")

_SAVED = Message("Saved: {word}.", note="A word that was tapped, or a color.")
_SAVED_AT = Message("Saved at {time}.")
_UNTIL = Message("You can add more until {weekday}, {time}.")
_COLORED = Message(
    "{word}, {color}, saved at {time}", note="A screen reader says it of a word of the session day and its color."
)
_PLAIN = Message("{word}, saved at {time}", note="A screen reader says it of a word of the session day.")


def saved(word: str) -> str:
    return _SAVED(word=word)


def saved_at(at: datetime, zone: str) -> str:
    return _SAVED_AT(time=date_words.clock(at, zone))


def until(at: datetime, zone: str) -> str:
    """Until when more can be added."""
    return _UNTIL(weekday=dates.weekday(local_time.local_day(at, zone)), time=date_words.clock(at, zone))


def fragment(word: str, color: str, at: datetime, zone: str) -> str:
    """Something of the session day, for a screen reader; `color` may be empty."""
    time = date_words.clock(at, zone)
    return _COLORED(word=word, color=color, time=time) if color else _PLAIN(word=word, time=time)
