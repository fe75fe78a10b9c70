"""Titles first: a line to press that opens what is under it, and lines to tick."""

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import Press, column
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text
from kapjournal.views.design.tokens import Palette, Type

MARK = 24
"""The ring of a line to tick."""


def fold(
    p: Palette,
    title: str,
    on_press: Press,
    *,
    opened: bool,
    note: str = "",
    kind: Type = t.BODY,
    heading: int | None = None,
    key: str | None = None,
) -> ft.Control:
    """A title with a mark that says whether it is open; at least 56 px tall."""
    lines: list[ft.Control] = [text(title, kind, p.ink)]
    if note:
        lines.append(text(note, t.SMALL, p.ink_soft))
    said = ft.Column(lines, spacing=2, tight=True, expand=True)
    line = ft.Row(
        [said, ft.Icon(fold_icon(opened=opened), size=24, color=p.teal)],
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    name = f"{title}\n{note}" if note else title
    target = pressable(p, line, on_press, label=name, padding=ft.Padding.symmetric(vertical=14, horizontal=t.S4))
    # A heading around what is pressed: merged with it, a browser would take it for a heading and no button.
    pressed = ft.MergeSemantics(ft.Semantics(expanded=opened, content=target), key=None if heading else key)
    return ft.Semantics(heading_level=heading, container=True, content=pressed, key=key) if heading else pressed


def fold_icon(*, opened: bool) -> ft.IconData:
    return ft.Icons.KEYBOARD_ARROW_UP_ROUNDED if opened else ft.Icons.KEYBOARD_ARROW_DOWN_ROUNDED


def tick(p: Palette, words: str, on_press: Press, *, done: bool, said: str) -> ft.Control:
    """A line to tick, or to leave: no red, no count against anybody. `said` is what a screen reader hears."""
    mark = ft.Container(
        ft.Icon(ft.Icons.CHECK_ROUNDED, size=17, color=p.on_teal) if done else None,
        width=MARK,
        height=MARK,
        border_radius=MARK / 2,
        bgcolor=p.teal if done else None,
        border=None if done else ft.Border.all(2, p.edge),
        alignment=ft.Alignment.CENTER,
    )
    line = ft.Row(
        [mark, text(words, t.BODY, p.ink_soft if done else p.ink, expand=True)],
        spacing=14,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    return pressable(p, line, on_press, label=said, padding=ft.Padding.symmetric(vertical=12, horizontal=t.S2))


def under(*content: ft.Control) -> ft.Control:
    """What a fold holds."""
    return ft.Container(column(content, spacing=t.S2), padding=insets(start=t.S4, end=t.S4, top=0, bottom=t.S4))
