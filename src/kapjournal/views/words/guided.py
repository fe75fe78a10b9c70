"""Said round the questions. The questions themselves are content."""

NEXT = "Next"
SKIP = "Skip this one"
LEAVE = "Leave it here"
LEFT = "Your words wait here for you."
GENTLER = "Ask more gently"
AS_BEFORE = "Ask as before"
INSTEAD = "Not much happened?"
WRITE = "Write, or leave it blank"
ONE_MORE = "One more question"
A_WORD = "Your word"

HOW_STRONG = "How strong is it now?"
HOW_STRONG_WHY = "Compared with before you wrote. You can leave this out."
LEAVE_OUT = "Leave this out"
STRENGTHS = ("easier", "about the same", "a little stronger", "much stronger", "too much")
ROSE_FROM = 2
"""The index of the first strength that means it rose."""

STIRRED = "That is a lot right now."
STIRRED_WHY = "Nothing more has to be written today."
TALK = "Talk to someone"
GROUND = "Look around the room"
KEEP_AND_STOP = "Keep what you wrote, and stop"
GO_ON_GENTLY = "Go on, with gentler questions"

CAPTURE_WORDS = ("scared", "strange", "sad", "warm", "heavy", "quiet", "far away", "nothing")
"""For those who cannot type just now: words to tap."""
SEPARATOR = ", "

KEPT = "It is kept."
KEPT_WHY = "It can rest now, and so can you."
SOMEONE = "I need someone"
IF_YOU_LIKE = "Something quiet, if you like"
NOT_NOW = "Not now"

NOTE_TITLE = "What is on your mind?"
NOTE = "Your note"


def words_in(written: str) -> frozenset[str]:
    """The words to tap that stand in the field."""
    return frozenset(word for word in CAPTURE_WORDS if has_word(written, word))


def has_word(written: str, word: str) -> bool:
    """Whether a word that can be tapped stands in the field."""
    return word in written.split(SEPARATOR)


def with_word(written: str, word: str) -> str:
    """What stands in the field once a word was tapped: with it, or, tapped again, without it. The rest stays."""
    if has_word(written, word):
        return SEPARATOR.join(part for part in written.split(SEPARATOR) if part != word)
    return f"{written.rstrip()}{SEPARATOR}{word}" if written.strip() else word
