"""What a hand-off is made of: frozen items that hold exactly what leaves the device, and nothing else."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kapjournal.models import EntryKind, Phase, Route


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
class SharedSession(Discreet):
    """A session; `at` is aware and on the wall clock of `zone`."""

    uid: str
    at: datetime
    zone: str
    route: Route
    place: str
    people: str
    notes: str
    cancelled: bool


@dataclass(frozen=True, repr=False)
class SharedAnswer(Discreet):
    """A question as it was shown, empty for free writing, and what was written to it."""

    prompt_id: str
    prompt: str
    text: str


@dataclass(frozen=True, repr=False)
class SharedEntry(Discreet):
    """A piece of writing. `session` is the uid of its session where that leaves too, else None."""

    uid: str
    kind: EntryKind
    at: datetime
    zone: str
    session: str | None
    answers: tuple[SharedAnswer, ...]

    @property
    def word_count(self) -> int:
        return sum(len(answer.text.split()) for answer in self.answers)


@dataclass(frozen=True, repr=False)
class SharedCheckIn(Discreet):
    """Valence and energy from -1 to 1. `session`, `practice` and `phase` only where what they point to leaves too."""

    uid: str
    at: datetime
    zone: str
    valence: float
    energy: float
    words: tuple[str, ...]
    note: str
    phase: Phase | None
    session: str | None
    practice: str | None


@dataclass(frozen=True, repr=False)
class SharedPractice(Discreet):
    """A practice that was begun, under the title it has in the app."""

    uid: str
    practice_id: str
    title: str
    at: datetime
    zone: str
    seconds: int
    session: str | None


@dataclass(frozen=True, repr=False)
class Selection(Discreet):
    """Everything that leaves, oldest first in each list; `start` and `end` are days in `zone`, both included."""

    start: date
    end: date
    zone: str
    sessions: tuple[SharedSession, ...] = ()
    intentions: tuple[SharedEntry, ...] = ()
    entries: tuple[SharedEntry, ...] = ()
    check_ins: tuple[SharedCheckIn, ...] = ()
    practices: tuple[SharedPractice, ...] = ()

    @property
    def empty(self) -> bool:
        return not (self.sessions or self.intentions or self.entries or self.check_ins or self.practices)


@dataclass(frozen=True, repr=False)
class Document(Discreet):
    """A selection made ready to leave: when that was, and how to read it."""

    made_at: datetime
    about: tuple[str, ...]
    selection: Selection
