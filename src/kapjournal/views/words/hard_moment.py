"""Said after a check-in that says it is hard right now: the next step, and nothing about why."""

from collections.abc import Sequence

TITLE = "Saved."
ASK = "Would you like to talk to someone, or do something steadying?"
ASK_ON_TODAY = "It is hard right now."
TALK = "Talk to someone"
STEADY = "Steadying practice"
NOT_NOW = "Not now"


def chose(words: Sequence[str]) -> str:
    """What was said, in the same words; nothing where none was chosen."""
    return f"You chose “{'”, “'.join(words)}”." if words else ""


def danger(number: str) -> str:
    """`number` is empty where no country was chosen."""
    return f"If you might hurt yourself or end your life, call {number or 'your local emergency number'}."
