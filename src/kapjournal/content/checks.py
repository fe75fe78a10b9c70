"""Faults that no single item shows: ids that lead nowhere, things that are there twice, files that nobody reads."""

from collections.abc import Collection, Iterable, Mapping
from importlib.resources.abc import Traversable

from kapjournal.content.fields import Fields
from kapjournal.content.kinds import Feeling, PracticeAnswer, Prompt, PromptSet, Region
from kapjournal.content.readers import known
from kapjournal.content.safety_kinds import Checklist
from kapjournal.errors import ContentError


def no_stray_files(root: Traversable, language: str, shelves: Collection[str]) -> None:
    """A misspelt file name would otherwise be a translation that nobody ever sees."""
    folder = root / language
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.name.removesuffix(".toml") not in shelves:
            raise ContentError(f"{language}/{path.name}: unknown file")


def follow_ups(place: str, prompts: Mapping[str, Prompt]) -> None:
    """After any question something easy comes: a follow-up exists, is another prompt and is never hard."""
    for prompt in prompts.values():
        fields = Fields(place, prompt.id, {})
        for next_id in prompt.follow_ups:
            if known(fields, "prompt", next_id, prompts).hard or next_id == prompt.id:
                fields.refuse(f"'{next_id}' cannot follow it: it is hard, or the same")


def sets(file: str, prompt_sets: Mapping[str, PromptSet]) -> None:
    for prompt_set in prompt_sets.values():
        fields = Fields(file, prompt_set.id, {})
        if prompt_set.instead is not None:
            known(fields, "set", prompt_set.instead, prompt_sets)
        for prompt in prompt_set.prompts:
            if prompt.phase is not prompt_set.phase:
                fields.refuse(f"'{prompt.id}' belongs to another phase")


def feelings(file: str, words: Mapping[str, Feeling]) -> None:
    _refuse_twice(file, ((feeling.id, feeling.word) for feeling in words.values()))


def practice_answers(file: str, answers: Mapping[str, PracticeAnswer], words: Mapping[str, Feeling]) -> None:
    """A check-in names both kinds by their ids alone."""
    _refuse_twice(file, ((answer.id, answer.word) for answer in answers.values()))
    for answer in answers.values():
        if answer.id in words:
            Fields(file, answer.id, {}).refuse("a feeling has this id")


def help_lines(file: str, regions: Mapping[str, Region]) -> None:
    _refuse_twice(file, ((line.id, line.id) for region in regions.values() for line in region.lines))


def checklist_items(file: str, checklists: Mapping[str, Checklist]) -> None:
    _refuse_twice(file, ((item.id, item.id) for checklist in checklists.values() for item in checklist.items))


def _refuse_twice(file: str, named: Iterable[tuple[str, str]]) -> None:
    seen: set[str] = set()
    for item_id, name in named:
        if name in seen:
            raise ContentError(f"{file}: {item_id}: duplicate '{name}'")
        seen.add(name)
