"""What of the library somebody comes to on the screens, kind by kind: `python -m kapjournal.content --check` prints it.

Each room adds here what its own screens choose by: a rule, a constant, or all there is where a screen shows all. A kind
is a part of the library; the ids are those in it. `tests/views/test_reached.py` looks at the screens themselves.
"""

from collections.abc import Callable, Iterable, Mapping

from kapjournal import content
from kapjournal.care.steps import library, preparing
from kapjournal.content import Library
from kapjournal.sharing import companion_page
from kapjournal.views.more import about
from kapjournal.views.preparing import clinic_notes, expect, rest
from kapjournal.views.safety import plan_layout
from kapjournal.views.scales import danger, scales

Ids = Callable[[], Iterable[str]]

KINDS: Mapping[str, Callable[[Library], Iterable[str]]] = {
    "prompts": lambda shipped: shipped.prompts,
    "prompt sets": lambda shipped: shipped.prompt_sets,
    "practices": lambda shipped: shipped.practices,
    "checklists": lambda shipped: shipped.checklists,
    "passages": lambda shipped: shipped.passages,
    "signs": lambda shipped: shipped.signs,
    "routes": lambda shipped: shipped.routes,
    "safety plan": lambda shipped: shipped.safety_plan,
}
"""Everything there is of each kind."""

SHOWN: Mapping[str, tuple[Ids, ...]] = {
    "prompts": (lambda: library.reached_prompts(content.prompt_sets()),),
    "prompt sets": (lambda: library.reached_sets(content.prompt_sets()),),
    "practices": (library.reached_practices, lambda: (each.id for each in content.practices())),  # all: Practices
    "checklists": (preparing.reached_lists, clinic_notes.TO_CHOOSE.values),
    "passages": (
        lambda: about.PASSAGES,
        lambda: expect.PASSAGES,
        lambda: rest.PASSAGES,
        lambda: companion_page.PASSAGES,
        lambda: plan_layout.PASSAGES,
        lambda: scales.PASSAGES,
        lambda: danger.PASSAGES,
    ),
    "signs": (lambda: (each.id for each in content.ketamine_card()),),  # all: WhenToCall
    "routes": (lambda: (each.id for each in content.routes()),),  # all: Plan
    "safety plan": (lambda: (each.id for each in content.safety_plan()),),  # all: SafetyPlan
}
"""What the rooms show of each; a room that shows more adds its line here."""


def missed(kind: str, shipped: Library) -> list[str]:
    """Ids of this kind that nothing leads to, in the order of the library."""
    seen = {each for shown in SHOWN[kind] for each in shown()}
    return [each for each in KINDS[kind](shipped) if each not in seen]


def counts(shipped: Library) -> dict[str, tuple[int, int]]:
    """By kind: how many are reached, and how many there are."""
    there = {kind: len(list(of_kind(shipped))) for kind, of_kind in KINDS.items()}
    return {kind: (number - len(missed(kind, shipped)), number) for kind, number in there.items()}
