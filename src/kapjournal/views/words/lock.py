"""Said at the closed door."""

from kapjournal.care.access.recovery_hints import Fault, Missing, Mistyped, Mixed

CLOSED = "Closed, and kept only on this device."
HELD_BACK = "This device had no room for your last words. They wait here, sealed, while KapJournal keeps running."
PASSPHRASE = "Passphrase"
RECOVERY_WORDS = "Your twelve recovery words"
OPEN = "Open"
OPENING = "Opening"
USE_WORDS = "Use my recovery words"
USE_PASSPHRASE = "Use my passphrase"
WRONG = "That is not it yet. Take your time."
WRONG_WORDS = (
    "These are recovery words, but not of this journal, or not its newest. "
    "If new ones were made since, the old ones no longer work."
)
MIXED_WORDS = "All twelve are on the list, but one of them is another word, or the order differs. Compare your sheet."
OTHER_TEXT = "These are not the twelve recovery words. They are plain English words, on the sheet that you kept."
WRONG_AND_SLOWER = "That is not it. The next try takes a little longer. Your recovery words work too."
WAITING = "One moment. After several tries it opens more slowly."
DRAWING = "A window at dusk, and one lamp on"


def demo(passphrase: str) -> str:
    """The demo is nobody's journal, so its passphrase stands at the door."""
    return f"This is a demo. Its passphrase is: {passphrase}"


def fault(found: Fault) -> str:
    """What to look at again in the recovery words."""
    match found:
        case Mistyped(position, word, near):
            said = f"Word {position}, “{word}”, is not on the list."
            return f"{said} “{near}” may be meant." if near else f"{said} Compare your sheet."
        case Missing(count):
            return f"{count or 'None'} of the twelve words {'is' if count == 1 else 'are'} here. All twelve are needed."
        case Mixed():
            return MIXED_WORDS
        case _:
            return OTHER_TEXT
