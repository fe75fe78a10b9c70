"""What KapJournal says: prompts, practices, feelings, scales, help lines and passages, as data with stable ids.

Nothing is read before it is asked for, and nothing is read twice. Every function raises ContentError for an id that
does not exist and for a fault in the files. `language` is a tag such as en-GB, the name of a folder beside this one;
without it, everything is in the language spoken at that moment. What a language lacks, or one that nobody has written
yet, is given in what it falls back to, in the end in English.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TypeVar

from kapjournal import messages
from kapjournal.content.languages import BASE
from kapjournal.content.library import Library
from kapjournal.content.models import (
    Beat,
    Context,
    Domain,
    Evidence,
    Feeling,
    Passage,
    Placed,
    Practice,
    PracticeAnswer,
    PracticeKind,
    PracticeMoment,
    PracticeStep,
    Prompt,
    PromptPhase,
    PromptSet,
    RouteText,
    Source,
)
from kapjournal.content.safety_models import (
    Call,
    Checklist,
    ChecklistItem,
    HelpLine,
    LineFor,
    ListMoment,
    PreparingPart,
    Region,
    SafetyStep,
    Sign,
)
from kapjournal.content.scale_models import Band, Baselines, Cluster, Scale, ScaleItem, ScaleOption, UnscoredItem
from kapjournal.errors import ContentError
from kapjournal.messages import tags

__all__ = [
    "BASE",
    "Band",
    "Baselines",
    "Beat",
    "Call",
    "Checklist",
    "ChecklistItem",
    "Cluster",
    "Context",
    "Domain",
    "Evidence",
    "Feeling",
    "HelpLine",
    "Library",
    "LineFor",
    "ListMoment",
    "Passage",
    "Placed",
    "Practice",
    "PracticeAnswer",
    "PracticeKind",
    "PracticeMoment",
    "PracticeStep",
    "PreparingPart",
    "Prompt",
    "PromptPhase",
    "PromptSet",
    "Region",
    "RouteText",
    "SafetyStep",
    "Scale",
    "ScaleItem",
    "ScaleOption",
    "Sign",
    "Source",
    "UnscoredItem",
    "checklist",
    "checklists",
    "contexts",
    "feelings",
    "help_region",
    "help_regions",
    "ketamine_card",
    "library",
    "passage",
    "practice",
    "practice_answers",
    "practices",
    "prompt",
    "prompt_set",
    "prompt_sets",
    "prompts",
    "route",
    "routes",
    "safety_plan",
    "scale",
    "scales",
    "source",
]

Item = TypeVar("Item")


def library(language: str | None = None) -> Library:
    """The whole library shipped with the app."""
    return _shipped(language or _spoken())


@cache
def _shipped(language: str) -> Library:
    return Library(files(__name__), language, is_checked=True)


def _spoken() -> str:
    """The languages made up of the catalogue are no languages of the library, and the catalogue's base is its base."""
    now = messages.current()
    return now if now in tags.REAL and now != tags.BASE else BASE


def read_ahead(language: str | None = None) -> None:
    """Reads what the rooms and Help show, so that no screen has to; beside the event loop."""
    shipped = library(language)
    for part in ("prompts", "prompt_sets", "practices", "feelings", "regions", "safety_plan", "signs", "routes"):
        getattr(shipped, part)


def prompt(prompt_id: str, *, language: str | None = None) -> Prompt:
    return _one("prompt", prompt_id, library(language).prompts)


def prompt_set(set_id: str, *, language: str | None = None) -> PromptSet:
    return _one("prompt set", set_id, library(language).prompt_sets)


def prompts(*, language: str | None = None) -> tuple[Prompt, ...]:
    return tuple(library(language).prompts.values())


def prompt_sets(*, language: str | None = None) -> tuple[PromptSet, ...]:
    """All sets along the arc of care, from preparing to returning."""
    return tuple(library(language).prompt_sets.values())


def practice(practice_id: str, *, language: str | None = None) -> Practice:
    return _one("practice", practice_id, library(language).practices)


def practices(*, language: str | None = None) -> tuple[Practice, ...]:
    return tuple(library(language).practices.values())


def feelings(*, language: str | None = None) -> tuple[Feeling, ...]:
    return tuple(library(language).feelings.values())


def practice_answers(*, language: str | None = None) -> tuple[PracticeAnswer, ...]:
    """How it can be before and after a practice, from very bad to very good."""
    return tuple(library(language).practice_answers.values())


def contexts(*, language: str | None = None) -> tuple[Context, ...]:
    """What can be part of a feeling, in the order to offer it."""
    return tuple(library(language).contexts.values())


def help_region(region_id: str, *, language: str | None = None) -> Region:
    return _one("region", region_id, library(language).regions)


def help_regions(*, language: str | None = None) -> tuple[Region, ...]:
    """All regions in the order to offer them, `other` last."""
    return tuple(library(language).regions.values())


def safety_plan(*, language: str | None = None) -> tuple[SafetyStep, ...]:
    """The six steps in their order."""
    return tuple(library(language).safety_plan.values())


def ketamine_card(*, language: str | None = None) -> tuple[Sign, ...]:
    """What to call about, emergencies first."""
    return tuple(library(language).signs.values())


def checklist(checklist_id: str, *, language: str | None = None) -> Checklist:
    return _one("checklist", checklist_id, library(language).checklists)


def checklists(*, language: str | None = None) -> tuple[Checklist, ...]:
    return tuple(library(language).checklists.values())


def scale(scale_id: str, *, language: str | None = None) -> Scale:
    return _one("scale", scale_id, library(language).scales)


def known_scale(scale_id: str, *, language: str | None = None) -> Scale | None:
    """None for one that only a later version knows."""
    return library(language).scales.get(scale_id)


def scales(*, language: str | None = None) -> tuple[Scale, ...]:
    return tuple(library(language).scales.values())


def route(route_id: str, *, language: str | None = None) -> RouteText:
    return _one("route", route_id, library(language).routes)


def routes(*, language: str | None = None) -> tuple[RouteText, ...]:
    return tuple(library(language).routes.values())


def passage(passage_id: str, *, language: str | None = None) -> Passage:
    return _one("passage", passage_id, library(language).passages)


def source(source_id: str, *, language: str | None = None) -> Source:
    return _one("source", source_id, library(language).sources)


def _one(kind: str, item_id: str, items: Mapping[str, Item]) -> Item:
    try:
        return items[item_id]
    except KeyError:
        raise ContentError(f"no {kind} '{item_id}'") from None
