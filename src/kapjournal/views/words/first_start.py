"""Said at the very first start: what this is, the passphrase, the recovery words."""

from kapjournal.care.access.passphrase_strength import SHORTEST, Strength
from kapjournal.messages import Message, Plural

WELCOME = Message("A private journal for your sessions")
GO_ON = Message("Next")

PASSPHRASE_TITLE = Message("Choose a passphrase")
PASSPHRASE_WHY = Message("You need it to open the journal. Nobody can reset it.")
PASSPHRASE = Message("Passphrase")
AGAIN = Message("The same once more", note="Label of the second field for a new passphrase.")
SUGGEST = Message("Suggest six words")
SUGGESTED = Message("Six words, picked by chance. Write them down, or remember them.")
TOO_EASY = Message("This is easy to guess. Add a word or two.")
DIFFERENT = Message("The two are not the same yet.")
MAKE = Message("Create journal")
MAKING = Message("Creating")

WORDS_TITLE = Message("Write down these twelve words")
WORDS_WHY = Message("They open the journal if you forget the passphrase. They are shown once.")
SAVE_PDF = Message("Save as PDF")
PDF_NOTE = Message("Anyone with this file and this device can open your journal. The file itself is not encrypted.")
PDF_IN_BROWSER = Message(
    "Your browser puts it among its downloads, not encrypted. Print it or move it to a safe place, then delete it."
)
PDF_NAME = "kapjournal-recovery-words.pdf"
SAVED_PDF = Message("Saved. Anyone with this file and this device can open your journal. Keep it somewhere safe.")
WRITTEN = Message("I wrote them down")

CHECK_TITLE = Message("Check two words")
CHECK_WHY = Message("Look at what you wrote down, and type these two words.")
SHOW_AGAIN = Message("Show the words again")
OPEN = Message("Finish", note="Button; opens the new journal.")
WORD_NUMBER = Message("Word {number}")
NOT_THAT = Message("This is not word {number}. Look again.")

RATING = Message("One moment.")
REMEMBERED = Message("A few words you can remember are better than one hard word.")
LONGER = Plural("Use at least {count} character.", "Use at least {count} characters.", note="The count is 8.")
_STRENGTH = {
    Strength.VERY_EASY: Message("Very easy to guess. Add a few words."),
    Strength.EASY: Message("Easy to guess. Add a word."),
    Strength.FAIR: Message("Fair. One more word makes it better."),
    Strength.GOOD: Message("Hard to guess."),
    Strength.STRONG: Message("Very hard to guess."),
}


def strength(level: Strength | None, length: int) -> str:
    """The estimate in words; `level` is None while the first one is being worked out."""
    if length == 0:
        return REMEMBERED()
    if length < SHORTEST:
        return LONGER(count=SHORTEST)
    return RATING() if level is None else _STRENGTH[level]()
