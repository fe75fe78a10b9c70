"""Where the keyboard is, as far as the device tells: in a field, or on a row of a list."""

from typing import Any

import flet as ft

_AT = "at focus"


@ft.control
class ListedRow(ft.OutlinedButton):
    """A row of a list, from which the arrows lead to the next."""

    def init(self) -> None:
        super().init()  # type: ignore[no-untyped-call]
        self.on_focus, self.on_blur = entered, left


@ft.control
class HearsArrows(ft.OutlinedButton):
    """From where arrows lead on in another way, as through the days of a month: no list hears them meanwhile."""

    def init(self) -> None:
        super().init()  # type: ignore[no-untyped-call]
        self.on_focus, self.on_blur = entered, left


@ft.control
class MapKeys(ft.KeyboardListener):
    """A map on which arrows move a point. It cannot tell whether the keyboard is on it."""


def entered(e: ft.Event[Any]) -> None:
    """The keyboard came to this control."""
    e.page.session.store.set(_AT, e.control._i)


def left(e: ft.Event[Any]) -> None:
    """The keyboard left this control."""
    if e.page.session.store.get(_AT) == e.control._i:
        e.page.session.store.remove(_AT)


def is_at(page: ft.Page, control: ft.BaseControl) -> bool:
    """Whether the keyboard is on it; one that was drawn anew meanwhile is still the same."""
    return bool(page.session.store.get(_AT) == control._i)
