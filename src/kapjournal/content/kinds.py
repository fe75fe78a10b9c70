"""What the library holds: frozen records, each with an id that stays the same for ever."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Evidence(StrEnum):
    """What a prompt or practice rests on; shown beside it, so that nobody takes custom for proof."""

    TRIAL = "trial"
    CLINIC_CUSTOM = "clinic custom"
    TRADITION = "tradition"
    OWN_WORDS = "own words"
    """Written for this app and tested by nobody; the source says what inspired it."""


class PromptPhase(StrEnum):
    """Where in the arc of care a prompt belongs."""

    PREPARING = "preparing"
    INTENTION = "intention"
    CAPTURE = "capture"
    STORY = "story"
    DIFFICULT = "difficult"
    QUIET = "quiet"
    """Little or nothing happened in the session."""
    INTEGRATION = "integration"
    """The days and weeks after, one part of life at a time."""
    BETWEEN = "between"
    REVIEW = "review"
    ENDING = "ending"
    RETURNING = "returning"


class Domain(StrEnum):
    """The part of life that a prompt asks about (Bathje and others 2022), or all of it."""

    MIND = "mind"
    BODY = "body"
    SPIRIT = "spirit"
    RELATIONSHIPS = "relationships"
    LIFESTYLE = "lifestyle"
    NATURE = "nature"
    WHOLE = "whole"


class PracticeKind(StrEnum):
    """How a practice is led: by a breath that repeats, or by steps one after the other."""

    BREATHING = "breathing"
    STEPS = "steps"


@dataclass(frozen=True)
class Source:
    """Where something comes from, and in `shows` what that does and does not show."""

    id: str
    title: str
    shows: str
    doi: str | None
    url: str | None

    @property
    def link(self) -> str | None:
        """A web address to read, or None. For people to copy: the app itself never opens a connection."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url


@dataclass(frozen=True)
class Prompt:
    """One question. `gentler` asks for less; `hard` marks one that may stir things up.

    `follow_ups` are ids of prompts that one may offer after it, none of them hard.
    """

    id: str
    phase: PromptPhase
    domain: Domain
    text: str
    gentler: str
    hint: str | None
    hard: bool
    follow_ups: tuple[str, ...]
    label: Evidence
    source: Source


@dataclass(frozen=True)
class PromptSet:
    """Prompts in the order they are asked. `instead` names a shorter set for when this one does not fit."""

    id: str
    phase: PromptPhase
    title: str
    blurb: str
    minutes: int
    prompts: tuple[Prompt, ...]
    instead: str | None


class Beat(NamedTuple):
    """One part of a breath, such as ("Breathe in", 4)."""

    word: str
    seconds: int


@dataclass(frozen=True)
class Step:
    """One step of a practice. `seconds` is a hint for those who want to be led, never a limit."""

    text: str
    seconds: int


@dataclass(frozen=True)
class Practice:
    """A short mindfulness practice: `pacing` repeats until `minutes` are over, `steps` run once."""

    id: str
    title: str
    blurb: str
    minutes: int
    kind: PracticeKind
    pacing: tuple[Beat, ...]
    steps: tuple[Step, ...]
    own_pace: bool
    """Steps that take as long as they take, with the hands or the eyes busy; others go on by themselves."""
    way_out: str
    not_when: str
    closing: str
    label: Evidence
    source: Source


class Placed(StrEnum):
    """What the place of a feeling rests on; the norm is the source `warriner-2013`."""

    RATED = "rated"
    """The word itself stands in the norm, and its place follows the order there."""
    BESIDE = "beside"
    """The norm lacks the word; it stands beside its neighbours by our own judgement."""


@dataclass(frozen=True)
class Feeling:
    """A word for a feeling and its place: valence (unpleasant to pleasant) and energy, each from -1 to 1."""

    id: str
    word: str
    valence: float
    energy: float
    placed: Placed
    pad: bool
    """Whether it is one of the few that stand on the mood pad itself."""


class LineFor(StrEnum):
    """Whom a help line is for, in the order to show them."""

    ANYONE = "anyone"
    """In any hard moment: the lines that come first."""
    VIOLENCE = "violence"
    POISON = "poison"
    VETERANS = "veterans"
    DEAF = "deaf"


@dataclass(frozen=True)
class HelpLine:
    """People one can reach: `tel` to call, `sms` to text, at least one of the two; digits only.

    `press` is the key to press once the call is answered. `own_page` says that the numbers were compared with the
    service's own page as it was online on that day; otherwise with a stored copy of a public page, which may be old.
    """

    id: str
    name: str
    what: str
    tel: str | None
    sms: str | None
    sms_text: str | None
    hours: str
    languages: tuple[str, ...]
    checked: date
    checked_against: str
    whom: LineFor = LineFor.ANYONE
    press: str | None = None
    tel_spaced: str | None = None
    sms_spaced: str | None = None
    own_page: bool = False

    @property
    def tel_shown(self) -> str | None:
        """The number to call as people read it, such as 1 800 222 1222."""
        return self.tel_spaced or self.tel

    @property
    def sms_shown(self) -> str | None:
        """The number to text as people read it."""
        return self.sms_spaced or self.sms


@dataclass(frozen=True)
class Region:
    """Where to turn in one part of the world. `emergency` is None where we cannot know the number."""

    id: str
    name: str
    emergency: str | None
    emergency_words: str
    note: str | None
    lines: tuple[HelpLine, ...]

    def lines_for(self, whom: LineFor) -> tuple[HelpLine, ...]:
        return tuple(line for line in self.lines if line.whom is whom)


@dataclass(frozen=True)
class Context:
    """Something that can be part of a feeling. `apple` is the nearest association in Apple's State of Mind, if any."""

    id: str
    word: str
    apple: str | None


@dataclass(frozen=True)
class RouteText:
    """A way the medicine is taken. The id is the one in the vault.

    `expect` says how long it may take, as ranges out of `source`; both are None where no source was found.
    """

    id: str
    name: str
    text: str
    expect: str | None
    source: Source | None


@dataclass(frozen=True)
class Passage:
    """A few sentences the app says, one paragraph a line; advice carries its label and source."""

    id: str
    title: str
    lines: tuple[str, ...]
    label: Evidence | None
    source: Source | None
