"""Rows that open something, and the heads of rooms."""

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import help_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import Press, column
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text, whole_words
from kapjournal.views.design.tokens import Palette
from kapjournal.views.shell.ui_context import UiContext

HELP_WIDE = 52.0
"""What Help takes beside the name of a room where text is large, told for text at 100 %."""


def row(
    p: Palette,
    title: str,
    note: str,
    on_press: Press,
    *,
    lead: ft.Control | None = None,
    icon: ft.IconData | None = None,
    trail: ft.Control | None = None,
) -> ft.Control:
    """A line to press: a picture or an icon, what it is, one line about it. At least 56 px tall."""
    front = lead or ft.Container(
        ft.Icon(icon or ft.Icons.CIRCLE_OUTLINED, size=22, color=p.teal),
        width=40,
        height=40,
        border_radius=20,
        bgcolor=p.teal_wash,
        alignment=ft.Alignment.CENTER,
    )
    words: list[ft.Control] = [text(title, t.BODY, p.ink)]
    if note:
        words.append(text(note, t.SMALL, p.ink_soft))
    line = ft.Row(
        [front, ft.Column(words, spacing=0, expand=True, tight=True), *([trail] if trail else [])],
        spacing=14,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    name = f"{title}\n{note}" if note else title
    return pressable(p, line, on_press, label=name, padding=ft.Padding.symmetric(vertical=8, horizontal=4))


def room_head(ui: UiContext, title: str, on_help: Press, *, above: str = "") -> ft.Control:
    """The head of a tab: its name, and Help in its corner; in a wide window the rail has Help."""
    p, f = ui.palette, ui.frame
    kind = t.DISPLAY.capped(f.scale, 1.4)
    if not f.wide:
        kind = whole_words(title, kind, (f.width - 20 - t.MARGIN - t.S2) / f.scale - HELP_WIDE)
    name = text(title, kind, p.ink, heading=1)
    lines: list[ft.Control] = [text(above, t.SMALL, p.ink_soft)] if above else []
    words = ft.Column([*lines, name], spacing=2, expand=True, tight=True)
    if f.wide:
        return ft.Container(column([*lines, name], spacing=2), padding=ft.Padding.only(top=44, bottom=t.S5))
    head = ft.Row([words, help_button(p, on_help)], vertical_alignment=ft.CrossAxisAlignment.START)
    return ft.Container(head, padding=insets(start=20, end=t.MARGIN, top=18, bottom=14))
