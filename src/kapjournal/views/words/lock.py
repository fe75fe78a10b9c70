"""Said at the closed door."""

CLOSED = "Closed, and kept only on this device."
HELD_BACK = "This device had no room for your last words. They are sealed until you open, if KapJournal stays running."
PASSPHRASE = "Passphrase"
RECOVERY_WORDS = "Your twelve recovery words"
OPEN = "Open"
OPENING = "Opening"
USE_WORDS = "Use my recovery words"
USE_PASSPHRASE = "Use my passphrase"
WRONG = "That is not it yet. Take your time."
WRONG_WORDS = "Those words do not fit yet. Their order matters."
WRONG_AND_SLOWER = "That is not it. The next try takes a little longer. Your recovery words work too."
WAITING = "One moment. After several tries it opens more slowly."
DRAWING = "A window at dusk, and one lamp on"


def demo(passphrase: str) -> str:
    """The demo is nobody's journal, so its passphrase stands at the door."""
    return f"This is a demo. Its passphrase is: {passphrase}"
