"""What a hand-off is made of: frozen items that hold exactly what leaves the device, and nothing else.

In the JSON an item is an object of the same fields in the same order. Their types say what is read there; an item that
is made here is taken as it is.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from kapjournal.sharing.handoff.json_types import Count, Minute, Name, Step
from kapjournal.terms import EntryKind, Phase, Route


class Part(StrEnum):
    """A kind of thing that can be shared or kept."""

    SESSIONS = "sessions"
    INTENTIONS = "intentions"
    WRITING = "writing"
    """Captures, stories and notes."""
    CHECK_INS = "check_ins"
    """Mood, energy and feeling words."""
    CHECK_IN_NOTES = "check_in_notes"
    """What was written beside a check-in; leaves only together with the check-ins."""
    PRACTICES = "practices"


class Discreet:
    """A value whose repr holds no word of the journal: a traceback or a log line may show it."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


@dataclass(frozen=True, repr=False)
class Item(Discreet):
    """What every item has: a name, and when it was.

    `key` is the vault's uid while a hand-off is being chosen, and a name of this hand-off alone in a document. `at`
    has no zone: it is what the clock showed where the patient was, to the minute.
    """

    key: Annotated[Name, Field(alias="id")]
    at: Minute


@dataclass(frozen=True, repr=False)
class SharedSession(Item):
    """A session, and the number it has in the app; none where it was cancelled."""

    number: Count | None
    route: Route
    place: str
    people: str
    notes: str
    cancelled: bool


@dataclass(frozen=True, repr=False)
class SharedAnswer(Discreet):
    """A question as it was shown, empty for free writing, and what was written to it."""

    prompt: str
    text: str


@dataclass(frozen=True, repr=False)
class SharedEntry(Item):
    """A piece of writing. `session` is the key of its session where that leaves too, else None."""

    kind: EntryKind
    session: Name | None
    answers: tuple[SharedAnswer, ...]

    @property
    def word_count(self) -> int:
        return sum(len(answer.text.split()) for answer in self.answers)


@dataclass(frozen=True, repr=False)
class SharedCheckIn(Item):
    """Valence and energy as steps from -2 to 2. `session`, `practice`, `phase` only where what they mean leaves too."""

    valence: Step
    energy: Step
    words: tuple[str, ...]
    note: str
    phase: Phase | None
    session: Name | None
    practice: Name | None


@dataclass(frozen=True, repr=False)
class SharedPractice(Item):
    """A practice under the title it has in the app, and how long it lasted, in whole minutes."""

    title: str
    minutes: Count
    session: Name | None


@dataclass(frozen=True, repr=False)
class Selection(Discreet):
    """Everything that leaves, oldest first in each list, of the days from `start` to `end`, both included."""

    start: date
    end: date
    sessions: tuple[SharedSession, ...] = ()
    intentions: tuple[SharedEntry, ...] = ()
    entries: tuple[SharedEntry, ...] = ()
    check_ins: tuple[SharedCheckIn, ...] = ()
    practices: tuple[SharedPractice, ...] = ()

    @property
    def numbers(self) -> dict[str, int | None]:
        """The number of each session in it, by key."""
        return {one.key: one.number for one in self.sessions}

    @property
    def empty(self) -> bool:
        return not (self.sessions or self.intentions or self.entries or self.check_ins or self.practices)


@dataclass(frozen=True, repr=False)
class Document(Discreet):
    """A selection made ready to leave: on which day that was, and how to read it."""

    made_on: date
    about: tuple[str, ...]
    selection: Selection
