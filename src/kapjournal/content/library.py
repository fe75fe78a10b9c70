"""The library in one language: each part is read when it is first asked for, and then kept."""

from dataclasses import dataclass, replace
from functools import cached_property
from importlib.resources.abc import Traversable
from typing import TypeVar

from kapjournal.content import as_shipped, checks
from kapjournal.content.languages import fallbacks
from kapjournal.content.models import (
    Context,
    Feeling,
    Passage,
    Practice,
    PracticeAnswer,
    Prompt,
    PromptSet,
    RouteText,
    Source,
)
from kapjournal.content.safety_models import Checklist, Region, SafetyStep, Sign
from kapjournal.content.scale_models import Scale
from kapjournal.content.toml_files import read_items

Record = TypeVar("Record")

PARTS = (
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
    """Everything in `root` in `language`, and what that language lacks in the ones that it falls back to.

    Each property maps ids to records in the order of the files. Reading one raises ContentError for any fault; where
    `is_checked` says that there is none, it is only read.
    """

    root: Traversable
    language: str
    is_checked: bool = False

    @cached_property
    def sources(self) -> dict[str, Source]:
        return self._read("sources", Source)

    @cached_property
    def prompts(self) -> dict[str, Prompt]:
        return self._read("prompts", Prompt)

    @cached_property
    def prompt_sets(self) -> dict[str, PromptSet]:
        return self._read("sets", PromptSet)

    @cached_property
    def practices(self) -> dict[str, Practice]:
        return self._read("practices", Practice)

    @cached_property
    def practice_answers(self) -> dict[str, PracticeAnswer]:
        return self._read("practice-answers", PracticeAnswer)

    @cached_property
    def feelings(self) -> dict[str, Feeling]:
        return self._read("feelings", Feeling)

    @cached_property
    def contexts(self) -> dict[str, Context]:
        return self._read("contexts", Context)

    @cached_property
    def regions(self) -> dict[str, Region]:
        return self._read("help", Region)

    @cached_property
    def safety_plan(self) -> dict[str, SafetyStep]:
        return self._read("safety-plan", SafetyStep)

    @cached_property
    def signs(self) -> dict[str, Sign]:
        return self._read("signs", Sign)

    @cached_property
    def checklists(self) -> dict[str, Checklist]:
        return self._read("checklists", Checklist)

    @cached_property
    def scales(self) -> dict[str, Scale]:
        return self._read("scales", Scale)

    @cached_property
    def routes(self) -> dict[str, RouteText]:
        return self._read("routes", RouteText)

    @cached_property
    def passages(self) -> dict[str, Passage]:
        return self._read("passages", Passage)

    def check(self) -> None:
        """Reads all of it. Raises ContentError for the first fault, also one that no single item shows."""
        if self.is_checked:
            replace(self, is_checked=False).check()
            return
        for language in fallbacks(self.language):
            checks.no_stray_files(self.root, language, PARTS)
        _ = (self.practices, self.contexts, self.safety_plan, self.signs, self.routes, self.passages, self.scales)
        checks.follow_ups(f"{self.language}/prompts", self.prompts)
        checks.sets(f"{self.language}/sets.toml", self.prompt_sets)
        checks.feelings(f"{self.language}/feelings.toml", self.feelings)
        checks.practice_answers(f"{self.language}/practice-answers.toml", self.practice_answers, self.feelings)
        checks.help_lines(f"{self.language}/help.toml", self.regions)
        checks.checklist_items(f"{self.language}/checklists.toml", self.checklists)

    def _read(self, part: str, kind: type[Record]) -> dict[str, Record]:
        items = read_items(self.root, self.language, part)
        if self.is_checked:
            return as_shipped.records(kind, items, self)
        from kapjournal.content.validation import records  # noqa: PLC0415 - pydantic is not for what ships

        return records(kind, items, self)
