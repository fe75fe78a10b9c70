"""Said on the session screen: few words, large, and nothing to decide."""

from datetime import datetime, timedelta

from kapjournal.care.time import date_words
from kapjournal.messages import Message, Plural

TITLE = Message("Session screen")
OPEN_TITLE = Message("Open the session screen?")
WHAT_WAITS = Message(
    "Other parts of the app wait until you end it, or until {time}. Help is always open.",
    note="Of the session screen; {time} as in 6:00 PM.",
)
OPEN = Message("Open the session screen")
BY_ITSELF = Message("Open it by itself at {time}", note="A switch; of the session screen.")
NOT_YET = Message("You can open it from {moment}.", note="As in: tomorrow, 12:00 PM.")
IS_OVER = Message("This session is over.")
IS_CANCELED = Message("This session is canceled.")

NO_INTENTION = Message("No intention today")
WRITE_ONE_WORD = Message("Write down one word", note="Button; on the session day.")
FEEL_STEADY = Message("Help me feel steady", note="Button; something to see, touch and hear, at once.")
SOMEONE = Message("I need someone", note="Button; leads to people and numbers.")
HOLD_TO_END = Message("Hold to end", note="Button; ends the session screen once it was held for a moment.")
END_IT = Message("End the session screen", note="A screen reader says it of the button that is held to end.")

END_TITLE = Message("End the session screen?")
END_WHY = Message("The effect may last longer. Take your time.")
STAY = Message("Stay here", note="Button; the session screen stays open.")
END = Message("End", note="Button; ends the session screen.")

WAITS = Message("This opens at {time}, or when you end the session screen.")
WAITS_WITHOUT_SCREEN = Message("This opens at {time}.")
SHARE_TOMORROW = Message("You can share this tomorrow.")
TO_THE_SCREEN = Message("Back to the session screen")

_MINUTES_AGO = Message("Started a few minutes ago")
_HALF_AN_HOUR_AGO = Message("Started about half an hour ago")
_AN_HOUR_AGO = Message("Started about an hour ago")
_HOURS_AGO = Plural("Started about {count} hour ago", "Started about {count} hours ago")

EVERY = timedelta(minutes=5)
"""What is said of the time changes no more often: nothing ticks here."""
_FEW, _HALF, _ONE = timedelta(minutes=20), timedelta(minutes=45), timedelta(minutes=90)


def elapsed(since: timedelta) -> str:
    """How long it has been, in round words."""
    rested = since // EVERY * EVERY
    if rested < _FEW:
        return _MINUTES_AGO()
    if rested < _HALF:
        return _HALF_AN_HOUR_AGO()
    return _AN_HOUR_AGO() if rested < _ONE else _HOURS_AGO(count=round(rested / timedelta(hours=1)))


def what_waits(until: datetime, zone: str) -> str:
    return WHAT_WAITS(time=date_words.clock(until, zone))


def by_itself(starts_at: datetime, zone: str) -> str:
    return BY_ITSELF(time=date_words.clock(starts_at, zone))


def not_yet(opens_at: datetime, zone: str, now: datetime) -> str:
    return NOT_YET(moment=date_words.moment(opens_at, zone, now))


def waits(until: datetime, zone: str, *, screen_is_open: bool) -> str:
    """Why something does not open now."""
    return (WAITS if screen_is_open else WAITS_WITHOUT_SCREEN)(time=date_words.clock(until, zone))
