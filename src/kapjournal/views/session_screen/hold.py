"""Held to end: a finger has to rest on it, so that nothing ends by brushing over it."""

import asyncio

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import Press
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text
from kapjournal.views.design.tokens import DARK, SESSION
from kapjournal.views.session_screen import night
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import session_screen as words

HOLD_S = 1.5
STEPS, STEPS_STILL = 15, 3
RING = 36.0


@ft.component
def HoldToEnd(on_end: Press) -> ft.Control:
    """The ring fills while a finger rests on it. The keyboard and screen readers press once: they cannot hold."""
    ui = use_ui()
    held, set_held = ft.use_state(False)
    share, set_share = ft.use_state(0.0)
    steps = STEPS_STILL if ui.still else STEPS

    async def fill() -> None:
        if not held:
            return
        for step in range(1, steps + 1):
            await asyncio.sleep(HOLD_S / steps)
            set_share(step / steps)
        set_held(False)
        set_share(0.0)
        on_end()

    ft.use_effect(fill, [held], cleanup=lambda: None)

    def hold() -> None:
        set_held(True)

    def let_go() -> None:
        set_held(False)
        set_share(0.0)

    said = words.HOLD_TO_END()
    ring = ft.ProgressRing(
        value=share, width=RING, height=RING, stroke_width=4, color=DARK.lamp, bgcolor=SESSION.target_edge
    )
    kind = night.fitted(said, ui.frame.scale, night.inner(ui) - RING - t.S4, most=night.NOTE.size, family=t.UI)
    line = ft.Row(
        [ring, text(said, kind, SESSION.text_soft)], spacing=t.S3, tight=True, alignment=ft.MainAxisAlignment.CENTER
    )
    height = 72.0 if ui.frame.small else night.LEAVE
    button = pressable(
        DARK,
        ft.Container(line, height=height, alignment=ft.Alignment.CENTER),
        on_end,
        label=words.END_IT(),
        on=SESSION.text,
        radius=t.R_PAD,
        centred=True,
    )
    # A finger rests on this; what does not touch passes through to the button. Nothing else waits for the gesture, so
    # a finger that trembles goes on holding.
    finger = ft.GestureDetector(
        content=ft.Container(height=height, bgcolor=ft.Colors.TRANSPARENT),
        exclude_from_semantics=True,
        on_pan_down=lambda _: hold(),
        on_pan_end=lambda _: let_go(),
        on_pan_cancel=lambda _: let_go(),
    )
    return ft.Stack([button, ft.Container(finger, left=0, right=0, top=0, bottom=0)], fit=ft.StackFit.PASS_THROUGH)
