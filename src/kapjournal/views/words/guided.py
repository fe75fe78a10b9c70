"""Said round the questions. The questions themselves are content."""

from collections.abc import Mapping

from kapjournal.messages import Message

NEXT = Message("Next", note="Button; on to the next question.")
SKIP = Message("Skip", note="Button; leaves a question without an answer.")
LEAVE = Message("Save and stop")
LEAVE_DRAFT = Message("Save as draft", note="Button beside Save, which puts it into the journal.")
LEFT = Message("Stopped. Your words are saved.")
GENTLER = Message("Gentler question")
AS_BEFORE = Message("First question again", note="Button; takes back Gentler question.")
INSTEAD = Message("Not much happened?", note="Button; leads to a shorter set of questions.")
WRITE = Message("Write as much or as little as you like.")
ONE_MORE = Message("One more question")
A_WORD = Message("Your word", note="Name of the field for a word on the session day.")

HOW_STRONG = Message("How upset are you now, compared with before?")
HOW_STRONG_WHY = Message("You can skip this.")
STRENGTHS = (
    Message("less", context="upset"),
    Message("about the same", context="upset"),
    Message("a little more", context="upset"),
    Message("much more", context="upset"),
    Message("too much", context="upset"),
)
ROSE_FROM = 2
"""The index of the first strength that means it rose."""

STIRRED = Message("That is a lot right now.")
STIRRED_WHY = Message("You have written enough for today.")
TALK = Message("Talk to someone")
GROUND = Message("Steadying practice")
KEEP_AND_STOP = Message("Save and stop", note="Button; keeps what was written as an entry and asks no more.")
GO_ON_GENTLY = Message("Go on with gentler questions")

CAPTURE_WORDS: Mapping[str, Message] = {
    "scared": Message("scared", context="what came up"),
    "strange": Message("strange", context="what came up"),
    "sad": Message("sad", context="what came up"),
    "calm": Message("calm", context="what came up"),
    "warm": Message("warm", context="what came up"),
    "moved": Message("moved", context="what came up", note="Touched by something."),
    "heavy": Message("heavy", context="what came up"),
    "far away": Message("far away", context="what came up"),
    "nothing": Message("nothing", context="what came up"),
}
"""For those who cannot type just now: words to tap, each by an id that stays. They become part of what is written."""
SEPARATOR = ", "
"""Between the words in the field, in every language: by it a tapped word is found again."""

KEPT = Message("Saved.")
KEPT_WHY = Message("You can stop here.")
IF_YOU_LIKE = Message("A short practice, if you like")
DONE = Message("Done", note="Button; leaves the screen.")

NOTE_TITLE = Message("What is on your mind?")
NOTE = Message("Your note")


def words_in(written: str) -> frozenset[str]:
    """The ids of the words to tap that stand in the field."""
    parts = written.split(SEPARATOR)
    return frozenset(word_id for word_id, word in CAPTURE_WORDS.items() if word() in parts)


def with_word(written: str, word_id: str) -> str:
    """What stands in the field once a word was tapped: with it, or, tapped again, without it. The rest stays."""
    word = CAPTURE_WORDS[word_id]()
    parts = written.split(SEPARATOR)
    if word in parts:
        return SEPARATOR.join(part for part in parts if part != word)
    return f"{written.rstrip()}{SEPARATOR}{word}" if written.strip() else word
