"""Which question comes next: of the right phase, from each part of life in turn, the same one never too soon. Pure.

Parts of life are the domains of integration (Bathje and others 2022, doi 10.3389/fpsyg.2022.824077). That hard
questions stop once distress rose follows from what is known of writing about hard things: it raises distress at first
(Smyth 1998), for a benefit that is small or none (Mogk and others 2006). The numbers are our choice.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from kapjournal.content import Domain, Prompt, PromptPhase

RESTS_FOR = 10
"""How many other questions are asked before the same one comes again, where there are as many."""
BALANCE_OVER = 60
"""How many questions back the balance of domains looks: what was asked long ago ties nobody down."""


@dataclass(frozen=True)
class Asked:
    """What was asked so far: prompt ids, earliest first, answered or not, and the last day on which distress rose.

    Days are those of where the patient is.
    """

    ids: tuple[str, ...] = ()
    rose_on: date | None = None

    def and_then(self, prompt_id: str) -> "Asked":
        """With one more; 'a different question' is what comes after the one on the screen."""
        return replace(self, ids=(*self.ids, prompt_id))


def next_prompt(prompts: Iterable[Prompt], phase: PromptPhase, asked: Asked, *, today: date) -> Prompt | None:
    """The next question of a phase: from the domain asked about least, there the one asked longest ago, or never.

    A question rests while 10 others are asked; where a phase has fewer, until its turn comes round. Once distress
    rose, no hard one comes for the rest of the day. None where nothing is left to ask.
    """
    library = list(prompts)
    fitting = [prompt for prompt in library if prompt.phase == phase and not (prompt.hard and _is_tender(asked, today))]
    rested = [prompt for prompt in fitting if prompt.id not in asked.ids[-RESTS_FOR:]]
    last_asked = {prompt_id: place for place, prompt_id in enumerate(asked.ids)}
    if not rested:
        others = [prompt for prompt in fitting if prompt.id != asked.ids[-1]] if asked.ids else []
        return min(others, key=lambda prompt: last_asked[prompt.id], default=None)
    weight = _domain_weights(library, asked)
    return min(rested, key=lambda prompt: (weight[prompt.domain], last_asked.get(prompt.id, -1)))


def _is_tender(asked: Asked, today: date) -> bool:
    # A day that seems to lie ahead is one of before a flight west, or of a clock that was wrong: rather too careful.
    return asked.rose_on is not None and asked.rose_on >= today


def _domain_weights(library: Iterable[Prompt], asked: Asked) -> Counter[Domain]:
    domains = {prompt.id: prompt.domain for prompt in library}
    return Counter(domains[prompt_id] for prompt_id in asked.ids[-BALANCE_OVER:] if prompt_id in domains)
