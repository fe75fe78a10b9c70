"""How much there is of everything, for the reviewer and for the tests."""

from collections.abc import Iterator

from kapjournal.content.library import Library
from kapjournal.content.models import Domain, Evidence, PromptPhase
from kapjournal.content.safety_models import LineFor


def counts(library: Library) -> dict[str, int]:
    """Names and numbers in the order to print them. Reads the whole library; raises ContentError for a fault."""
    return dict([*_of_prompts(library), *_of_practice(library), *_of_feeling(library), *_of_safety(library)])


def _of_prompts(library: Library) -> Iterator[tuple[str, int]]:
    prompts = library.prompts.values()
    yield "prompts", len(prompts)
    for phase in PromptPhase:
        yield f"prompts, phase {phase}", sum(prompt.phase is phase for prompt in prompts)
    for domain in Domain:
        yield f"prompts, domain {domain}", sum(prompt.domain is domain for prompt in prompts)
    for label in Evidence:
        yield f"prompts, label {label}", sum(prompt.label is label for prompt in prompts)
    yield "prompts, hard", sum(prompt.hard for prompt in prompts)
    yield "prompt sets", len(library.prompt_sets)


def _of_practice(library: Library) -> Iterator[tuple[str, int]]:
    practices = library.practices.values()
    yield "practices", len(practices)
    yield "practices, paced breathing", sum(bool(practice.pacing) for practice in practices)
    yield "practice answers", len(library.practice_answers)
    yield "checklists", len(library.checklists)
    yield "checklist items", sum(len(checklist.items) for checklist in library.checklists.values())
    yield "routes", len(library.routes)
    yield "passages", len(library.passages)


def _of_feeling(library: Library) -> Iterator[tuple[str, int]]:
    feelings = library.feelings.values()
    yield "feelings", len(feelings)
    yield "feelings, unpleasant", sum(feeling.valence < 0 for feeling in feelings)
    yield "contexts", len(library.contexts)
    yield "scales", len(library.scales)
    yield "scale items", sum(len(scale.items) for scale in library.scales.values())
    yield "scale items, not scored", sum(len(scale.unscored) for scale in library.scales.values())


def _of_safety(library: Library) -> Iterator[tuple[str, int]]:
    yield "help regions", len(library.regions)
    lines = [line for region in library.regions.values() for line in region.lines]
    yield "help lines", len(lines)
    for whom in LineFor:
        yield f"help lines, for {whom}", sum(line.whom is whom for line in lines)
    yield "help lines, compared with the service's own page", sum(line.own_page for line in lines)
    yield "safety plan steps", len(library.safety_plan)
    yield "signs on the ketamine card", len(library.signs)
    yield "sources", len(library.sources)
