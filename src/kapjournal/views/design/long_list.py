"""Long lists: each row is made once, and a few of them at a time, so that nothing else has to wait for a list."""

import asyncio
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

import flet as ft

from kapjournal.views.shell.hooks import use_value

AT_FIRST, AT_A_TIME = 10, 6
"""A screen of rows, and how many follow in each turn of the event loop until all are there."""

Item = TypeVar("Item", bound=Hashable)


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
    """
    reached, set_reached = ft.use_state((window, at_first))
    drawn = reached[1] if reached[0] == window else at_first
    (made, _) = use_value(dict[tuple[Hashable, Item], ft.Control])
    is_all = drawn >= len(items)

    async def go_on() -> None:
        await asyncio.sleep(0)  # whatever was pressed meanwhile comes first
        if not is_all:
            set_reached((window, drawn + at_a_time))

    ft.use_effect(go_on, [window, drawn, is_all], cleanup=lambda: None)
    shown = {(ui, item): made.get((ui, item)) for item in items[:drawn]}
    made.clear()
    made.update({key: control or draw(key[1]) for key, control in shown.items()})
    return list(made.values()), is_all
