"""The library in one language: each file is read when it is first asked for, and then kept."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from importlib.resources.abc import Traversable
from typing import TypeVar

from kapjournal.content.fields import Fields
from kapjournal.content.kinds import Feeling, Passage, Practice, Prompt, PromptSet, Region, RouteText, Source
from kapjournal.content.readers import (
    known,
    read_feeling,
    read_passage,
    read_practice,
    read_prompt,
    read_prompt_set,
    read_region,
    read_route,
    read_source,
)
from kapjournal.content.shelves import read_shelf
from kapjournal.errors import ContentError

Item = TypeVar("Item")

FILES = ("feelings", "help", "passages", "practices", "prompts", "routes", "sets", "sources")
"""The files of a language, without their .toml."""


@dataclass(frozen=True)
class Library:
    """Everything in `root` in `language`, and in English what that language lacks.

    Each property maps ids to records in the order of the file. Reading one raises ContentError for any fault.
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
    def feelings(self) -> dict[str, Feeling]:
        return self._read("feelings", read_feeling)

    @cached_property
    def regions(self) -> dict[str, Region]:
        return self._read("help", read_region)

    @cached_property
    def routes(self) -> dict[str, RouteText]:
        return self._read("routes", read_route)

    @cached_property
    def passages(self) -> dict[str, Passage]:
        return self._read("passages", lambda fields: read_passage(fields, self.sources))

    def check(self) -> None:
        """Reads all of it. Raises ContentError for the first fault, also one that no single file shows."""
        self._refuse_stray_files()
        _ = (self.practices, self.routes, self.passages)
        for prompt_set in self.prompt_sets.values():
            if prompt_set.instead is not None:
                fields = Fields(f"{self.language}/sets.toml", prompt_set.id, {})
                known(fields, "set", prompt_set.instead, self.prompt_sets)
        _refuse_twice(f"{self.language}/feelings.toml", [(f.id, f.word) for f in self.feelings.values()])
        lines = [line for region in self.regions.values() for line in region.lines]
        _refuse_twice(f"{self.language}/help.toml", [(line.id, line.id) for line in lines])

    def _read(self, name: str, read: Callable[[Fields], Item]) -> dict[str, Item]:
        found: dict[str, Item] = {}
        for fields in read_shelf(self.root, self.language, name):
            with fields.whole():
                found[fields.id] = read(fields)
        return found

    def _refuse_stray_files(self) -> None:
        """A misspelt file name would otherwise be a translation that nobody ever sees."""
        folder = self.root / self.language
        for path in folder.iterdir() if folder.is_dir() else ():
            if path.name.removesuffix(".toml") not in FILES:
                raise ContentError(f"{self.language}/{path.name}: unknown file")


def _refuse_twice(file: str, named: list[tuple[str, str]]) -> None:
    seen: set[str] = set()
    for item_id, name in named:
        if name in seen:
            raise ContentError(f"{file}: {item_id}: duplicate '{name}'")
        seen.add(name)
