"""What the screens of this room have in common: a head with a title, and pages that scroll under it."""

from collections.abc import Sequence

import flet as ft

from kapjournal.errors import KapJournalError
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, scroll, vspace
from kapjournal.views.design.rows import row
from kapjournal.views.design.states import error_state
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext


def page(
    ui: UiContext,
    title: str,
    blurb: str,
    parts: Sequence[ft.Control],
    *,
    on_leave: Press,
    on_help: Press,
    foot: ft.Control | None = None,
) -> ft.Control:
    """A way back and Help on top, a title, a sentence, and what comes under it."""
    p, f = ui.palette, ui.frame
    head: list[ft.Control] = [
        ft.Container(text(title, t.TITLE.capped(f.scale, 1.3), p.ink, heading=1), padding=TEXT_SIDE)
    ]
    if blurb:
        head += [vspace(t.S1), ft.Container(text(blurb, t.BODY, p.ink_soft), padding=TEXT_SIDE)]
    body = scroll([*head, vspace(t.S5), *parts, vspace(t.S8)])
    below = [foot] if foot else []
    return max_width(column([top_bar(p, on_leave, on_help), body, *below], expand=True), f)


def unreadable(
    ui: UiContext, error: KapJournalError, on_retry: Press, *, on_leave: Press, on_help: Press
) -> ft.Control:
    """In place of a screen whose questions could not be read, or are not there."""
    bar = top_bar(ui.palette, on_leave, on_help)
    return max_width(column([bar, scroll([error_state(ui, error, on_retry)])], expand=True), ui.frame)


def label(ui: UiContext, words: str) -> ft.Control:
    """A quiet heading over a group."""
    return ft.Container(text(words, t.SMALL_LABEL, ui.palette.ink_soft, heading=2), padding=TEXT_SIDE)


def rows(ui: UiContext, lines: Sequence[ft.Control]) -> ft.Control:
    """Lines to press, together on one card."""
    inside = card(ui.palette, column(lines, spacing=t.S1), padding=ft.Padding.symmetric(horizontal=t.S3, vertical=t.S2))
    return ft.Container(inside, padding=SIDE)


def leads_to(ui: UiContext, title: str, note: str, icon: ft.IconData, on_press: Press) -> ft.Control:
    """A line that opens something."""
    p = ui.palette
    chevron = ft.Icon(ft.Icons.CHEVRON_RIGHT_ROUNDED, size=22, color=p.ink_faint)
    return row(p, title, note, on_press, icon=icon, trail=chevron)
