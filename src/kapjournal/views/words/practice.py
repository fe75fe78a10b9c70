"""Said round a practice. What is said within one is content."""

from kapjournal.messages import Message, Plural

TITLE = Message("Practices")
BLURB = Message("Each takes a few minutes. You can stop at any time.")
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
BEFORE = Message("How are you before you start?")
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
