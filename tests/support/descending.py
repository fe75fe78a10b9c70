"""What a control holds: every other one in it, and in those."""

import dataclasses
from collections.abc import Iterator
from functools import cache
from typing import Any

from flet.components.component import Component
from flet.components.public_utils import unwrap_component
from flet.controls.base_control import BaseControl

Ancestors = tuple[BaseControl, ...]


def descend(
    value: Any, ancestors: Ancestors = (), seen: set[int] | None = None
) -> Iterator[tuple[BaseControl, Ancestors]]:
    """Every visible control in a control, a component or a list of them, each with what it lies in."""
    seen = set() if seen is None else seen
    value = unwrap_component(value)
    if isinstance(value, list | tuple):
        for item in value:
            yield from descend(item, ancestors, seen)
    elif isinstance(value, BaseControl) and id(value) not in seen and getattr(value, "visible", True):
        seen.add(id(value))
        yield value, ancestors
        for part in _parts(value):
            yield from descend(part, (*ancestors, value), seen)


def _parts(control: Any) -> list[Any]:
    """What a control holds that may be another, or hold one, in the order its fields are declared in.

    Of its some eighty fields a control keeps only those that were given; to ask for each is most of what a test does.
    """
    kind: Any = type(control)
    declared = _declared(kind)
    given = sorted((*control._structural_fields, *control._values), key=lambda name: declared.get(name, -1))
    held = (getattr(control, name, None) for name in given if name in declared)
    return [part for part in held if isinstance(part, BaseControl | Component | list | tuple)]


@cache
def _declared(kind: type[Any]) -> dict[str, int]:
    """The place of each public field of this kind of control."""
    public = (f.name for f in dataclasses.fields(kind) if not f.name.startswith("_") and not f.metadata.get("skip"))
    return {name: place for place, name in enumerate(public)}
