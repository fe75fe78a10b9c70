"""A finger on a chart, and what it tells in words below."""

from collections.abc import Callable, Sequence
from typing import Any

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.mood_pad import DRAG_INTERVAL_MS
from kapjournal.views.design.text import kept_together, text
from kapjournal.views.shell.ui_context import UiContext

OnTouch = Callable[[float], None]
"""Is told how far from the left of the chart a finger is."""


def under_finger(chart: ft.Control, on_touch: OnTouch) -> ft.Control:
    """The whole of the chart, also where nothing is drawn. For the keyboard and screen readers there is the table."""

    def touched(e: Any) -> None:
        if e.local_position is not None:
            on_touch(e.local_position.x)

    return ft.GestureDetector(
        ft.Container(chart, bgcolor=ft.Colors.TRANSPARENT),
        on_tap_down=touched,
        on_horizontal_drag_update=touched,
        drag_interval=DRAG_INTERVAL_MS,
        exclude_from_semantics=True,
    )


def nearest(xs: Sequence[float], x: float) -> int:
    """The place of what a finger at `x` means, of at least one; of two in one place the later one."""
    return min(range(len(xs)), key=lambda place: (abs(xs[place] - x), -place))


def told(ui: UiContext, said: str) -> ft.Control:
    """What was touched, in words; a screen reader hears it as well."""
    words = text(kept_together(said), t.BODY, ui.palette.ink)
    return ft.Semantics(live_region=True, container=True, content=words)
