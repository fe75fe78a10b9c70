"""Said while planning a session. Nothing here speaks of doses."""

TITLE = "Plan a session"
CHANGE_TITLE = "Your session"
WHEN = "When is it?"
DAY = "Day"
DAY_HINT = "2 December"
CHOOSE_DAY = "Choose a day"
TIME = "Time"
TIME_HINT = "14:00"
CHOOSE_TIME = "Choose a time"
TAKE, LEAVE = "OK", "Close"

WHICH_DAY = "A day like 2 December."
WHAT_TIME = "A time like 14:00 or 2 pm."
ALREADY = "This date is in the past. It will be saved as a past session."

ROUTE = "How is the medicine taken?"
REST = "If you like"
PLACE = "Where"
PEOPLE = "Who is there for you"
NOTES = "Notes for the day"
BEGUN = "You began this earlier. It is as you left it."
START_FRESH = "Start fresh"

CANCEL = "Cancel session"
CANCELLED = "Session cancelled. What you wrote for it stays."
RESTORE = "Restore session"
RESTORED = "The session is planned again."
DELETE = "Delete this session"
GONE = "This session is not here any more."


def at(day: str, clock: str) -> str:
    return f"{day}, at {clock}."


def zone(name: str) -> str:
    return f"Time zone: {name.replace('_', ' ')}"


def skipped(clock: str, instead: str) -> str:
    """Of a time that clocks skip when they go forward."""
    return f"Clocks go forward just then, so there is no {clock} that day. The next time there is, is {instead}."


def take(clock: str) -> str:
    return f"Use {clock}"


def too_far(first: int, last: int) -> str:
    return f"Choose a year from {first} to {last}."
