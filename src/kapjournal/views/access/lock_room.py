"""The room of the lock screen: its drawing, and the sheet on the table in it."""

from collections.abc import Callable

import flet as ft

from kapjournal.views.design import graphics
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import help_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import picture
from kapjournal.views.design.tokens import Frame
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import lock as words

SHEET_HEIGHT, SHEET_FOOT = 392.0, 48.0
"""How tall the sheet is where it stands on the edge of the window, with as much paper below its last words."""
VIEW_HEIGHT = 190.0
LOW = 700.0
"""In a lower window the sheet scrolls, with a part of the drawing above it."""


def room(ui: UiContext, content: ft.Control, on_help: Callable[[], None]) -> ft.Control:
    """The drawing above, the sheet on the table; beside each other in a wide window.

    One tree for all windows: a field that moved in it when its keyboard opens would lose the keyboard.
    """
    p, f = ui.palette, ui.frame
    low = not f.wide and (f.large_text or f.height < LOW)  # the drawing gives way, the sheet scrolls
    sheet = ft.Container(
        content,
        width=480 if f.wide else max(480, f.width),
        bgcolor=p.paper,
        border_radius=_rounded(0 if f.wide else t.R_PAD),
        padding=insets(start=24, end=24, top=28, bottom=t.S6 if f.wide or low else SHEET_FOOT),
    )
    table = ft.Column(
        [
            ft.Container(_view(f) if low else None, height=VIEW_HEIGHT if low else 0),
            ft.Container(sheet, alignment=ft.Alignment.TOP_CENTER),
        ],
        spacing=0,
        scroll=ft.ScrollMode.HIDDEN,
        alignment=_standing(f, low=low),
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
    beside = f.width / 2 if f.wide else 0.0
    return ft.Stack(
        [
            _wall(ui, beside, low=low),
            ft.Container(_beside(table, wide=f.wide), left=0, right=0, top=0, bottom=0),
            ft.Container(help_button(p if f.wide else t.DARK, on_help), right=t.MARGIN, top=14),
        ],
        expand=True,
    )


def _beside(table: ft.Control, *, wide: bool) -> ft.Control:
    """On the right half of a wide window. By shares: a half in pixels may lie outside of a window that shrinks, and a
    browser empties a field that is out of it for a moment."""
    return ft.Row(
        [ft.Container(expand=1 if wide else 0), ft.Container(table, expand=1)],
        spacing=0,
        vertical_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _standing(frame: Frame, *, low: bool) -> ft.MainAxisAlignment:
    if frame.wide:
        return ft.MainAxisAlignment.CENTER
    return ft.MainAxisAlignment.START if low else ft.MainAxisAlignment.END


def _rounded(radius: float) -> ft.BorderRadius:
    return ft.BorderRadius.only(top_left=radius, top_right=radius)


def _wall(ui: UiContext, beside: float, *, low: bool) -> ft.Control:
    """What lies behind the sheet: the drawing on its wall, or paper where the sheet scrolls."""
    f = ui.frame
    if beside:
        art: ft.Control | None = ft.Container(_lamp_room(beside, f.height), left=0, top=0, bottom=0, width=beside)
    else:
        art = None if low else ft.Container(_art(f), left=0, right=0, bottom=SHEET_HEIGHT - t.S4)
    wall = ft.Container(bgcolor=t.LOCK_WALL, left=0, top=0, bottom=0, right=0, visible=not low)
    paper = ft.Container(bgcolor=ui.palette.paper, left=beside, top=0, bottom=0, right=0, visible=bool(beside))
    layers = [wall, paper, *([art] if art else [])]
    return ft.Container(ft.Stack(layers, fit=ft.StackFit.EXPAND), left=0, top=0, right=0, bottom=0)


def _view(frame: Frame) -> ft.Control:
    """As much of the drawing as a low window has room for, above the sheet and moving with it."""
    art = ft.Container(_art(frame), left=0, right=0, bottom=-14)
    return ft.Container(ft.Stack([art]), height=VIEW_HEIGHT, bgcolor=t.LOCK_WALL)


def _art(frame: Frame) -> ft.Control:
    return _lamp_room(frame.width, frame.width * 520 / 390)


def _lamp_room(width: float, height: float) -> ft.Control:
    return picture(
        graphics.drawing("lamp-room", "light"), width=width, height=height, fit=ft.BoxFit.COVER, label=words.DRAWING()
    )
