"""Faults that no single item shows: ids that lead nowhere, things that are there twice, files that nobody reads."""

from collections.abc import Collection, Iterable, Mapping
from importlib.resources.abc import Traversable

from kapjournal.content.models import Feeling, PracticeAnswer, Prompt, PromptSet
from kapjournal.content.safety_models import Checklist, Region
from kapjournal.errors import ContentError


def no_stray_files(root: Traversable, language: str, parts: Collection[str]) -> None:
    """A misspelt file name would otherwise be a translation that nobody ever sees."""
    folder = root / language
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.name.removesuffix(".toml") not in parts:
            raise ContentError(f"{language}/{path.name}: unknown file")


def follow_ups(place: str, prompts: Mapping[str, Prompt]) -> None:
    """After any question something easy comes: a follow-up exists, is another prompt and is never hard."""
    for prompt in prompts.values():
        for next_id in prompt.follow_ups:
            if next_id not in prompts:
                raise ContentError(f"{place}: {prompt.id}: unknown prompt '{next_id}'")
            if prompts[next_id].hard or next_id == prompt.id:
                raise ContentError(f"{place}: {prompt.id}: '{next_id}' cannot follow it: it is hard, or the same")


def sets(file: str, prompt_sets: Mapping[str, PromptSet]) -> None:
    for prompt_set in prompt_sets.values():
        if prompt_set.instead is not None and prompt_set.instead not in prompt_sets:
            raise ContentError(f"{file}: {prompt_set.id}: unknown set '{prompt_set.instead}'")
        for prompt in prompt_set.prompts:
            if prompt.phase is not prompt_set.phase:
                raise ContentError(f"{file}: {prompt_set.id}: '{prompt.id}' belongs to another phase")


def feelings(file: str, words: Mapping[str, Feeling]) -> None:
    _refuse_twice(file, ((feeling.id, feeling.word) for feeling in words.values()))


def practice_answers(file: str, answers: Mapping[str, PracticeAnswer], words: Mapping[str, Feeling]) -> None:
    """A check-in names both kinds by their ids alone."""
    _refuse_twice(file, ((answer.id, answer.word) for answer in answers.values()))
    for answer in answers.values():
        if answer.id in words:
            raise ContentError(f"{file}: {answer.id}: a feeling has this id")


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
