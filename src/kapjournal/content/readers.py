"""From the keys of one TOML table to one record of the library."""

from collections.abc import Mapping
from typing import TypeVar

from kapjournal.content.fields import Fields
from kapjournal.content.kinds import (
    Beat,
    Context,
    Domain,
    Evidence,
    Feeling,
    Passage,
    Placed,
    Practice,
    PracticeAnswer,
    PracticeKind,
    Prompt,
    PromptPhase,
    PromptSet,
    RouteText,
    Source,
    Step,
)

Known = TypeVar("Known")


def known(fields: Fields, kind: str, item_id: str, library: Mapping[str, Known]) -> Known:
    """What `item_id` refers to. Raises ContentError where the library has no such thing."""
    if item_id not in library:
        fields.refuse(f"unknown {kind} '{item_id}'")
    return library[item_id]


def needed_source(fields: Fields, key: str, sources: Mapping[str, Source]) -> Source:
    return known(fields, "source", fields.text(key), sources)


def maybe_source(fields: Fields, key: str, sources: Mapping[str, Source]) -> Source | None:
    source_id = fields.maybe_text(key)
    return None if source_id is None else known(fields, "source", source_id, sources)


def read_source(fields: Fields) -> Source:
    source = Source(
        id=fields.id,
        title=fields.text("title"),
        shows=fields.text("shows"),
        doi=fields.maybe_text("doi"),
        url=fields.maybe_text("url"),
    )
    if source.doi is not None and not source.doi.startswith("10."):
        fields.refuse("doi must start with 10.")
    if source.url is not None and not source.url.startswith("https://"):
        fields.refuse("url must start with https://")
    return source


def read_prompt(fields: Fields, sources: Mapping[str, Source]) -> Prompt:
    return Prompt(
        id=fields.id,
        phase=fields.choice("phase", PromptPhase),
        domain=fields.choice("domain", Domain),
        text=fields.text("text"),
        gentler=fields.text("gentler"),
        hint=fields.maybe_text("hint"),
        hard=fields.flag("hard"),
        follow_ups=fields.maybe_texts("follow_ups"),
        label=fields.choice("label", Evidence),
        source=needed_source(fields, "source", sources),
    )


def read_prompt_set(fields: Fields, prompts: Mapping[str, Prompt]) -> PromptSet:
    ids = fields.texts("prompts")
    if len(set(ids)) != len(ids):
        fields.refuse("asks the same prompt twice")
    return PromptSet(
        id=fields.id,
        phase=fields.choice("phase", PromptPhase),
        title=fields.text("title"),
        blurb=fields.text("blurb"),
        minutes=fields.whole_number("minutes"),
        prompts=tuple(known(fields, "prompt", prompt_id, prompts) for prompt_id in ids),
        instead=fields.maybe_text("instead"),
    )


def read_practice(fields: Fields, sources: Mapping[str, Source]) -> Practice:
    practice = Practice(
        id=fields.id,
        title=fields.text("title"),
        blurb=fields.text("blurb"),
        minutes=fields.whole_number("minutes"),
        kind=fields.choice("kind", PracticeKind),
        pacing=tuple(Beat(part.text("word"), part.whole_number("seconds")) for part in fields.parts("pacing")),
        steps=tuple(Step(part.text("text"), part.whole_number("seconds")) for part in fields.parts("steps")),
        own_pace=fields.flag("own_pace"),
        way_out=fields.text("way_out"),
        not_when=fields.text("not_when"),
        closing=fields.text("closing"),
        label=fields.choice("label", Evidence),
        source=needed_source(fields, "source", sources),
    )
    if bool(practice.pacing) != (practice.kind is PracticeKind.BREATHING):
        fields.refuse("breathing has a pacing, and nothing else has")
    if not practice.steps and practice.kind is PracticeKind.STEPS:
        fields.refuse("steps are missing")
    return practice


def read_feeling(fields: Fields) -> Feeling:
    return Feeling(
        id=fields.id,
        word=fields.text("word"),
        valence=fields.axis("valence"),
        energy=fields.axis("energy"),
        placed=fields.choice("placed", Placed),
        pad=fields.flag("pad"),
    )


def read_practice_answer(fields: Fields) -> PracticeAnswer:
    return PracticeAnswer(id=fields.id, word=fields.text("word"))


def read_context(fields: Fields) -> Context:
    return Context(id=fields.id, word=fields.text("word"), apple=fields.maybe_text("apple"))


def read_route(fields: Fields, sources: Mapping[str, Source]) -> RouteText:
    route = RouteText(
        id=fields.id,
        name=fields.text("name"),
        text=fields.text("text"),
        expect=fields.maybe_text("expect"),
        source=maybe_source(fields, "source", sources),
    )
    if (route.expect is None) != (route.source is None):
        fields.refuse("expect and source come together or not at all")
    return route


def read_passage(fields: Fields, sources: Mapping[str, Source]) -> Passage:
    passage = Passage(
        id=fields.id,
        title=fields.text("title"),
        lines=fields.texts("lines"),
        label=fields.maybe_choice("label", Evidence),
        source=maybe_source(fields, "source", sources),
    )
    if (passage.label is None) != (passage.source is None):
        fields.refuse("label and source come together or not at all")
    return passage
