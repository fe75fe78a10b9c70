"""Whatever is pressed, whatever it looks like: reached alike by a finger, by the keyboard and by a screen reader."""

import logging
import time
from collections.abc import Callable
from typing import Any

import flet as ft

from kapjournal.logs import suppressed
from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import Press, beginning
from kapjournal.views.design.tokens import Palette

_log = logging.getLogger(__name__)
RING = 3.0
INSET = -2.0
"""Twice its width inside the edge: a light ring on a dark ground has the ground on both its sides."""


AGAIN_S = 0.5
"""Sooner than this after the first tap, a second one on the same drawing is the same press."""


def once(on_press: Press | None, clock: Callable[[], float] = time.monotonic) -> Press | None:
    """`on_press` for a hand that trembles: a second tap before the screen was drawn anew does nothing.

    What is drawn anew can be pressed at once, and what a press did not change can be pressed again after a moment.
    """
    if on_press is None:
        return None
    pressed_s = -AGAIN_S

    def press() -> Any:
        nonlocal pressed_s
        now_s, before_s = clock(), pressed_s
        if now_s - before_s < AGAIN_S:
            return None
        pressed_s = now_s
        return on_press()

    return press


def ring(p: Palette, *, on: str | None = None) -> ft.BorderSide:
    """What shows where the keyboard is. `on` is the colour of words on a strong ground, which the ring then takes."""
    return ft.BorderSide(RING, on, stroke_align=INSET) if on else ft.BorderSide(RING, p.ink)


def sides(
    p: Palette, *, edge: ft.BorderSide | None = None, on: str | None = None
) -> dict[ft.ControlState, ft.BorderSide]:
    """The outline of a button: `edge` at rest, the ring while the keyboard is on it."""
    rest = edge or ft.BorderSide(0, ft.Colors.TRANSPARENT)
    return {ft.ControlState.FOCUSED: ring(p, on=on), ft.ControlState.DEFAULT: rest}


def pressable(
    p: Palette,
    content: ft.Control,
    on_press: Press | None,
    *,
    label: str = "",
    chosen: bool | None = None,
    current: bool = False,
    bgcolor: str | None = None,
    edge: ft.BorderSide | None = None,
    on: str | None = None,
    radius: float = t.R_FIELD,
    padding: ft.PaddingValue = 0,
    centred: bool = False,
    shadow: list[ft.BoxShadow] | None = None,
    key: str | ft.ScrollKey | None = None,
    kind: type[ft.OutlinedButton] = ft.OutlinedButton,
) -> ft.Control:
    """One thing to press. With `label` its own words are silent; without, they are its name.

    `chosen` makes it one of several to tick, said so to screen readers; `current` says that it is where one is.
    """
    target = kind(
        ft.Semantics(exclude_semantics=True, content=content) if label else content,
        on_click=once(on_press),
        disabled=on_press is None,
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
        style=ft.ButtonStyle(
            bgcolor=bgcolor or ft.Colors.TRANSPARENT,
            side=sides(p, edge=edge, on=on),
            shape=ft.RoundedRectangleBorder(radius=radius) if radius < t.R_FULL else ft.StadiumBorder(),
            padding=padding,
            alignment=ft.Alignment.CENTER if centred else beginning(),
            visual_density=ft.VisualDensity.STANDARD,
            overlay_color=ft.Colors.with_opacity(0.08, on or p.teal),
        ),
    )
    on_table = ft.Container(target, border_radius=radius, shadow=shadow) if shadow else target
    said = ft.Semantics(
        label=label or None,
        button=True if chosen is None else None,
        checked=chosen,
        selected=True if current else None,
        content=on_table,
    )
    return ft.MergeSemantics(said, key=key)


async def take_keyboard(drawn: ft.Control) -> None:
    """The keyboard goes to what is pressed in this drawing; nowhere once that is gone, as when the journal locked."""
    within: Any = drawn
    while within is not None and not isinstance(within, ft.OutlinedButton):
        within = getattr(within, "content", None)
    if within is not None:
        with suppressed(_log, "nothing takes the keyboard", RuntimeError, TimeoutError):
            await within.focus()  # type: ignore[no-untyped-call]
