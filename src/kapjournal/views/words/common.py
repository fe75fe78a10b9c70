"""What several screens say: short, in second person, no exclamation mark, no jargon, no praise."""

from datetime import datetime

from kapjournal import errors
from kapjournal.care.time.day_parts import part_of_day

BACK = "Back"
CLOSE = "Close"
KEEP = "Keep this"
NOT_TODAY = "Not today"
UNDO = "Undo"
HUSH = "Close this line"
DELETE = "Delete"
DELETED = "Deleted."
KEPT = "Kept."
HELD_BACK = "This device had no room to save. Your words wait where you wrote them, as long as KapJournal stays open."
KEPT_AS_YOU_WRITE = "Kept as you write"
TRY_AGAIN = "Try again"
LOCK_NOW = "Lock now"

_SORRY: dict[type[errors.KapJournalError], str] = {
    errors.WrongPassphrase: "That does not open it. Take your time and try again.",
    errors.VaultInUse: "Your journal is open in another window. Close that one, then try again.",
    errors.VaultTooNew: "Your journal was last opened by a newer KapJournal. Update this one, and it will open.",
    errors.VaultDamaged: "Something on this device has changed your journal's files. Nothing was touched. "
    "If you have a copy, it is time for it.",
    errors.VaultMissing: "There is no journal here any more. Nothing was changed.",
    errors.VaultExists: "There is already a journal here. It was not touched.",
    errors.StorageFailed: "This device would not save just now. It may be full. Your words are still on the screen.",
    errors.VaultNotMade: "This device would not make your journal just now. It may be full. There is none yet, so you "
    "can try again.",
    errors.VaultNotOpened: "This device would not open your journal just now. Nothing in it was changed. Try again in "
    "a moment.",
    errors.KeysUnchanged: "This device would not save the change. It may be full. Your passphrase and your recovery "
    "words are still the ones from before.",
    errors.MemoryShort: "There is too little free memory for this just now. Nothing was changed. Close another app, "
    "then try again.",
    errors.NotThere: "This is no longer in your journal.",
    errors.NothingWritten: "There is no word here yet. One is enough.",
    errors.ImpossibleDate: "This day or time does not exist, or is too far away. Choose another one.",
    errors.SessionBegun: "The session has begun, so its intention stays as it is. Your words are still here.",
    errors.HandoffError: "That could not be sealed. Nothing has left this device.",
    errors.AgeError: "That could not be sealed. Nothing has left this device.",
}
_SORRY_ANYWAY = "Something did not work. Try again, or close the app and open it again."


def sorry(error: errors.KapJournalError) -> str:
    """One calm sentence for an error; the nearest ancestor that has one speaks for it."""
    return next((_SORRY[kind] for kind in type(error).__mro__ if kind in _SORRY), _SORRY_ANYWAY)


def greeting(now: datetime) -> str:
    """`now` in the patient's own time. 'Good night' would be a farewell: the evening lasts until morning."""
    part = part_of_day(now.hour)
    return f"Good {'evening' if part == 'night' else part}."
