"""The few terms that tables, rules and screens share; known without a database."""

from enum import StrEnum


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
