"""Said at the very first start: what this is, the passphrase, the recovery words."""

from datetime import date

from kapjournal.care.access.passphrase_strength import SHORTEST, Strength

WELCOME = "A quiet place for your sessions"
GO_ON = "Go on"
BACK = "Back"

PASSPHRASE_TITLE = "Choose a passphrase"
PASSPHRASE_WHY = "It is the key to your journal. Nobody else has a copy, and we cannot reset it."
PASSPHRASE = "Passphrase"
AGAIN = "The same once more"
SUGGEST = "Suggest one"
SUGGESTED = "Six words, picked by chance. Write them down, or remember them."
TOO_EASY = "This is easy to guess. Add a word or two."
DIFFERENT = "The two are not the same yet."
MAKE = "Make my journal"
MAKING = "Making it"

WORDS_TITLE = "Twelve words, in case you forget"
WORDS_WHY = (
    "They open your journal if the passphrase is lost. They are shown only now. Keep them where only you will look."
)
SAVE_PDF = "Save as PDF"
PDF_NOTE = "Whoever has this file and this device can open your journal. The file itself is not encrypted."
PDF_IN_BROWSER = (
    "Your browser puts it among its downloads, not encrypted. Print it or move it to a safe place, then delete it."
)
PDF_NAME = "kapjournal-recovery-words.pdf"
SAVED_PDF = "Saved. Anyone who has that file can open your journal, so keep it safe."
WRITTEN = "I wrote them down"

CHECK_TITLE = "Check two words"
CHECK_WHY = "Look at what you wrote down, and type these two words."
SHOW_AGAIN = "Show the words again"
OPEN = "Open my journal"

RATING = "One moment."
_STRENGTH = {
    Strength.VERY_EASY: "Very easy to guess. A few more words would help.",
    Strength.EASY: "Could be guessed. Another word would help.",
    Strength.FAIR: "Fair. One more word makes it good.",
    Strength.GOOD: "Good. Hard to guess.",
    Strength.STRONG: "Strong. Very hard to guess.",
}


def strength(level: Strength | None, length: int) -> str:
    """The estimate in words; `level` is None while the first one is being worked out."""
    if length == 0:
        return "A few words you can remember are better than one hard word."
    if length < SHORTEST:
        return "A little longer, at least eight letters."
    return RATING if level is None else _STRENGTH[level]


def word_number(number: int) -> str:
    return f"Word {number}"


def not_that(number: int) -> str:
    return f"That is not word {number} yet."


def made_on(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
