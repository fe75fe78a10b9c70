"""Said round a practice. What is said within one is content."""

TITLE = "Practices"
BLURB = "Short, and yours to stop at any moment."
BEGIN = "Begin"
PAUSE = "Pause"
GO_ON = "Go on"
STOP = "Stop here"
ARRIVE = "Settle in."
STEP_BACK = "Back"
NEXT = "Next"
FINISH = "Finish"
DONE = "Done"
PAUSED = "Paused."
PAUSED_HINT = "Take all the time you like."
NOT_WHEN = "When it may not suit you"
BEFORE = "How is it now, before you begin?"
AFTER = "And how is it now?"
IF_YOU_LIKE = "If you like. You can leave this out."


def minutes(count: int) -> str:
    return f"About {count} minute{'' if count == 1 else 's'}"


def left(seconds: float) -> str:
    """How long it still goes on, in words that do not tick."""
    if seconds <= 30:
        return "A last few breaths"
    return f"{minutes(max(1, round(seconds / 60)))} more"


def step_hint(seconds: int) -> str:
    return f"{seconds} seconds or so, or as long as you like."


def goes_on(seconds: float) -> str:
    """How long a step still is, in words that do not tick."""
    if seconds <= 10:
        return "It goes on in a moment."
    if seconds <= 50:
        return "It goes on by itself in less than a minute."
    count = max(1, round(seconds / 60))
    return f"It goes on by itself in about {count} minute{'' if count == 1 else 's'}."
