"""One screen as Flet's View: the content, and what measures the room and the reader's text size for it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import flet as ft
from flet.components.public_utils import unwrap_component

from kapjournal.views.design.tokens import Palette
from kapjournal.views.shell.message_strip import SaidStrip
from kapjournal.views.shell.ui_context import UiContext, use_ui

SetUi = Callable[[Callable[[UiContext], UiContext]], None]
MeasureContext: Any = ft.create_context(None)
LINE_PX = 16


def screen_view(
    content: ft.Control, palette: Palette, *, route: str, bgcolor: str | None = None, says_itself: bool = False
) -> ft.View:
    """A View that fills the window; `route` names it to the navigator.

    What is said takes room below the screen, which is measured without it, unless the screen `says_itself` where.
    """
    below = ft.Container() if says_itself else SaidStrip()
    parts = ft.Column([ft.Container(Measured(content, route), expand=True), below], spacing=0, expand=True)
    body = ft.SafeArea(parts, expand=True, minimum_padding=0)
    return ft.View(route=route, controls=[body], padding=0, spacing=0, bgcolor=bgcolor or palette.paper)


@ft.component
def Measured(content: ft.Control, route: str) -> ft.Control:
    """A screen that lies below another says nothing of the room: it is laid out late, and may tell a size of before
    the phone was turned. What it told counts once it is on top, for it may not be told again."""
    set_ui: SetUi = ft.use_context(MeasureContext)
    ui, page = use_ui(), ft.context.page
    told: ft.MutableRef[tuple[float, float] | None] = ft.use_ref(None)

    def settle() -> None:
        if told.current and _is_on_top(page, route):
            width, height = told.current
            set_ui(lambda old: replace(old, frame=replace(old.frame, width=width, height=height)))

    def measured(e: ft.LayoutSizeChangeEvent[Any]) -> None:
        """The size that was laid out; page.width may still be the size before the first frame."""
        if e.width > 0:
            told.current = (e.width, e.height)
            settle()

    def enlarged(e: ft.LayoutSizeChangeEvent[Any]) -> None:
        """How tall a 16 px line came out is the reader's text scale; Flet has no property for it."""
        if abs(e.height / LINE_PX - ui.frame.scale) > 0.02:
            set_ui(lambda old: replace(old, frame=replace(old.frame, scale=e.height / LINE_PX)))

    ft.use_effect(settle, None)

    # A control with on_size_change must not be positioned itself: put it inside one that is.
    line = ft.Container(ft.Text("M", style=ft.TextStyle(size=LINE_PX, height=1)), on_size_change=enlarged)
    probe = ft.Container(ft.Semantics(exclude_semantics=True, content=line), left=0, top=0, opacity=0)
    room = ft.Container(content, on_size_change=measured, expand=True)
    return ft.Stack([probe, room], fit=ft.StackFit.EXPAND, expand=True)


def _is_on_top(page: Any, route: str) -> bool:
    views = unwrap_component(page.views)
    top: ft.View = unwrap_component(views[-1])
    return top.route == route
