"""Where the keyboard is, as far as the device tells: in a field, on a row of a list, or in a pane it was led to."""

from typing import Any

import flet as ft

_AT = "at focus"
_PANE = "pane at focus"


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
class Pane(ft.Container):
    """One of several beside each other: a key leads from one to the next, past all that is in it."""


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


def led_to(page: ft.Page, pane: Pane) -> None:
    """The keyboard was led into this pane."""
    page.session.store.set(_PANE, pane._i)


def was_led_to(page: ft.Page, pane: Pane) -> bool:
    """Whether no other pane was led to since."""
    return bool(page.session.store.get(_PANE) == pane._i)
