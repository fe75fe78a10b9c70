"""What several screens say: short, in second person, no exclamation mark, no jargon, no praise."""

from datetime import datetime

from kapjournal import errors
from kapjournal.care.time.day_parts import part_of_day
from kapjournal.importing import words as import_words
from kapjournal.messages import Message

TODAY = Message("Today", context="room", note="The first of four rooms, in the bar that leads to them.")
JOURNAL = Message("Journal", context="room")
SESSIONS = Message("Sessions", context="room")
MORE = Message("More", context="room", note="The room of practices, sharing, settings and what there is to know.")
TAB = Message("{room}\nTab {number} of {total}", note="What a screen reader says of a room in the bar.")
HELP = Message("Help", note="Button on every screen; leads to people and numbers in a hard moment.")
SHOW_TYPED = Message("Show what I type", note="Button in a field for a passphrase.")
HIDE_TYPED = Message("Hide what I type")

QUESTION_OF = Message("Question {number} of {total}", note="A screen reader says it of the dots on top.")
STEP_OF = Message("Step {number} of {total}", note="A screen reader says it of the dots on top.")
BACK = Message("Back", note="Button; to the screen before this one.")
CLOSE = Message("Close", note="Button; closes what is open above the screen.")
KEEP = Message("Save", note="Button; keeps in the journal what was typed or chosen.")
NOT_TODAY = Message("Not today", note="Button; puts off to tomorrow.")
UNDO = Message("Undo")
HUSH = Message("Close this line", note="Names the cross beside a short sentence at the foot of the screen.")
DELETE = Message("Delete")
DELETED = Message("Deleted. You can undo this.")
KEPT = Message("Saved.")
HELD_BACK = Message(
    "This device had no room to save. Your words wait where you wrote them, as long as KapJournal stays open."
)
KEPT_AS_YOU_WRITE = Message("Saved as you write")
TRY_AGAIN = Message("Try again")
LOCK_NOW = Message("Lock now", note="Button; locks the journal.")

_SORRY: dict[type[errors.KapJournalError], Message] = {
    errors.KapJournalError: Message("Something did not work. Try again, or close the app and open it again."),
    errors.StorageError: Message("The journal could not be read or saved right now. Wait a moment and try again."),
    errors.WrongPassphrase: Message("This does not open it. Nothing was changed."),
    errors.EmptyPassphrase: Message("The passphrase is empty. Type at least 8 characters."),
    errors.VaultInUse: Message("The journal is open in another window. Close that one, then try again."),
    errors.VaultTooNew: Message("A newer KapJournal wrote this journal. Update the app to open it."),
    errors.VaultDamaged: Message(
        "The journal’s files were changed or damaged. They were not touched. A backup can help."
    ),
    errors.VaultMissing: Message("There is no journal in this place anymore. Nothing was changed."),
    errors.VaultExists: Message("There is already a journal here. It was not changed."),
    errors.VaultLocked: Message("The journal locked itself. What you wrote is kept as a draft. Unlock it to go on."),
    errors.FileUnreadable: Message("This file could not be read. Choose it again."),
    errors.StorageFailed: Message("This device could not save. It may be full. Your words are still on the screen."),
    errors.VaultNotMade: Message(
        "This device could not create your journal. It may be full. There is none yet, so you can try again."
    ),
    errors.VaultNotOpened: Message(
        "This device could not open your journal right now. Nothing in it was changed. Try again in a moment."
    ),
    errors.KeysUnchanged: Message(
        "This device could not save the change. It may be full. Your passphrase and your recovery words are still the "
        "ones from before."
    ),
    errors.MemoryShort: Message(
        "There is too little free memory for this right now. Nothing was changed. Close another app, then try again."
    ),
    errors.CareError: Message("This is not possible here. Nothing was changed."),
    errors.NotThere: Message("This entry is no longer in your journal."),
    errors.NothingWritten: Message("There is nothing to save yet. One word is enough."),
    errors.ImpossibleDate: Message("This day or time does not exist, or is too far away. Choose another one."),
    errors.SessionBegun: Message("The session has started, so the intention stays. Your words are still here."),
    errors.HandoffError: Message("The file could not be made or read. Nothing was shared."),
    errors.AgeError: Message("The file could not be encrypted. Nothing was shared."),
    **import_words.SORRY,
}

_GREETINGS = {
    "morning": Message("Good morning."),
    "afternoon": Message("Good afternoon."),
    "evening": Message("Good evening."),
}


def sorry(error: errors.KapJournalError) -> str:
    """One calm sentence for an error; the nearest ancestor that has one speaks for it."""
    return next(_SORRY[kind] for kind in type(error).__mro__ if kind in _SORRY)()


def greeting(now: datetime) -> str:
    """`now` in the patient's own time. 'Good night' would be a farewell: the evening lasts until morning."""
    return _GREETINGS.get(part_of_day(now.hour), _GREETINGS["evening"])()
