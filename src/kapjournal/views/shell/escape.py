"""Escape leaves a screen as its own Back or Close does; on what shows neither, it does nothing."""

from collections.abc import Iterator
from typing import Any, cast

import flet as ft
from flet.components.public_utils import unwrap_component

from kapjournal.views.design.buttons import WayBack, WayOut
from kapjournal.views.design.layout import Press

ESCAPE = "Escape"
PLACES = ("content", "controls")
"""Where one control holds others; a bar is neither in a button nor in a field."""


def on_key(e: ft.KeyboardEvent) -> None:
    """Flet tells of each key of a real keyboard and cannot be asked for one alone; all others end in the first line.

    A dialog closes by itself. It is still open here then, because the key is told before what came of it.
    """
    if e.key != ESCAPE or e.shift or e.ctrl or e.alt or e.meta:
        return
    page = e.page
    if isinstance(page, ft.Page) and not has_dialog(page):
        way = next(_ways_back(on_top(page)), None)
        if way is not None:
            cast("Press", way.on_click)()


def has_dialog(page: ft.Page) -> bool:
    """Whether something lies open above the screen."""
    return any(dialog.open for dialog in page._dialogs.controls)


def on_top(page: ft.Page) -> Any:
    """The screen that is seen."""
    views = unwrap_component(page.views)
    return views[-1] if isinstance(views, list) else views


def _ways_back(drawn: Any) -> Iterator[WayBack | WayOut]:
    """Those that can be seen in what is drawn, the uppermost first."""
    drawn = unwrap_component(drawn)
    if isinstance(drawn, WayBack | WayOut):
        yield drawn
    elif isinstance(drawn, list):
        for part in drawn:
            yield from _ways_back(part)
    elif isinstance(drawn, ft.BaseControl) and getattr(drawn, "visible", True):
        for name in PLACES:
            yield from _ways_back(getattr(drawn, name, None))
