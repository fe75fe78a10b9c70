"""Addresses: what is brought back: marked lines, small steps, letters to oneself."""

from dataclasses import dataclass

from kapjournal.routes.route import Route


@dataclass(frozen=True, kw_only=True)
class MarkLines(Route):
    """The sentences of an entry, to be marked."""

    path = "mark-lines"
    entry_uid: str


class MarkedLines(Route):
    """All lines that are marked."""

    path = "marked-lines"


@dataclass(frozen=True, kw_only=True)
class NewSmallStep(Route):
    """A new small step, of a session where there is one."""

    path = "new-step"
    session_uid: str | None = None


class SmallSteps(Route):
    """All small steps."""

    path = "steps"


class NewLetter(Route):
    path = "new-letter"


class Letters(Route):
    """All letters to oneself."""

    path = "letters"


@dataclass(frozen=True, kw_only=True)
class LetterPage(Route):
    """One letter, closed or open."""

    path = "letter"
    letter_uid: str
