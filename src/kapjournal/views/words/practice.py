"""Said round a practice. What is said within one is content."""

from collections.abc import Mapping

from kapjournal.care.measures.helped import Outcome
from kapjournal.content import PracticeMoment
from kapjournal.messages import Message, Plural

TITLE = Message("Practices")
BLURB = Message("Each takes a few minutes. You can stop at any time.")
MOMENTS: Mapping[PracticeMoment, Message] = {
    PracticeMoment.PANIC: Message("I am panicking"),
    PracticeMoment.UNREAL: Message("I feel unreal"),
    PracticeMoment.SLEEP: Message("I cannot sleep"),
    PracticeMoment.AFTER_SESSION: Message("After a session", context="a practice"),
    PracticeMoment.BODY: Message("I want to feel my body"),
    PracticeMoment.QUIET: Message("I want quiet"),
    PracticeMoment.URGE: Message("I have an urge"),
}
ALL = Message("All practices")
SOMEONE = Message("I need someone")
HELPED = Message("You felt better after it {better} of {count} times.")
DIM = Message("Dim the screen")
BRIGHTER = Message("Brighten the screen")
TAPPED = Plural("{tapped} of {count} tapped", "{tapped} of {count} tapped", note="Dots that are tapped off.")
TAP_ONE = Message("Tap when you found one.")
SOUND = Message("Sound", note="Switch: a soft tone when a practice goes on.")
VIBRATION = Message("Vibration")
START = Message("Start", context="a practice", note="Button; the practice begins at once.")
PAUSE = Message("Pause", note="Button; a practice stands still until Go on is pressed.")
GO_ON = Message("Go on", note="Button; after Pause.")
STOP = Message("Stop", note="Button; ends a practice.")
ARRIVE = Message("Sit or lie as you like.")
BACK = Message("Back", context="a practice", note="Button; to the step before this one.")
NEXT = Message("Next step")
FINISH = Message("Finish", note="Button; in place of Next step on the last one.")
DONE = Message("Done", note="Button; leaves the screen.")
PAUSED = Message("Paused")
PAUSED_HINT = Message("Take all the time you like.")
NOT_WHEN = Message("When it may not suit you")
BEFORE = Message("How are you before?", note="Before a practice; five moods follow.")
AFTER = Message("How are you now?")
IF_YOU_LIKE = Message("You can skip this.")
MINUTES = Plural("About {count} minute", "About {count} minutes", note="How long a practice takes.")
STEP_HINT = Plural("About {count} second, or as long as you like.", "About {count} seconds, or as long as you like.")

_MINUTES_LEFT = Plural("About {count} minute left", "About {count} minutes left")
_ALMOST_DONE = Message("Almost done")
_IN_A_MOMENT = Message("It goes on in a moment.")
_WITHIN_A_MINUTE = Message("It goes on by itself in less than a minute.")
_IN_MINUTES = Plural("It goes on by itself in about {count} minute.", "It goes on by itself in about {count} minutes.")


def left(seconds: float) -> str:
    """How long it still goes on, in words that do not tick."""
    return _ALMOST_DONE() if seconds <= 30 else _MINUTES_LEFT(count=max(1, round(seconds / 60)))


def goes_on(seconds: float) -> str:
    """How long a step still is, in words that do not tick."""
    if seconds <= 10:
        return _IN_A_MOMENT()
    return _WITHIN_A_MINUTE() if seconds <= 50 else _IN_MINUTES(count=max(1, round(seconds / 60)))


def helped(outcome: Outcome) -> str:
    """How it was after it before, where it was better often enough to say so; else nothing."""
    return HELPED(better=outcome.better, count=outcome.times) if outcome.is_better else ""
