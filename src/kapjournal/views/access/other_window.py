"""The journal is open in another window; it can be used here instead."""

from collections.abc import Callable

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import start_bar
from kapjournal.views.design.buttons import foot, primary_button
from kapjournal.views.design.layout import column, drawing, gap, readable
from kapjournal.views.design.text import text
from kapjournal.views.more.help import Help
from kapjournal.views.shell.ui_context import Look, use_look
from kapjournal.views.words import elsewhere as words


@ft.component
def Elsewhere(on_use_here: Callable[[], None]) -> ft.Control:
    look = use_look()
    helping, set_helping = ft.use_state(False)
    if helping:
        return Help(on_leave=lambda: set_helping(False))
    return layout(look, on_use_here, on_help=lambda: set_helping(True))


def layout(look: Look, on_use_here: Callable[[], None], *, on_help: Callable[[], None]) -> ft.Control:
    p, title = look.palette, t.TITLE.capped(look.frame.scale, 1.4)
    middle = ft.Container(
        column(
            [
                drawing(p, "cup", height=140),
                gap(t.S6),
                text(words.TITLE(), title, p.ink, center=True, heading=1),
                gap(t.S2),
                text(words.EXPLAIN(), t.BODY, p.ink_soft, center=True),
            ]
        ),
        alignment=ft.Alignment.CENTER,
        padding=ft.Padding.symmetric(horizontal=t.S6),
        expand=True,
    )
    bar = start_bar(p, None, on_help)
    return readable(
        column([bar, middle, foot(primary_button(p, words.USE_HERE(), on_use_here))], expand=True), look.frame
    )
