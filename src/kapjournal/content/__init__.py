"""What KapJournal says: prompts, practices, feelings, help lines and passages, as data with stable ids.

Nothing is read before it is asked for, and nothing is read twice. Every function raises ContentError for an id that
does not exist and for a fault in the files. `language` is the name of a folder beside this file; what it lacks, or a
language that nobody has written yet, is given in English.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TypeVar

from kapjournal.content.kinds import (
    Beat,
    Evidence,
    Feeling,
    HelpLine,
    Passage,
    Practice,
    PracticeKind,
    Prompt,
    PromptPhase,
    PromptSet,
    Region,
    RouteText,
    Source,
    Step,
)
from kapjournal.content.library import Library
from kapjournal.content.shelves import ENGLISH
from kapjournal.errors import ContentError

__all__ = [
    "Beat",
    "Evidence",
    "Feeling",
    "HelpLine",
    "Library",
    "Passage",
    "Practice",
    "PracticeKind",
    "Prompt",
    "PromptPhase",
    "PromptSet",
    "Region",
    "RouteText",
    "Source",
    "Step",
    "feelings",
    "help_region",
    "help_regions",
    "library",
    "passage",
    "practice",
    "practices",
    "prompt",
    "prompt_set",
    "route",
    "routes",
]

Item = TypeVar("Item")


@cache
def library(language: str = ENGLISH) -> Library:
    """The whole library shipped with the app."""
    return Library(files(__name__), language)


def prompt(prompt_id: str, *, language: str = ENGLISH) -> Prompt:
    return _one("prompt", prompt_id, library(language).prompts)


def prompt_set(set_id: str, *, language: str = ENGLISH) -> PromptSet:
    return _one("prompt set", set_id, library(language).prompt_sets)


def practice(practice_id: str, *, language: str = ENGLISH) -> Practice:
    return _one("practice", practice_id, library(language).practices)


def practices(*, language: str = ENGLISH) -> tuple[Practice, ...]:
    return tuple(library(language).practices.values())


def feelings(*, language: str = ENGLISH) -> tuple[Feeling, ...]:
    return tuple(library(language).feelings.values())


def help_region(region_id: str, *, language: str = ENGLISH) -> Region:
    return _one("region", region_id, library(language).regions)


def help_regions(*, language: str = ENGLISH) -> tuple[Region, ...]:
    """All regions in the order to offer them, `other` last."""
    return tuple(library(language).regions.values())


def route(route_id: str, *, language: str = ENGLISH) -> RouteText:
    return _one("route", route_id, library(language).routes)


def routes(*, language: str = ENGLISH) -> tuple[RouteText, ...]:
    return tuple(library(language).routes.values())


def passage(passage_id: str, *, language: str = ENGLISH) -> Passage:
    return _one("passage", passage_id, library(language).passages)


def _one(kind: str, item_id: str, items: Mapping[str, Item]) -> Item:
    try:
        return items[item_id]
    except KeyError:
        raise ContentError(f"no {kind} '{item_id}'") from None
