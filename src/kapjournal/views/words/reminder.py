"""What a notification says: nothing that tells a stranger what this is about."""

from kapjournal.messages import Message

TITLE = Message("A moment for yourself")
MESSAGE = Message("You asked for this reminder.")


def notification() -> tuple[str, str]:
    """Title and message."""
    return TITLE(), MESSAGE()
