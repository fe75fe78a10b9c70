"""What happens to text before it is kept: almost nothing."""

import re
from dataclasses import dataclass, field

_NUL = "\0"


def clean(text: str) -> str:
    """The text as it can be stored and searched, otherwise untouched: no trimming, no normalising, no limit.

    NUL is left out: it is no part of a word, SQLite's text functions would end there, and text pasted from UTF-16
    ('h\\0i\\0') reads right without it. Halves of a surrogate pair are joined; a lone half cannot be stored as UTF-8
    and becomes U+FFFD, so that it shows that something unreadable stood there.
    """
    if not text.isascii():
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text.replace(_NUL, "")


def is_blank(text: str) -> bool:
    return not text.replace(_NUL, "").strip()


def opening(text: str, limit: int = 160) -> str:
    """The first words on one line, ending in '…' and at most `limit` characters long."""
    line = re.sub(r"\s+", " ", text[: limit * 4]).strip()
    if len(line) <= limit:
        return line
    cut = line[: limit - 1]
    head, space, _ = cut.rpartition(" ")
    return f"{head if space and len(head) > limit // 2 else cut}…"


@dataclass(frozen=True)
class AnswerText:
    """What was written to one prompt; an empty `prompt_id` is free writing. Its repr holds no text.

    `asked` is the question as it stood on the screen while it was answered; empty where that is not known.
    """

    prompt_id: str
    text: str = field(repr=False)
    asked: str = ""
