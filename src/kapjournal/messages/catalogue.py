"""The words of one language, for what the code says in the base language."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from gettext import GNUTranslations
from importlib import resources
from typing import Protocol

from kapjournal.messages import pseudo, tags

DOMAIN = "kapjournal"


class Catalogue(Protocol):
    """What is said in a language. A message that it lacks is said as it stands in the code."""

    def one(self, text: str, context: str | None) -> str: ...

    def some(self, one: str, other: str, context: str | None, count: int) -> str: ...


class _AsWritten:
    def one(self, text: str, context: str | None) -> str:  # noqa: ARG002 - what has a context reads the same here
        return text

    def some(self, one: str, other: str, context: str | None, count: int) -> str:  # noqa: ARG002
        return one if count == 1 else other


@dataclass(frozen=True)
class _Changed:
    """A language made from the base by changing each text."""

    change: Callable[[str], str]

    def one(self, text: str, context: str | None) -> str:  # noqa: ARG002
        return self.change(text)

    def some(self, one: str, other: str, context: str | None, count: int) -> str:  # noqa: ARG002
        return self.change(one if count == 1 else other)


@dataclass(frozen=True)
class _Translated:
    words: GNUTranslations

    def one(self, text: str, context: str | None) -> str:
        return self.words.gettext(text) if context is None else self.words.pgettext(context, text)

    def some(self, one: str, other: str, context: str | None, count: int) -> str:
        if context is None:
            return self.words.ngettext(one, other, count)
        return self.words.npgettext(context, one, other, count)


@cache
def catalogue(tag: str) -> Catalogue:
    """The words of the language with this tag, which is one of `tags.EVERY`."""
    if tag == tags.BASE:
        return _AsWritten()
    if tag == tags.LONGER:
        return _Changed(cache(pseudo.lengthen))
    if tag == tags.MIRRORED:
        return _Changed(cache(pseudo.mirror))
    file = resources.files("kapjournal").joinpath("locales", tag, "LC_MESSAGES", f"{DOMAIN}.mo")
    with file.open("rb") as words:
        return _Translated(GNUTranslations(words))
