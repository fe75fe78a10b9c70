"""Finding the right one among two hundred questions: by how it is right now, by a part of life, by theme. Pure.

Nobody is shown a list unless they ask for it: a need leads to three things, a part of life to one question, and a theme
to its sets.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kapjournal.care.steps.prompts import Asked, next_prompt
from kapjournal.content import Domain, Prompt, PromptPhase, PromptSet

MINE = "mine"
"""The theme of questions that the patient made."""
DOMAINS = tuple(domain for domain in Domain if domain is not Domain.WHOLE)
_OF_LIFE = PromptPhase.INTEGRATION
THEMES: tuple[str, ...] = (
    *(phase.value for phase in PromptPhase if phase is not _OF_LIFE),
    *(domain.value for domain in DOMAINS),
    MINE,
)
"""Ids of themes: a phase of the arc, a part of life for the days and weeks after, or the patient's own."""


class Need(StrEnum):
    """What somebody may say of how it is right now. Six at most: more is a list."""

    TOO_MUCH = "too-much"
    NOTHING = "nothing"
    HOPED = "hoped"
    SLEEP = "sleep"
    BEAUTIFUL = "beautiful"
    ASHAMED = "ashamed"


@dataclass(frozen=True)
class Helps:
    """What fits a need: sets to take a question from, practices, and whether a person comes before both."""

    sets: tuple[str, ...]
    practices: tuple[str, ...]
    someone_first: bool = False


HELPS: Mapping[Need, Helps] = {
    Need.TOO_MUCH: Helps(
        ("difficult.now", "between.low"),
        ("grounding.54321", "container.box", "touch.butterfly", "grounding.cool-water", "body.muscles"),
        someone_first=True,
    ),
    Need.SLEEP: Helps(("between.evening",), ("sleep.wind-down", "body.muscles", "body.scan", "rest.eyes-closed")),
    Need.BEAUTIFUL: Helps(
        ("spirit.wonder", "between.good", "nature.senses"),
        ("music.listening", "walk.slow", "kindness.wishes", "stretch.gentle"),
    ),
    Need.ASHAMED: Helps(
        ("relationships.self", "difficult.now", "story.telling"),
        ("kindness.break", "touch.hand-on-heart", "place.calm", "kindness.wishes"),
        someone_first=True,
    ),
}
QUIET_SET = "story.quiet"
SAID_OF_SESSION = (Need.NOTHING, Need.HOPED)
"""What is said of a session has a screen of its own, which says whose fault it is not, and asks the quiet questions."""


@dataclass(frozen=True)
class Dealt:
    """Two of the three things; the third is always a person. No question where all of them are hidden."""

    practice_id: str
    question: Prompt | None


def deal(need: Need, sets: Iterable[PromptSet], asked: Asked, turn: int = 0) -> Dealt:
    """What fits a need, never a hard question; each `turn` deals the next ones. What was asked longest ago is first."""
    helps, last = HELPS[need], {prompt_id: place for place, prompt_id in enumerate(asked.ids)}
    fitting = sorted(_questions(helps, sets), key=lambda prompt: last.get(prompt.id, -1))
    question = fitting[turn % len(fitting)] if fitting else None
    return Dealt(helps.practices[turn % len(helps.practices)], question)


def question_of_life(
    domain: Domain, prompts: Iterable[Prompt], asked: Asked, *, today: date, after: Sequence[str] = ()
) -> Prompt | None:
    """One question about a part of life; `after` those that were shown just now. None where none is left."""
    for prompt_id in after:
        asked = asked.and_then(prompt_id)
    return next_prompt(of_life(domain, prompts), _OF_LIFE, asked, today=today)


def of_life(domain: Domain, prompts: Iterable[Prompt]) -> list[Prompt]:
    """All questions about a part of life that need no session to look back on."""
    return [prompt for prompt in prompts if prompt.phase is _OF_LIFE and prompt.domain is domain]


def theme_of(prompt_set: PromptSet, own: frozenset[str] = frozenset()) -> str:
    """The theme of a set; `own` are the ids of sets that the patient made."""
    if prompt_set.id in own:
        return MINE
    return prompt_set.prompts[0].domain.value if prompt_set.phase is _OF_LIFE else prompt_set.phase.value


def by_theme(sets: Iterable[PromptSet], own: frozenset[str] = frozenset()) -> dict[str, list[PromptSet]]:
    """Sets by theme, in the order of `THEMES`; themes without a set are left out."""
    found: dict[str, list[PromptSet]] = {theme: [] for theme in THEMES}
    for prompt_set in sets:
        found[theme_of(prompt_set, own)].append(prompt_set)
    return {theme: list_ for theme, list_ in found.items() if list_}


def reached_sets(sets: Iterable[PromptSet]) -> Iterator[str]:
    """Ids of the sets that somebody comes to from the library."""
    yield from (prompt_set.id for list_ in by_theme(sets).values() for prompt_set in list_)
    yield QUIET_SET


def reached_prompts(sets: Sequence[PromptSet]) -> Iterator[str]:
    """Ids of the questions that somebody comes to from the library: by need, by part of life, by theme."""
    prompts = [prompt for prompt_set in sets for prompt in prompt_set.prompts]
    for helps in HELPS.values():
        yield from (prompt.id for prompt in _questions(helps, sets))
    for domain in DOMAINS:
        yield from (prompt.id for prompt in of_life(domain, prompts))
    for list_ in by_theme(sets).values():
        yield from (prompt.id for prompt_set in list_ for prompt in prompt_set.prompts)


def reached_practices() -> Iterator[str]:
    """Ids of the practices that somebody comes to by a need."""
    for helps in HELPS.values():
        yield from helps.practices


def _questions(helps: Helps, sets: Iterable[PromptSet]) -> list[Prompt]:
    by_id = {prompt_set.id: prompt_set for prompt_set in sets}
    fitting = (prompt for set_id in helps.sets if set_id in by_id for prompt in by_id[set_id].prompts)
    return list({prompt.id: prompt for prompt in fitting if not prompt.hard}.values())
