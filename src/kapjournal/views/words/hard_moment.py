"""Said after a check-in that says it is hard right now: the next step, and nothing about why."""

from collections.abc import Sequence

from kapjournal.messages import Message, lists

TITLE = Message("Saved.")
ASK = Message("Would you like to talk to someone, or do something steadying?")
TALK = Message("Talk to someone")
STEADY = Message("Steadying practice")
NOT_NOW = Message("Not now")

_CHOSE = Message("You chose {words}.", note="The words that somebody chose for a feeling, each in quotation marks.")
_QUOTED = Message("“{word}”", note="A word in quotation marks.")
_NO_WORDS = Message("Your check-in is saved.")

_DANGER = Message("If you might hurt yourself or end your life, call {number}.")
_DANGER_ANYWHERE = Message("If you might hurt yourself or end your life, call your local emergency number.")


def chose(words: Sequence[str]) -> str:
    """What was said, in the same words; nothing where none was chosen."""
    return _CHOSE(words=lists.joined([_QUOTED(word=word) for word in words])) if words else ""


def chose_on_today(words: Sequence[str]) -> str:
    """The title of the card on Today, which has one also where no word was chosen."""
    return chose(words) or _NO_WORDS()


def danger(number: str) -> str:
    """`number` is empty where no country was chosen."""
    return _DANGER(number=number) if number else _DANGER_ANYWHERE()
