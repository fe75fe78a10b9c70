"""What a press does, once: however often a trembling finger taps before the screen has been drawn anew."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ParamSpec

import flet as ft

from kapjournal.views.shell.services import ScreenServices

P = ParamSpec("P")
Work = Callable[..., Any]
"""A plain or an async function."""
Pressed = Callable[[Work], Any]
"""The press of a command: it gives the work what it was pressed with."""


@dataclass(frozen=True)
class Commands:
    """The actions of one drawing of a screen. At most one of them runs at a time, and each press runs one at most."""

    busy: str
    """The name of the one that runs, or empty. Whatever shows that something runs, shows this."""

    _works: dict[str, Work]
    _press: Callable[[str, Pressed], None]

    def __call__(self, name: str, work: Callable[P, Any]) -> Callable[P, None]:
        """What to press for `work`, with what it takes; `name` tells it from the others of this screen."""
        self._works[name] = work

        def press(*args: P.args, **kwargs: P.kwargs) -> None:
            self._press(name, lambda latest: latest(*args, **kwargs))

        return press


def use_commands(services: ScreenServices) -> Commands:
    """The actions of a screen: whatever writes, deletes, seals, or reaches out of the app.

    One begins once its press has been drawn, with the work of that drawing: a letter typed just before the press is in
    it, which an earlier drawing did not know. Nothing begins on a screen that is being left. What only changes what is
    shown needs no command, for `pressing.once` takes a second tap away; nor does leaving, which is `Leaving`'s.
    """
    pressed, set_pressed = ft.use_state(("", _nothing))
    works: ft.MutableRef[dict[str, Work]] = ft.use_ref(dict)
    works.current = {}  # what is no longer offered can no longer begin
    name, begun = pressed

    async def run() -> None:
        try:
            result = begun(works.current[name]) if name in works.current else None
            if inspect.isawaitable(result):
                await result
        finally:
            set_pressed(("", _nothing))

    def begin() -> None:
        if name:
            services.start(run)

    def press(which: str, begins: Pressed) -> None:
        if not services.leaving.under_way:
            set_pressed(lambda now: now if now[0] else (which, begins))

    ft.use_effect(begin, [name])
    return Commands(name, works.current, press)


def _nothing(_: Work) -> None:
    """No command was pressed."""
