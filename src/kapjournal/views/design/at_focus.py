"""Where the keyboard is, as far as the device tells: in a field, on a row of a list, or in a pane it was led to."""

from typing import Any

import flet as ft

_AT = "at focus"
_PANE = "pane at focus"


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


def led_to(page: ft.Page, pane: ft.Control) -> None:
    """The keyboard was led into this pane."""
    page.session.store.set(_PANE, pane._i)


def was_led_to(page: ft.Page, pane: ft.Control) -> bool:
    """Whether no other pane was led to since."""
    return bool(page.session.store.get(_PANE) == pane._i)
