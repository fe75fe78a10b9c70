"""What a press does, once: however often a trembling finger taps before the screen has been drawn anew."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import flet as ft

from kapjournal.views.shell.services import ScreenServices

Work = Callable[[], Any]
"""A plain or an async function without arguments."""


@dataclass(frozen=True)
class Commands:
    """The actions of one drawing of a screen. At most one of them runs at a time, and each press runs one at most."""

    busy: str
    """The name of the one that runs, or empty."""

    _works: dict[str, Work]
    _press: Callable[[str], None]

    def __call__(self, name: str, work: Work) -> Callable[[], None]:
        """What to press for `work`; `name` tells it from the others of this screen."""
        self._works[name] = work
        return lambda: self._press(name)


def use_commands(services: ScreenServices) -> Commands:
    """The actions of a screen: whatever writes, deletes, seals or leads on.

    One begins once its press has been drawn, with the work of that drawing: a letter typed just before the press is in
    it, which an earlier drawing did not know. Nothing begins on a screen that is being left.
    """
    pressed, set_pressed = ft.use_state("")
    works: ft.MutableRef[dict[str, Work]] = ft.use_ref(dict)
    works.current = {}  # what is no longer offered can no longer begin

    async def run() -> None:
        try:
            result = works.current.get(pressed, lambda: None)()
            if inspect.isawaitable(result):
                await result
        finally:
            set_pressed("")

    def begin() -> None:
        if pressed:
            services.start(run)

    def press(name: str) -> None:
        if not services.leaving.under_way:
            set_pressed(lambda now: now or name)

    ft.use_effect(begin, [pressed])
    return Commands(pressed, works.current, press)
