"""What a screen shows when there is nothing yet, or when something went wrong."""

import flet as ft

from kapjournal.errors import KapJournalError
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import quiet_button
from kapjournal.views.design.layout import Press, column, drawing, max_width, vspace
from kapjournal.views.design.text import balanced, text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common

MEASURE = 360.0
"""The line of an empty state is no wider, also where there is more room."""


def empty_state(ui: UiContext, art: str | ft.Control, line: str, action: ft.Control | None = None) -> ft.Control:
    """A drawing, by its name or drawn from data, one line, at most one action."""
    p = ui.palette
    room = min(ui.frame.width - 2 * t.S8, MEASURE) / ui.frame.scale
    said = text(balanced(line, t.LEAD, room), t.LEAD, p.ink_soft, center=True)
    drawn = drawing(p, art, height=140) if isinstance(art, str) else art
    parts = [drawn, vspace(t.S5), said]
    if action is not None:
        parts += [vspace(t.S5), ft.Row([action], alignment=ft.MainAxisAlignment.CENTER)]
    return ft.Container(column(parts), padding=ft.Padding.symmetric(horizontal=t.S8, vertical=t.S8))


def error_state(ui: UiContext, error: KapJournalError, on_retry: Press) -> ft.Control:
    """One calm sentence and a way on."""
    return empty_state(ui, "cup", common.sorry(error), quiet_button(ui.palette, common.TRY_AGAIN(), on_retry))


def gone_page(ui: UiContext, line: str, on_leave: Press, on_help: Press) -> ft.Control:
    """A whole screen for what is not in the journal any more, and the way back."""
    back = quiet_button(ui.palette, common.BACK(), on_leave)
    bar = top_bar(ui.palette, on_leave, on_help)
    return max_width(column([bar, empty_state(ui, "cup", line, back)], expand=True), ui.frame)
