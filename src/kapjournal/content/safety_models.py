"""What the library holds for safety's sake: help lines, checklists, the ketamine card and the steps of a plan."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from kapjournal.content.constraints import Code, Digits, Limits, Text, Texts
from kapjournal.content.models import Evidence, SourceId


@dataclass(frozen=True, kw_only=True)
class HelpLine:
    """People one can reach: `tel` to call, `sms` to text, at least one of the two; digits only."""

    id: Code
    name: Text
    what: Text
    tel: Digits | None = None
    sms: Digits | None = None
    sms_text: Code | None = None
    hours: Text
    languages: Texts
    checked: date
    checked_against: Code

    def __post_init__(self) -> None:
        if self.tel is None and self.sms is None:
            raise ValueError("neither tel nor sms")
        if self.sms_text is not None and self.sms is None:
            raise ValueError("sms_text without sms")


@dataclass(frozen=True, kw_only=True)
class Region:
    """Where to turn in one part of the world. `emergency` is None where we cannot know the number."""

    id: Code
    name: Text
    emergency: Digits | None = None
    emergency_words: Text
    note: Text | None = None
    lines: tuple[HelpLine, ...] = ()


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

    id: Code
    text: Text


@dataclass(frozen=True)
class Checklist:
    """Lines to tick, all of them optional."""

    id: Code
    moment: Moment
    title: Text
    blurb: Text
    items: Annotated[tuple[ChecklistItem, ...], Limits(min_length=1)]
    label: Evidence
    source: SourceId


class Call(StrEnum):
    """Whom to call about a sign, and how soon."""

    EMERGENCY = "emergency"
    CLINIC_TODAY = "clinic today"
    """Also at night."""
    CLINIC = "clinic"
    """On its next working day."""


@dataclass(frozen=True)
class Sign:
    """Something that may show after ketamine, and whom to call about it."""

    id: Code
    text: Text
    call: Call
    source: SourceId


@dataclass(frozen=True)
class SafetyStep:
    """One of the steps of a safety plan: what it asks for, and examples to start from."""

    id: Code
    title: Text
    text: Text
    examples: Texts
    source: SourceId
