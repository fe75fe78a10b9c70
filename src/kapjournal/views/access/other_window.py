"""The journal is open in another window; it can be used here instead."""

from collections.abc import Callable

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import start_bar
from kapjournal.views.design.buttons import foot, primary_button
from kapjournal.views.design.layout import column, drawing, max_width, vspace
from kapjournal.views.design.text import text
from kapjournal.views.more.help import Help
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import elsewhere as words


@ft.component
def Elsewhere(on_use_here: Callable[[], None]) -> ft.Control:
    ui = use_ui()
    helping, set_helping = ft.use_state(False)
    if helping:
        return Help(on_leave=lambda: set_helping(False), at_door=True)
    return layout(ui, on_use_here, on_help=lambda: set_helping(True))


def layout(ui: UiContext, on_use_here: Callable[[], None], *, on_help: Callable[[], None]) -> ft.Control:
    p, title = ui.palette, t.TITLE.capped(ui.frame.scale, 1.4)
    middle = ft.Container(
        column(
            [
                drawing(p, "cup", height=140),
                vspace(t.S6),
                text(words.TITLE(), title, p.ink, center=True, heading=1),
                vspace(t.S2),
                text(words.EXPLAIN(), t.BODY, p.ink_soft, center=True),
            ]
        ),
        alignment=ft.Alignment.CENTER,
        padding=ft.Padding.symmetric(horizontal=t.S6),
        expand=True,
    )
    bar = start_bar(p, None, on_help)
    return max_width(
        column([bar, middle, foot(primary_button(p, words.USE_HERE(), on_use_here))], expand=True), ui.frame
    )
