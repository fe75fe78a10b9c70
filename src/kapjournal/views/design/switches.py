"""What is on or off at once, with nothing to save."""

from collections.abc import Callable
from typing import Any

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.pressing import RING
from kapjournal.views.design.text import style
from kapjournal.views.design.tokens import Palette, Type


def switch(
    p: Palette,
    label: str,
    on: bool,
    on_turn: Callable[[bool], Any],
    *,
    kind: Type = t.BODY,
    color: str = "",
    light: str = "",
) -> ft.Control:
    """`on_turn` is told where it stands then: the last word counts, however fast it is turned.

    `color` is that of its words, `light` the one of what is on, where they are others.
    """
    turned = ft.Switch(
        label=label,
        value=on,
        active_color=light or p.teal,
        label_text_style=style(kind, color or p.ink),
        track_outline_color={
            ft.ControlState.FOCUSED: p.ink,
            ft.ControlState.SELECTED: ft.Colors.TRANSPARENT,
            ft.ControlState.DEFAULT: p.ink_faint,
        },
        track_outline_width={ft.ControlState.FOCUSED: RING, ft.ControlState.DEFAULT: 2},
        on_change=lambda e: on_turn(bool(e.control.value)),
    )
    return ft.Container(turned, height=t.TOUCH)
