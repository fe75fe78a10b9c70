"""The few terms that tables, rules and screens share; known without a database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Self


class Route(StrEnum):
    """How the medicine is taken. What to expect of each is content; doses are nowhere in this app."""

    LOZENGE = "lozenge"
    INJECTION = "injection"
    INFUSION = "infusion"
    NASAL_SPRAY = "nasal_spray"
    OTHER = "other"


class EntryKind(StrEnum):
    """What a piece of writing is to the arc of care."""

    INTENTION = "intention"
    CAPTURE = "capture"
    STORY = "story"
    NOTE = "note"


class Phase(StrEnum):
    """Where a check-in stands relative to its session or practice."""

    BEFORE = "before"
    AFTER = "after"


class ReviewDay(StrEnum):
    """Which look back it is: so many days after a session, or at the end of a course."""

    WEEK = "7"
    FORTNIGHT = "14"
    MONTH = "30"
    END = "end"


class MoodStep(StrEnum):
    """One of five moods, from very bad to very good."""

    VERY_BAD = "1"
    BAD = "2"
    SO_SO = "3"
    GOOD = "4"
    VERY_GOOD = "5"

    @property
    def valence(self) -> float:
        return round((int(self) - 3) * 0.4, 1)


class PersonRole(StrEnum):
    """Who somebody is to the patient."""

    SUPPORT = "support"
    THERAPIST = "therapist"
    CLINIC = "clinic"
    COMPANION = "companion"
    OTHER = "other"


class ClinicNoteKind(StrEnum):
    """What is noted down for the clinic."""

    QUESTION = "question"
    MEDICINE = "medicine"
    CONDITION = "condition"


class MedicineTurn(StrEnum):
    """What happened to a medicine on a day."""

    BEGUN = "begun"
    CHANGED = "changed"
    STOPPED = "stopped"


class PointState(StrEnum):
    """What a point of a preparing list is, where it is not simply open."""

    CHECKED = "checked"
    HIDDEN = "hidden"


@dataclass(frozen=True)
class FeelingWord:
    """A word for how it is. Its repr holds no text.

    `id` is that of a feeling or a practice answer in the library, empty for an own word. `text` is how it read when it
    was chosen: shown where this version or language knows no word for the id.
    """

    text: str = field(repr=False)
    id: str = field(default="", repr=False)

    @property
    def key(self) -> tuple[str, str]:
        """What makes it this word and no other, however it read."""
        return (self.id, "" if self.id else self.text)

    def as_fields(self) -> dict[str, str]:
        """As it is stored; `of` reads it."""
        return {"id": self.id, "text": self.text} if self.id else {"text": self.text}

    @classmethod
    def of(cls, fields: Mapping[str, str]) -> Self:
        return cls(fields["text"], fields.get("id", ""))


@dataclass(frozen=True)
class TopicWord(FeelingWord):
    """What a check-in has to do with, kept in the same way. `id` is that of a topic in the library, or `OWN_TOPIC` and
    the uid of one that the patient added."""


OWN_TOPIC = "own."
"""Before the uid in the id of an own topic."""


class TrackerKind(StrEnum):
    """What an own tracker asks for."""

    NUMBER = "number"
    YES_NO = "yes_no"
    ZERO_TO_TEN = "0_to_10"
