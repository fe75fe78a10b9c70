"""How the things in a hand-off are called and put into one line."""

from collections.abc import Mapping

from kapjournal.care.time.date_words import ordinal

Numbers = Mapping[str, int | None]
"""The number of each session in a hand-off, by its key."""


def counted(number: int, one: str, many: str = "") -> str:
    """1 word, 214 words; `many` where it is more than an s."""
    return f"{number} {one}" if number == 1 else f"{number} {many or f'{one}s'}"


def of_session(key: str | None, numbers: Numbers) -> str:
    """What is said behind a thing of the session of that key: ', second session'."""
    if key is None:
        return ""
    number = numbers.get(key)
    return f", {ordinal(number)} session" if number else ", a session"
