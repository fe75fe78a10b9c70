"""The prompts of the library as HTML, by phase and set, and the line on what something rests on."""

from collections.abc import Iterator

from kapjournal.content.library import Library
from kapjournal.content.markup import Html, quiet, said, tag
from kapjournal.content.models import Evidence, Prompt, PromptPhase, PromptSet, Source


def rests_on(source: Source | None, label: Evidence | None = None) -> Html:
    """Label and source, the source as a link to where the page says what it shows."""
    if source is None:
        return Html()
    cited = tag("a", source.title, href=f"#source-{source.id}")
    return quiet(*([tag("strong", label), ": "] if label else []), cited)


def prompts(library: Library) -> Iterator[Html]:
    for phase in PromptPhase:
        yield tag("h3", phase.capitalize(), anchor=f"phase-{phase}")
        for prompt_set in library.prompt_sets.values():
            if prompt_set.phase is phase:
                yield from _set(prompt_set)


def _set(prompt_set: PromptSet) -> Iterator[Html]:
    yield tag("h4", prompt_set.title, anchor=f"set-{prompt_set.id}")
    yield quiet(f"{prompt_set.id}, about {prompt_set.minutes} min. {prompt_set.blurb}")
    for prompt in prompt_set.prompts:
        # A prompt may be asked in several sets; it is told where it belongs and pointed to elsewhere.
        if prompt.id.startswith(f"{prompt_set.id}."):
            yield _prompt(prompt)
        else:
            yield quiet("Then: ", tag("a", prompt.text, href=f"#prompt-{prompt.id}"))


def _prompt(prompt: Prompt) -> Html:
    return tag(
        "article",
        said(prompt.text),
        tag("p", "Gentler: ", prompt.gentler),
        tag("p", "Hint: ", prompt.hint) if prompt.hint else Html(),
        rests_on(prompt.source, prompt.label),
        quiet(f"{prompt.id}, {prompt.domain}", ", hard" if prompt.hard else "", ". Then perhaps: ", *_links(prompt)),
        css="hard" if prompt.hard else "",
        anchor=f"prompt-{prompt.id}",
    )


def _links(prompt: Prompt) -> Iterator[Html]:
    for place, next_id in enumerate(prompt.follow_ups):
        yield Html(", " if place else "")
        yield tag("a", next_id, href=f"#prompt-{next_id}")
