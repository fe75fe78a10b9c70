"""Said where somebody is needed now, and in large words for somebody in the room."""

from collections.abc import Sequence

from kapjournal.messages import Message

NEED = Message("I need someone", note="Button; leads to people and numbers, and to large words to show.")
TITLE = Message("Who do you need?")
SHOW = Message("Show “Please come to me”")
SHOW_NOTE = Message("Large words for someone in the room")
CALL_CLINIC = Message("Call my clinic")
IN_DANGER = Message("If someone is in danger")
ADD_LATER = Message("You can add people in Help later.")
MORE_WORDS = Message("More words", note="Button; shows the next sentence in large words.")
PLEASE_COME = Message("Please come to me.")
CANNOT_SPEAK = Message("I cannot speak right now.")
_MORE: Sequence[Message] = (
    Message("Please stay with me."),
    Message("I want to stop."),
    Message("I feel sick."),
    Message("I am cold."),
    Message("I need the bathroom."),
    Message("Please give me space."),
    Message("I am scared."),
    Message("It is hard to breathe."),
    Message("My chest hurts."),
)
_PLEASE_CALL = Message("Please call {number}.")
_PLEASE_CALL_ANYWHERE = Message("Please call the emergency number.")


def large_words(emergency: str) -> list[str]:
    """One for each screen, in their order; the number may be unknown."""
    last = _PLEASE_CALL(number=emergency) if emergency else _PLEASE_CALL_ANYWHERE()
    return [PLEASE_COME(), *(each() for each in _MORE), last]
