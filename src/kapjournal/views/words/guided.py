"""Said round the questions. The questions themselves are content."""

from collections.abc import Mapping

from kapjournal.messages import Message, numbers

NEXT = Message("Next", note="Button; on to the next question.")
SKIP = Message("Skip", note="Button; leaves a question without an answer.")
LEAVE = Message("Save and stop")
LEAVE_DRAFT = Message("Save as draft", note="Button beside Save, which puts it into the journal.")
LEFT = Message("Stopped. Your words are saved.")
GENTLER = Message("Gentler question")
AS_BEFORE = Message("First question again", note="Button; takes back Gentler question.")
INSTEAD = Message("Not much happened?", note="Button; leads to a shorter set of questions.")
ANOTHER = Message("Another question")
FREELY = Message("Write freely", note="Button; to a page without a question.")
SKIP_THIS = Message("You can skip this.")
NOTHING_LEFT = Message("There is no question left here. Hidden ones are in My questions.")
NOTHING_EASY = Message("No more hard questions come today. You can write freely instead.")
WRITE = Message("Write as much or as little as you like.")
ONE_MORE = Message("One more question")
A_WORD = Message("Your word", note="Name of the field for a word on the session day.")

UPSET = Message("How upset are you right now?")
UPSET_AFTER = Message("How upset are you now?", note="After a practice.")
NOT_AT_ALL = Message("not at all", context="upset", note="The 0 of a scale from 0 to 10.")
AS_CAN_BE = Message("as upset as I can be", note="The 10 of a scale from 0 to 10.")
_END = Message("{number}, {meaning}", note="A screen reader says it of an end of the scale: '0, not at all'.")
_END_BELOW = Message("{number}: {meaning}", note="Under the scale: '0: not at all'.")

THANKS = Message("Thank you. Stop here, or go on.")
EASIER = Message("Stop here, or go on with an easier question.")
STOP_HERE = Message("Stop here", note="Button; keeps what was written as an entry and asks no more.")
GO_ON = Message("Go on", context="after a hard question", note="Button; to the next question.")
EASIER_QUESTION = Message("Easier question")
STIRRED = Message("That is a lot right now.")
ENOUGH = Message("You have written enough for today.")
NO_MORE_HARD = Message("No more hard questions come today.")
TALK = Message("Talk to someone")
GROUND = Message("Steadying practice")
KEEP_AND_STOP = Message("Save and stop", note="Button; keeps what was written as an entry and asks no more.")
WOULD_TALK = Message("Would you like to talk to someone?")

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


def number(value: int) -> str:
    """A number of the scale, as the language writes it."""
    return numbers.number(value)


def end(value: int) -> str:
    """What stands for a number of the scale, read aloud: only its ends have a meaning."""
    meaning = _ENDS.get(value)
    return _END(number=value, meaning=meaning()) if meaning else number(value)


def ends() -> tuple[str, str]:
    """Both ends, as they stand under the scale."""
    first, last = (_END_BELOW(number=value, meaning=meaning()) for value, meaning in _ENDS.items())
    return first, last


_ENDS = {0: NOT_AT_ALL, 10: AS_CAN_BE}


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
