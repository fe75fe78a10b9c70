"""What a control holds: every other one in it, and in those."""

import dataclasses
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from flet.components.component import Component
from flet.controls.base_control import BaseControl

Ancestors = tuple[BaseControl, ...]
_HOLDING = (BaseControl, list, tuple)


def descend(value: Any) -> list[tuple[BaseControl, Ancestors]]:
    """Every visible control in a control, a component or a list of them, each with what it lies in."""
    found: list[tuple[BaseControl, Ancestors]] = []
    _go_down(value, (), set(), found)
    return found


def controls_in(value: Any) -> list[BaseControl]:
    """As `descend`, without what they lie in, which is most of what there is to keep."""
    found: list[BaseControl] = []
    _gather(value, set(), found)
    return found


def _go_down(value: Any, ancestors: Ancestors, seen: set[int], found: list[tuple[BaseControl, Ancestors]]) -> None:
    while isinstance(value, Component):
        value = value._b
    if isinstance(value, BaseControl):
        if id(value) not in seen and getattr(value, "visible", True):
            seen.add(id(value))
            found.append((value, ancestors))
            below = (*ancestors, value)
            for part in _parts(value):
                _go_down(part, below, seen, found)
    elif isinstance(value, list | tuple):
        for item in value:
            _go_down(item, ancestors, seen, found)


def _gather(value: Any, seen: set[int], found: list[BaseControl]) -> None:
    while isinstance(value, Component):
        value = value._b
    if isinstance(value, BaseControl):
        if id(value) not in seen and getattr(value, "visible", True):
            seen.add(id(value))
            found.append(value)
            for part in _parts(value):
                _gather(part, seen, found)
    elif isinstance(value, list | tuple):
        for item in value:
            _gather(item, seen, found)


def _parts(control: Any) -> list[Any]:
    """What a control holds that may be another, or hold one, in the order its fields are declared in.

    Of its some eighty fields a control keeps only those that were given; to ask for each is most of what a test does.
    """
    places, structural = _declared(control.__class__)
    held = [
        (places[name], part) for name, part in control._values.items() if isinstance(part, _HOLDING) and name in places
    ]
    for name in structural:
        part = getattr(control, name, None)
        if isinstance(part, _HOLDING):
            held.append((places[name], part))
    if len(held) > 1:
        held.sort(key=_place)
    return [part for _, part in held]


def _place(one: tuple[int, Any]) -> int:
    return one[0]


@cache
def _declared(kind: type[Any]) -> tuple[Mapping[str, int], Sequence[str]]:
    """The place of each public field of this kind of control, and those it has whether they are given or not."""
    public = (f.name for f in dataclasses.fields(kind) if not f.name.startswith("_") and not f.metadata.get("skip"))
    places = {name: place for place, name in enumerate(public)}
    return places, [name for name in places if name in kind._structural_fields]
