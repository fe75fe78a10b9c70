"""What the library holds for safety's sake: help lines, checklists, the ketamine card and the steps of a plan."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from kapjournal.content.constraints import Code, Digits, Limits, Text, Texts
from kapjournal.content.models import Evidence, SourceId


class LineFor(StrEnum):
    """Whom a help line is for, in the order to show them."""

    ANYONE = "anyone"
    """In any hard moment: the lines that come first."""
    VIOLENCE = "violence"
    POISON = "poison"
    VETERANS = "veterans"
    DEAF = "deaf"


@dataclass(frozen=True, kw_only=True)
class HelpLine:
    """People one can reach: `tel` to call, `sms` to text, at least one of the two; digits only.

    `press` is the key to press once the call is answered. `own_page` says that the numbers were compared with the
    service's own page as it was online on that day; otherwise with a stored copy of a public page, which may be old.
    """

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
    whom: LineFor = LineFor.ANYONE
    press: Digits | None = None
    tel_spaced: Code | None = None
    sms_spaced: Code | None = None
    own_page: bool = False

    def __post_init__(self) -> None:
        if self.tel is None and self.sms is None:
            raise ValueError("neither tel nor sms")
        if self.sms_text is not None and self.sms is None:
            raise ValueError("sms_text without sms")
        if self.press is not None and self.tel is None:
            raise ValueError("press without tel")
        _same_digits("tel_spaced", self.tel_spaced, self.tel)
        _same_digits("sms_spaced", self.sms_spaced, self.sms)

    @property
    def tel_shown(self) -> str | None:
        """The number to call as people read it, such as 1 800 222 1222."""
        return self.tel_spaced or self.tel

    @property
    def sms_shown(self) -> str | None:
        """The number to text as people read it."""
        return self.sms_spaced or self.sms


def _same_digits(key: str, spaced: str | None, number: str | None) -> None:
    if spaced is not None and spaced.replace(" ", "") != number:
        raise ValueError(f"{key} is another number")


@dataclass(frozen=True, kw_only=True)
class Region:
    """Where to turn in one part of the world. `emergency` is None where we cannot know the number."""

    id: Code
    name: Text
    emergency: Digits | None = None
    emergency_words: Text
    note: Text | None = None
    lines: tuple[HelpLine, ...] = ()

    def __post_init__(self) -> None:
        whom = [line.whom for line in self.lines]
        if whom != sorted(whom, key=list(LineFor).index):
            raise ValueError(f"lines must come in the order {', '.join(LineFor)}")

    def lines_for(self, whom: LineFor) -> tuple[HelpLine, ...]:
        return tuple(line for line in self.lines if line.whom is whom)


class ListMoment(StrEnum):
    """When a checklist is of use."""

    ASKING = "asking"
    """In a talk with the clinic."""
    BEFORE = "before"
    DAY = "day"
    AFTER = "after"


class PreparingPart(StrEnum):
    """The four parts of being prepared for a session, in the order to show them."""

    KNOWING = "knowing"
    """What to expect."""
    INTENTION = "intention"
    BODY = "body"
    """Body and mind."""
    PEOPLE = "people"


@dataclass(frozen=True)
class ChecklistItem:
    """One line to tick, or to leave. The id is unique within the library and stays for ever.

    `part` where it is another one than that of its list.
    """

    id: Code
    text: Text
    part: PreparingPart | None = None


@dataclass(frozen=True)
class Checklist:
    """Lines to tick, all of them optional. `part` is where they belong while a session is prepared."""

    id: Code
    moment: ListMoment
    part: PreparingPart
    title: Text
    blurb: Text
    items: Annotated[tuple[ChecklistItem, ...], Limits(min_length=1)]
    label: Evidence
    source: SourceId

    def of_part(self, part: PreparingPart) -> tuple[ChecklistItem, ...]:
        """Those of its lines that belong to one part, in their order."""
        return tuple(item for item in self.items if (item.part or self.part) is part)


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

    id: Code
    text: Text
    call: Call
    source: SourceId
    line: LineFor | None = None


@dataclass(frozen=True)
class SafetyStep:
    """One of the steps of a safety plan: what it asks for, and examples to start from."""

    id: Code
    title: Text
    text: Text
    examples: Texts
    source: SourceId
