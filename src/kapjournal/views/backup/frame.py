"""The frame of the screens about backups: a title, what scrolls, the primary button; a bar while it works."""

from collections.abc import Sequence

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import start_bar, top_bar
from kapjournal.views.design.buttons import foot, quiet_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import TEXT_SIDE, Press, column, drawing, max_width, scroll_form, vspace
from kapjournal.views.design.text import balanced, text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import backup as words


def screen(
    ui: UiContext,
    title: str,
    note: str,
    parts: Sequence[ft.Control],
    action: ft.Control | None,
    *,
    on_back: Press | None,
    on_help: Press,
    at_door: bool = False,
) -> ft.Control:
    """`at_door` is the frame of the first start, where there is no journal yet."""
    p, f = ui.palette, ui.frame
    kind = t.TITLE.capped(f.scale, 1.3)
    room = (min(f.width, t.TEXT_WIDTH) - 2 * t.S5) / f.scale
    head = [text(balanced(title, kind, room), kind, p.ink, heading=1)]
    if note:
        head += [vspace(t.S1), text(note, t.BODY, p.ink_soft)]
    bar = start_bar(p, on_back, on_help) if at_door or on_back is None else top_bar(p, on_back, on_help)
    body = scroll_form(
        [
            ft.Container(column(head), padding=insets(start=t.S5, end=t.S5, top=2)),
            vspace(t.S4),
            *parts,
            vspace(t.S4),
        ]
    )
    return max_width(column([bar, body, *([foot(action)] if action else [])], expand=True), f)


def working(ui: UiContext, title: str, share: float, on_stop: Press | None, on_help: Press) -> ft.Control:
    """How far it is, and Stop, where it can still be stopped."""
    p = ui.palette
    bar = ft.ProgressBar(value=share, color=p.teal, bgcolor=p.well, border_radius=t.S1, semantics_label=title)
    inside = column([drawing(p, "sealed-letter", height=120), vspace(t.S5), bar])
    parts = [ft.Container(inside, padding=ft.Padding.symmetric(horizontal=t.S10, vertical=t.S8))]
    stop = ft.Row([quiet_button(p, words.STOP(), on_stop)], alignment=ft.MainAxisAlignment.CENTER) if on_stop else None
    return screen(ui, title, words.NOTHING_LEAVES(), parts, stop, on_back=None, on_help=on_help)


def line(ui: UiContext, said: str) -> ft.Control:
    return ft.Container(text(said, t.BODY, ui.palette.ink_soft), padding=TEXT_SIDE)


def live(ui: UiContext, said: str) -> ft.Control:
    """A line that a screen reader says when it comes."""
    line_ = text(said, t.BODY, ui.palette.ink)
    return ft.Container(ft.Semantics(container=True, live_region=True, content=line_), padding=TEXT_SIDE)
