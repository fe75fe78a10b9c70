"""Every string of a window that is seen, or said by a screen reader, and which of them are outside the catalogue."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

import flet as ft

from tests.support.page_harness import WORD_JOINER, App

_SEEN = (
    "value", "content", "text", "title", "subtitle", "label", "tooltip", "hint_text", "helper", "error", "counter",
    "semantics_label", "prefix_text", "suffix_text", "help_text", "confirm_text", "cancel_text", "message",
)  # fmt: skip
_TYPED = (ft.TextField,)
_FROM_CATALOGUE = re.compile(r"\[[^\[\]]*\]")
NAMES = frozenset(("KapJournal", "UTC", "F6"))
_A_PIECE = 25


def seen(app: App) -> Iterator[str]:
    """What the window says, from texts to the names that only a screen reader says; not what the patient types."""
    for control, around in app.walk_with_ancestors():
        if any(getattr(each, "opacity", 1) == 0 for each in around):
            continue  # what only measures
        for name in _SEEN:
            said = getattr(control, name, None)
            if isinstance(said, str) and not (isinstance(control, _TYPED) and name == "value"):
                yield said.replace(WORD_JOINER, "")
        for span in getattr(control, "spans", None) or ():
            if isinstance(span.text, str):
                yield span.text


def outside_the_catalogue(app: App, *, written: frozenset[str] = frozenset()) -> list[str]:
    """What is neither from the catalogue, nor from the content, nor `written` by the patient, in the language en-XA.

    There everything of the catalogue stands in brackets.
    """
    known = content() | NAMES | written
    return sorted({said for said in seen(app) if not _is_known(said, known) and not _is_known_by_line(said, known)})


def _is_known_by_line(said: str, known: frozenset[str]) -> bool:
    return all(_is_known(line, known) for line in said.split("\n"))


def _is_known(said: str, known: frozenset[str]) -> bool:
    rest = said
    while rest != (rest := _FROM_CATALOGUE.sub("", rest)):
        pass
    rest = rest.strip(" ·.,;:!?“”")
    if not any(map(str.isalpha, rest)) or rest in known or said.strip() in known:
        return True
    return len(rest) >= _A_PIECE and any(rest in text for text in known)


@cache
def content() -> frozenset[str]:
    """Every text of the content, whole and by line."""
    folder = resources.files("kapjournal.content")
    return frozenset(line for text in _texts_in(folder) for line in (text, *text.split("\n")) if line)


def _texts_in(folder: Traversable) -> Iterator[str]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _texts_in(entry)
        elif entry.name.endswith(".toml"):
            yield from _strings(tomllib.loads(entry.read_text("utf-8")))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
        yield value.strip(" .")
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
