"""What a notification says: nothing that tells a stranger what this is about."""

TITLE = "A quiet moment"
MESSAGE = "There is something you wanted to be reminded of."


def notification() -> tuple[str, str]:
    """Title and message."""
    return TITLE, MESSAGE
