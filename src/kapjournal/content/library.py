"""The library in one language: each shelf is read when it is first asked for, and then kept."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from importlib.resources.abc import Traversable
from typing import TypeVar

from kapjournal.content import checks
from kapjournal.content.fields import Fields
from kapjournal.content.kinds import (
    Context,
    Feeling,
    Passage,
    Practice,
    PracticeAnswer,
    Prompt,
    PromptSet,
    Region,
    RouteText,
    Source,
)
from kapjournal.content.readers import (
    read_context,
    read_feeling,
    read_passage,
    read_practice,
    read_practice_answer,
    read_prompt,
    read_prompt_set,
    read_route,
    read_source,
)
from kapjournal.content.safety_kinds import Checklist, SafetyStep, Sign
from kapjournal.content.safety_readers import read_checklist, read_region, read_safety_step, read_sign
from kapjournal.content.scale_kinds import Scale
from kapjournal.content.scale_reader import read_scale
from kapjournal.content.shelves import read_shelf

Item = TypeVar("Item")

SHELVES = (
    "checklists",
    "contexts",
    "feelings",
    "help",
    "passages",
    "practice-answers",
    "practices",
    "prompts",
    "routes",
    "safety-plan",
    "scales",
    "sets",
    "signs",
    "sources",
)
"""What a language consists of: a file of this name with .toml, or a folder of this name with such files."""


@dataclass(frozen=True)
class Library:
    """Everything in `root` in `language`, and in English what that language lacks.

    Each property maps ids to records in the order of the files. Reading one raises ContentError for any fault.
    """

    root: Traversable
    language: str

    @cached_property
    def sources(self) -> dict[str, Source]:
        return self._read("sources", read_source)

    @cached_property
    def prompts(self) -> dict[str, Prompt]:
        return self._read("prompts", lambda fields: read_prompt(fields, self.sources))

    @cached_property
    def prompt_sets(self) -> dict[str, PromptSet]:
        return self._read("sets", lambda fields: read_prompt_set(fields, self.prompts))

    @cached_property
    def practices(self) -> dict[str, Practice]:
        return self._read("practices", lambda fields: read_practice(fields, self.sources))

    @cached_property
    def practice_answers(self) -> dict[str, PracticeAnswer]:
        return self._read("practice-answers", read_practice_answer)

    @cached_property
    def feelings(self) -> dict[str, Feeling]:
        return self._read("feelings", read_feeling)

    @cached_property
    def contexts(self) -> dict[str, Context]:
        return self._read("contexts", read_context)

    @cached_property
    def regions(self) -> dict[str, Region]:
        return self._read("help", read_region)

    @cached_property
    def safety_plan(self) -> dict[str, SafetyStep]:
        return self._read("safety-plan", lambda fields: read_safety_step(fields, self.sources))

    @cached_property
    def signs(self) -> dict[str, Sign]:
        return self._read("signs", lambda fields: read_sign(fields, self.sources))

    @cached_property
    def checklists(self) -> dict[str, Checklist]:
        return self._read("checklists", lambda fields: read_checklist(fields, self.sources))

    @cached_property
    def scales(self) -> dict[str, Scale]:
        return self._read("scales", lambda fields: read_scale(fields, self.sources))

    @cached_property
    def routes(self) -> dict[str, RouteText]:
        return self._read("routes", lambda fields: read_route(fields, self.sources))

    @cached_property
    def passages(self) -> dict[str, Passage]:
        return self._read("passages", lambda fields: read_passage(fields, self.sources))

    def check(self) -> None:
        """Reads all of it. Raises ContentError for the first fault, also one that no single item shows."""
        checks.no_stray_files(self.root, self.language, SHELVES)
        _ = (self.practices, self.contexts, self.safety_plan, self.signs, self.routes, self.passages, self.scales)
        checks.follow_ups(f"{self.language}/prompts", self.prompts)
        checks.sets(f"{self.language}/sets.toml", self.prompt_sets)
        checks.feelings(f"{self.language}/feelings.toml", self.feelings)
        checks.practice_answers(f"{self.language}/practice-answers.toml", self.practice_answers, self.feelings)
        checks.help_lines(f"{self.language}/help.toml", self.regions)
        checks.checklist_items(f"{self.language}/checklists.toml", self.checklists)

    def _read(self, name: str, read: Callable[[Fields], Item]) -> dict[str, Item]:
        found: dict[str, Item] = {}
        for fields in read_shelf(self.root, self.language, name):
            with fields.whole():
                found[fields.id] = read(fields)
        return found
