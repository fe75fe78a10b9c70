"""Said at the closed door."""

from kapjournal.care.access.recovery_hints import Fault, Missing, Mistyped, Mixed
from kapjournal.messages import Message, Plural

CLOSED = Message("Locked, and kept only on this device.")
HELD_BACK = Message(
    "This device had no room for your last words. They wait here, encrypted, while KapJournal keeps running."
)
PASSPHRASE = Message("Passphrase")
RECOVERY_WORDS = Message("Your twelve recovery words")
OPEN = Message("Unlock", note="Button; opens the journal with the passphrase or the recovery words.")
OPENING = Message("Unlocking", note="The same button while it works.")
USE_WORDS = Message("Use recovery words")
USE_PASSPHRASE = Message("Use passphrase")
WRONG = Message("That does not match. Take your time.")
WRONG_WORDS = Message(
    "These are recovery words, but not of this journal, or not its newest. "
    "If new ones were made since, the old ones no longer work."
)
MIXED_WORDS = Message("The words do not match. Check their order, and each word against your sheet.")
OTHER_TEXT = Message(
    "These are not the twelve recovery words. They are plain English words, on the sheet that you kept."
)
WRONG_AND_SLOWER = Message(
    "That does not match. After several tries, unlocking takes longer. Your recovery words work too."
)
WAITING = Message("One moment. After several tries, unlocking takes longer.")
DRAWING = Message("A window at dusk, and one lamp on", note="Describes a drawing to a screen reader.")

_DEMO = Message("This is a demo. Its passphrase is: {passphrase}")
_NOT_LISTED = Message("Word {position}, “{word}”, is not on the list. Compare your sheet.")
_NEARLY_LISTED = Message("Word {position}, “{word}”, is not on the list. “{near}” may be meant.")
_NO_WORDS = Message("None of the twelve words is here. All twelve are needed.")
_MISSING = Plural(
    "{count} of the twelve words is here. All twelve are needed.",
    "{count} of the twelve words are here. All twelve are needed.",
)


def demo(passphrase: str) -> str:
    """The demo is nobody's journal, so its passphrase stands at the door."""
    return _DEMO(passphrase=passphrase)


def fault(found: Fault) -> str:
    """What to look at again in the recovery words."""
    match found:
        case Mistyped(position, word, near):
            if near:
                return _NEARLY_LISTED(position=position, word=word, near=near)
            return _NOT_LISTED(position=position, word=word)
        case Missing(count):
            return _MISSING(count=count) if count else _NO_WORDS()
        case Mixed():
            return MIXED_WORDS()
        case _:
            return OTHER_TEXT()
