"""What the library holds for safety's sake: checklists, the ketamine card and the steps of a safety plan."""

from dataclasses import dataclass
from enum import StrEnum

from kapjournal.content.kinds import Evidence, LineFor, Source


class Moment(StrEnum):
    """When a checklist is of use."""

    ASKING = "asking"
    """In a talk with the clinic."""
    BEFORE = "before"
    DAY = "day"
    AFTER = "after"


@dataclass(frozen=True)
class ChecklistItem:
    """One line to tick, or to leave. The id is unique within the library and stays for ever."""

    id: str
    text: str


@dataclass(frozen=True)
class Checklist:
    """Lines to tick, all of them optional."""

    id: str
    moment: Moment
    title: str
    blurb: str
    items: tuple[ChecklistItem, ...]
    label: Evidence
    source: Source


class Call(StrEnum):
    """Whom to call about a sign, and how soon."""

    EMERGENCY = "emergency"
    CLINIC_TODAY = "clinic today"
    """Also at night."""
    CLINIC = "clinic"
    """On its next working day."""


@dataclass(frozen=True)
class Sign:
    """Something that may show after ketamine, and whom to call about it; `line` is a help line to name beside it."""

    id: str
    text: str
    call: Call
    line: LineFor | None
    source: Source


@dataclass(frozen=True)
class SafetyStep:
    """One of the steps of a safety plan: what it asks for, and examples to start from."""

    id: str
    title: str
    text: str
    examples: tuple[str, ...]
    source: Source
