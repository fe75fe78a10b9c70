"""Which presses of a screen are one and the same but for the word that they are made with."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from kapjournal.views.shell import command

_DEEPEST = 8


def first_and_last_of_each(presses: Sequence[Callable[..., Any]]) -> list[int]:
    """Their places. What is said of the first and the last of a row of words is true of those between."""
    sorts: dict[tuple[object, ...], list[int]] = {}
    for place, press in enumerate(presses):
        sorts.setdefault(tuple(_code_of(press)), []).append(place)
    return sorted({place for places in sorts.values() for place in (places[0], places[-1])})


def _code_of(press: Any, depth: int = 0) -> Iterator[object]:
    """The code of a press, and of all that it was made with: another word makes no other sort, another work does."""
    if isinstance(press, partial):
        yield from _code_of(press.func, depth)
        for given in press.args:
            yield from _code_of(given, depth + 1)
        return
    function = getattr(press, "__func__", press)
    code = getattr(function, "__code__", None)
    if code is None or depth > _DEEPEST:
        return
    yield code
    for cell in function.__closure__ or ():
        held = cell.cell_contents
        if isinstance(held, str) and code.co_filename == command.__file__:
            yield held  # the name of a command, by which it is found when it begins
        elif callable(held):
            yield from _code_of(held, depth + 1)
