"""Long lists: each row is made once, and a few of them at a time, so that nothing else has to wait for a list."""

import asyncio
from collections.abc import Callable, Hashable, Mapping, Sequence
from itertools import count
from typing import TypeVar

import flet as ft

from kapjournal.views.shell.hooks import use_value

AT_FIRST, AT_A_TIME = 10, 6
"""A screen of rows, and how many follow in each turn of the event loop until all are there."""

Item = TypeVar("Item", bound=Hashable)
_numbers = count(1)


def use_rows(
    items: Sequence[Item],
    draw: Callable[[Item], ft.Control],
    *,
    ui: Hashable,
    window: int = 0,
    at_first: int = AT_FIRST,
    at_a_time: int = AT_A_TIME,
) -> tuple[list[ft.Control], bool]:
    """The controls of the rows so far, and whether that is all of them. Larger ones come fewer `at_a_time`.

    A control is made anew only where its item or the `ui` of all is another; one that stays the same object costs
    nothing when the screen is drawn again. So `draw` may hold on to nothing that changes otherwise. Another `window`
    begins with its first rows.

    Each has a key. Flet takes what has none for what stood at the same place before, also where the very same control
    stands one further down now: then its client is told the wrong things, and rows are mixed up or missing there.
    """
    reached, set_reached = ft.use_state((window, at_first))
    drawn = reached[1] if reached[0] == window else at_first
    (made, _) = use_value(dict[tuple[Hashable, Item], ft.Control])
    keys: ft.MutableRef[dict[Item, str]] = ft.use_ref(dict)
    is_all = drawn >= len(items)

    async def go_on() -> None:
        await asyncio.sleep(0)  # whatever was pressed meanwhile comes first
        if not is_all:
            set_reached((window, drawn + at_a_time))

    ft.use_effect(go_on, [window, drawn, is_all], cleanup=lambda: None)
    keys.current = _keys(items[:drawn], keys.current)
    shown = {(ui, item): made.get((ui, item)) for item in items[:drawn]}
    made.clear()
    made.update({key: control or _keyed(draw(key[1]), keys.current[key[1]]) for key, control in shown.items()})
    return list(made.values()), is_all


def _keys(items: Sequence[Item], before: Mapping[Item, str]) -> dict[Item, str]:
    """Every item keeps its key; what takes the place of one that has gone is the same row with something new on it."""
    places, there = list(before), set(items)
    gone = {item: place for item, place in zip(items, places, strict=False) if place not in there}
    return {
        item: before[item] if item in before else before[gone[item]] if item in gone else f"row {next(_numbers)}"
        for item in items
    }


def _keyed(control: ft.Control, key: str) -> ft.Control:
    """Unless it has a key of its own."""
    if control.key is None:
        control.key = key
    return control
