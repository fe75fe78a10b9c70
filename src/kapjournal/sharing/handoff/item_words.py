"""What the kinds of things in a report say alike, on the screen before they leave and in its Markdown."""

from collections.abc import Mapping

from kapjournal.messages import Message
from kapjournal.messages.isolation import isolated

Numbers = Mapping[str, int | None]
"""The number of each session in a report, by its key."""

WITH_DATE = Message("{title}, {date}", note="'Story of session 2, November 20'")

_ON_SESSION = Message("session {number}", note="What a check-in or a practice belongs to.")
_ON_SOME_SESSION = Message("a session", note="What a check-in or a practice belongs to; its number is not known.")


def on_session(session: str | None, numbers: Numbers) -> str:
    """'session 2', 'a session', or nothing, for the key of a session."""
    if session is None:
        return ""
    number = numbers.get(session)
    return _ON_SESSION(number=number) if number else _ON_SOME_SESSION()


def facts(*said: str) -> str:
    """Facts that stand for themselves, on one line: 'November 20, 2026, 6:30 PM · session 2 · pleasant'."""
    return " · ".join(isolated(one) for one in said if one)
