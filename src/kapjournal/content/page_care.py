"""Practices, checklists, routes, feelings, passages and sources of the library as HTML."""

from collections.abc import Iterator

from kapjournal.content.library import Library
from kapjournal.content.markup import Html, points, quiet, said, table, tag
from kapjournal.content.models import Practice
from kapjournal.content.page_prompts import rests_on


def practices(library: Library) -> Iterator[Html]:
    for practice in library.practices.values():
        yield tag(
            "article",
            tag("h3", practice.title),
            said(practice.blurb),
            *_led_by(practice),
            tag("p", "A way out: ", practice.way_out),
            tag("p", "Not when: ", practice.not_when),
            tag("p", "At the end: ", practice.closing),
            rests_on(practice.source, practice.label),
            quiet(f"{practice.id}, {practice.minutes} min"),
            anchor=f"practice-{practice.id}",
        )
    yield tag("h3", "How it is before and after one")
    yield tag("p", ", ".join(answer.word for answer in library.practice_answers.values()))


def _led_by(practice: Practice) -> Iterator[Html]:
    if practice.pacing:
        yield tag("p", ", ".join(f"{beat.word} ({beat.seconds} s)" for beat in practice.pacing))
    if practice.steps:
        yield table((f"{step.seconds} s", step.text) for step in practice.steps)


def checklists(library: Library) -> Iterator[Html]:
    for checklist in library.checklists.values():
        yield tag("h3", checklist.title)
        yield said(checklist.blurb)
        yield points(item.text for item in checklist.items)
        yield rests_on(checklist.source, checklist.label)


def routes(library: Library) -> Iterator[Html]:
    for route in library.routes.values():
        yield tag("h3", route.name)
        yield said(route.text)
        yield said(route.expect) if route.expect else Html()
        yield rests_on(route.source)


def feelings(library: Library) -> Iterator[Html]:
    yield rests_on(library.sources["warriner-2013"])
    yield quiet(
        "From unpleasant to pleasant: the word, valence, energy, and whether the norm has it or it stands beside."
    )
    ordered = sorted(library.feelings.values(), key=lambda feeling: feeling.valence)
    yield table((f.word, f"{f.valence:+.2f}", f"{f.energy:+.2f}", f.placed) for f in ordered)
    yield tag("h3", "Part of it")
    yield tag("p", ", ".join(context.word for context in library.contexts.values()))


def passages(library: Library) -> Iterator[Html]:
    for passage in library.passages.values():
        yield tag("h3", passage.title)
        yield from map(said, passage.lines)
        yield rests_on(passage.source, passage.label)


def sources(library: Library) -> Iterator[Html]:
    for source in library.sources.values():
        yield tag("h3", source.title, anchor=f"source-{source.id}")
        yield said(source.shows)
        yield quiet(tag("a", source.link, href=source.link)) if source.link else Html()
