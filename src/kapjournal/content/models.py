"""What the library holds: frozen records, each with an id that stays the same for ever."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from kapjournal.content.constraints import (
    Axis,
    Code,
    Codes,
    Count,
    Doi,
    EffectHours,
    Https,
    Limits,
    Named,
    Text,
    Texts,
)


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


class PracticeMoment(StrEnum):
    """What somebody may be in when they look for a practice, in the order of the screen."""

    PANIC = "panic"
    UNREAL = "unreal"
    SLEEP = "sleep"
    AFTER_SESSION = "after-session"
    BODY = "body"
    QUIET = "quiet"
    URGE = "urge"


class PracticeKind(StrEnum):
    """How a practice is led: by a breath that repeats, or by steps one after the other."""

    BREATHING = "breathing"
    STEPS = "steps"


@dataclass(frozen=True)
class Source:
    """Where something comes from, and in `shows` what that does and does not show."""

    id: Code
    title: Text
    shows: Text
    doi: Doi | None = None
    url: Https | None = None

    @property
    def link(self) -> str | None:
        """A web address to read, or None. For people to copy: the app itself never opens a connection."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url


SourceId = Annotated[Source, Named("sources", "source")]


@dataclass(frozen=True, kw_only=True)
class Prompt:
    """One question. `gentler` asks for less; `hard` marks one that may stir things up.

    `follow_ups` are ids of prompts that one may offer after it, none of them hard.
    """

    id: Code
    phase: PromptPhase
    domain: Domain
    text: Text
    gentler: Text
    hint: Text | None = None
    hard: bool = False
    follow_ups: Codes = ()
    label: Evidence
    source: SourceId


@dataclass(frozen=True, kw_only=True)
class PromptSet:
    """Prompts in the order they are asked. `instead` names a shorter set for when this one does not fit."""

    id: Code
    phase: PromptPhase
    title: Text
    blurb: Text
    minutes: Count
    prompts: Annotated[tuple[Annotated[Prompt, Named("prompts", "prompt")], ...], Limits(min_length=1)]
    instead: Code | None = None

    def __post_init__(self) -> None:
        if len({prompt.id for prompt in self.prompts}) != len(self.prompts):
            raise ValueError("asks the same prompt twice")


@dataclass(frozen=True)
class Beat:
    """One part of a breath, such as ("Breathe in", 4)."""

    word: Text
    seconds: Count


@dataclass(frozen=True)
class PracticeStep:
    """One step of a practice. `seconds` is a hint for those who want to be led, never a limit."""

    text: Text
    seconds: Count
    dots: Count | None = None
    """So many things are looked for; each can be tapped off."""


@dataclass(frozen=True, kw_only=True)
class Practice:
    """A short mindfulness practice: `pacing` repeats until `minutes` are over, `steps` run once."""

    id: Code
    title: Text
    blurb: Text
    minutes: Count
    kind: PracticeKind
    pacing: tuple[Beat, ...] = ()
    steps: tuple[PracticeStep, ...] = ()
    moments: tuple[PracticeMoment, ...]
    """When it may help; the first ones of each moment stand first."""
    dims: bool = False
    """The room goes dark while it is on."""
    own_pace: bool = False
    """Steps that take as long as they take, with the hands or the eyes busy; others go on by themselves."""
    way_out: Text
    not_when: Text
    closing: Text
    label: Evidence
    source: SourceId

    def __post_init__(self) -> None:
        if bool(self.pacing) != (self.kind is PracticeKind.BREATHING):
            raise ValueError("breathing has a pacing, and nothing else has")
        if not self.moments:
            raise ValueError("nobody finds it")
        if not self.steps and self.kind is PracticeKind.STEPS:
            raise ValueError("steps are missing")


class Placed(StrEnum):
    """What the place of a feeling rests on; the norm is the source `warriner-2013`."""

    RATED = "rated"
    """The word itself stands in the norm, and its place follows the order there."""
    BESIDE = "beside"
    """The norm lacks the word; it stands beside its neighbors by our own judgment."""


@dataclass(frozen=True)
class Feeling:
    """A word for a feeling and its place: valence (unpleasant to pleasant) and energy, each from -1 to 1."""

    id: Code
    word: Text
    valence: Axis
    energy: Axis
    placed: Placed
    pad: bool = False
    """Whether it is one of the few that stand on the mood pad itself."""


@dataclass(frozen=True)
class PracticeAnswer:
    """One of the words for how it is before and after a practice."""

    id: Code
    word: Text


@dataclass(frozen=True)
class Context:
    """Something that can be part of a feeling. `apple` is the nearest association in Apple's State of Mind, if any."""

    id: Code
    word: Text
    apple: Code | None = None


@dataclass(frozen=True)
class RouteText:
    """A way the medicine is taken. The id is the one in the vault.

    `effect_hours` is how long other things wait on the session day: at least four hours, more where a source says so.
    `expect` says how long it may take, as ranges out of `source`; both are None where no source was found.
    """

    id: Code
    name: Text
    text: Text
    effect_hours: EffectHours
    expect: Text | None = None
    source: SourceId | None = None

    def __post_init__(self) -> None:
        if (self.expect is None) != (self.source is None):
            raise ValueError("expect and source come together or not at all")


@dataclass(frozen=True)
class Passage:
    """A few sentences the app says, one paragraph a line; advice carries its label and source."""

    id: Code
    title: Text
    lines: Texts
    label: Evidence | None = None
    source: SourceId | None = None

    def __post_init__(self) -> None:
        if (self.label is None) != (self.source is None):
            raise ValueError("label and source come together or not at all")
