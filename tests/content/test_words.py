"""What the library says keeps to its own rules: short, calm, plain, and never a promise."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import StrEnum

import pytest

from kapjournal import content
from kapjournal.content.languages import BASE

FORBIDDEN = (
    # promises
    r"will (?:help|heal|feel|make)",
    r"you'll",
    r"cure",
    r"heal(?:s|ed|ing)?",
    r"proven",
    r"guarantee",
    r"transform\w*",
    # orders and guilt
    r"must",
    r"should",
    r"need to",
    r"have to",
    r"don't forget",
    r"why",
    # jargon and assumptions
    r"trip",
    r"journey",
    r"psychedelic\w*",
    r"trauma\w*",
    r"dissociat\w*",
    r"neuro\w*",
    r"sacred",
    r"spirit\w*",
    r"soul",
    r"god",
    r"pray\w*",
    r"universe",
    r"symptoms?",
    r"patients?",
    # amounts
    r"dos(?:e|es|ing|age)",
    r"mg",
    r"milligrams?",
)
ALLOWED = ("do not have to", "does not have to", "need to talk?")
"""Phrases in which a forbidden word takes weight off, or is a name."""

CLINICAL = ("depressed", "manic", "paranoid", "suicidal", "dissociated", "traumatised", "psychotic")


def texts_of(record: object) -> Iterator[str]:
    """Every string of ours that a reader may see in a record; sources and the items of scales speak for themselves.

    What is dialled is no text: people read the same digits in groups.
    """
    if isinstance(record, StrEnum):
        return
    if isinstance(record, content.Scale):
        yield from texts_of((record.name, record.blurb, *(cluster.name for cluster in record.clusters)))
    elif isinstance(record, str):
        yield record
    elif isinstance(record, tuple):
        for part in record:
            yield from texts_of(part)
    elif is_dataclass(record) and not isinstance(record, content.Source):
        for field in fields(record):
            if field.name not in {"id", "checked_against", "follow_ups", "apple", "tel", "sms"}:
                yield from texts_of(getattr(record, field.name))


def everything(language: str = BASE) -> list[str]:
    library = content.library(language)
    shelves = (
        library.prompts,
        library.prompt_sets,
        library.practices,
        library.feelings,
        library.practice_answers,
        library.regions,
        library.routes,
        library.passages,
        library.contexts,
        library.checklists,
        library.signs,
        library.safety_plan,
        library.scales,
    )
    return sorted({text for shelf in shelves for record in shelf.values() for text in texts_of(record)})


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.?:])\s+", text) if part]


def test_the_walk_reaches_the_deepest_words() -> None:
    """The rules below see steps, help lines and paragraphs, not only titles."""
    seen = everything()
    assert "Listen for three sounds. Quiet ones count." in seen
    assert "Tele MANAS" in seen
    assert "Make no big decisions for one to two days." in seen


@pytest.mark.parametrize("limit", [20])
def test_sentences_are_short(limit: int) -> None:
    """A sentence holds at most twenty words."""
    assert [s for text in everything() for s in sentences(text) if len(s.split()) > limit] == []


def test_words_are_short() -> None:
    """Prompts hold at most one word in twelve of ten letters or more, so that a child could read them aloud."""
    prompts = content.library().prompts.values()
    words = re.findall(r"[a-z]+", " ".join(t for p in prompts for t in texts_of(p)).lower())
    long = [word for word in words if len(word) >= 10]
    assert len(long) * 12 <= len(words), long


def test_a_prompt_is_a_short_question() -> None:
    """A prompt and its gentler form fit a phone screen in large type and ask one thing."""
    for prompt in content.library().prompts.values():
        for text in (prompt.text, prompt.gentler):
            assert len(text) <= 80, prompt.id
            assert text.count("?") == 1, prompt.id
        assert prompt.text != prompt.gentler, prompt.id


@pytest.mark.parametrize("pattern", FORBIDDEN)
def test_no_promise_no_order_no_jargon(pattern: str) -> None:
    """Words that promise, push, judge or assume are nowhere."""
    found = []
    for text in everything():
        bare = text
        for phrase in ALLOWED:
            bare = bare.replace(phrase, "")
        if re.search(rf"\b{pattern}\b", bare, re.IGNORECASE):
            found.append(text)
    assert found == []


def test_nothing_is_shouted() -> None:
    """No exclamation marks."""
    assert [text for text in everything() if "!" in text] == []


def test_quotes_and_dashes_are_set_like_a_book() -> None:
    """No straight quotes, no double hyphens, no double spaces."""
    assert [text for text in everything() if re.search(r"[\"']|--|  ", text)] == []


def test_no_feeling_is_a_diagnosis() -> None:
    """The words for feelings are everyday words."""
    assert {feeling.word for feeling in content.feelings()}.isdisjoint(CLINICAL)
