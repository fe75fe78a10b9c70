"""The five choices of mood, from very bad to very good. What is kept is a number or an id, never the word."""

from kapjournal.messages import Message

MOODS = (
    Message("very bad", context="mood"),
    Message("bad", context="mood"),
    Message("so-so", context="mood"),
    Message("good", context="mood"),
    Message("very good", context="mood"),
)


def said() -> list[str]:
    return [mood() for mood in MOODS]
