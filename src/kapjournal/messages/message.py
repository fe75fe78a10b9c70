"""What is declared once and said in the language of the moment."""

from collections.abc import Callable
from string import Formatter
from typing import NoReturn

from kapjournal.messages import language
from kapjournal.messages.catalogue import Catalogue, catalogue
from kapjournal.messages.isolation import isolated
from kapjournal.messages.numbers import number

Value = str | int
"""What stands in for a placeholder. A number is written as the language writes it."""


class _Declared:
    """Not a str: it has to be called, so that nothing is said in the language of an earlier moment."""

    def __str__(self) -> NoReturn:
        raise TypeError(f"{self!r} is said by calling it")

    def __format__(self, spec: str) -> NoReturn:
        raise TypeError(f"{self!r} is said by calling it")


class Message(_Declared):
    """A sentence or label. `{name}` in it is a placeholder; to call it takes a value for each, by name.

    `context` tells it from the same words with another meaning; `note` is for whoever translates it. All three are
    literals, for they are read from the source. A call raises TypeError for a placeholder too few or too many.
    """

    def __init__(self, text: str, *, context: str | None = None, note: str = "") -> None:
        del note
        self._text, self._context = text, context

    def __call__(self, **values: Value) -> str:
        return self._said(values, isolated)

    def plain(self, **values: Value) -> str:
        """The same for a terminal, which shows no invisible marks: words of another direction are not set apart."""
        return self._said(values, str)

    def _said(self, values: dict[str, Value], as_text: Callable[[str], str]) -> str:
        text = _words().one(self._text, self._context)
        return _filled(text, values, named_in(self._text), self, as_text)

    def __repr__(self) -> str:
        return f"Message({self._text!r})"


class Plural(_Declared):
    """A sentence about a number of things: `count`, a placeholder that every call gives a value.

    `one` and `other` are the forms of the base language; another language has as many as it needs. Else as `Message`.
    """

    def __init__(self, one: str, other: str, *, context: str | None = None, note: str = "") -> None:
        del note
        self._one, self._other, self._context = one, other, context

    def __call__(self, *, count: int, **values: Value) -> str:
        text = _words().some(self._one, self._other, self._context, count)
        names = named_in(self._one) | named_in(self._other) | {"count"}
        return _filled(text, {"count": count, **values}, names, self, isolated)

    def __repr__(self) -> str:
        return f"Plural({self._one!r}, {self._other!r})"


def named_in(text: str) -> frozenset[str]:
    """The placeholders of a text."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def _words() -> Catalogue:
    return catalogue(language.current())


def _filled(
    text: str, values: dict[str, Value], names: frozenset[str], declared: _Declared, as_text: Callable[[str], str]
) -> str:
    if names != values.keys():
        raise TypeError(f"{declared!r} takes {sorted(names)} and was given {sorted(values)}")
    said = {name: number(value) if isinstance(value, int) else as_text(value) for name, value in values.items()}
    return text.format_map(said)
