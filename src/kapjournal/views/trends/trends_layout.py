"""How the cards of Trends lie: below each other, and in a wide window in two panes."""

from collections.abc import Sequence

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import primary_button
from kapjournal.views.design.layout import Press, column, picture, scroll_form, vspace
from kapjournal.views.design.panes import GAP, has_panes, panes, rail_width, sides
from kapjournal.views.design.states import empty_state
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.trends import drawings
from kapjournal.views.words import trends as words

MAIN, ASIDE = 13, 9
WIDEST = 760.0
"""One column is no wider: a line that is drawn out says less."""


def widths(ui: UiContext) -> tuple[float, float]:
    """Of the main column, and of the one beside it; the same where there is one."""
    f = ui.frame
    if not f.wide:
        return (f.width - 2 * t.MARGIN,) * 2
    room = f.width - rail_width(f) - 1 - sum(sides(f))
    if not has_panes(f):
        return (min(room, WIDEST),) * 2
    main = (room - GAP) * MAIN / (MAIN + ASIDE)
    return main, room - GAP - main


def this_month(ui: UiContext, count: int) -> ft.Control:
    """None are not counted."""
    return text(words.THIS_MONTH(count=count), t.SMALL, ui.palette.ink_soft) if count else ft.Container()


def page(ui: UiContext, count: ft.Control, cards: Sequence[ft.Control], aside: Sequence[bool]) -> ft.Control:
    """Line and slopes, and beside them or under them the year and the words."""
    side = 0 if ui.frame.wide else t.MARGIN
    above = column([count, vspace(t.S2)])
    columns = [
        [one for one, is_aside in zip(cards, aside, strict=True) if is_aside is which] for which in (False, True)
    ]
    return ft.Container(
        panes(ui.frame, above, columns, widths(ui), spacing=0),
        padding=ft.Padding.symmetric(horizontal=side),
        expand=True,
    )


def empty(ui: UiContext, on_check_in: Press) -> ft.Control:
    why = text(words.EMPTY_WHY(), t.BODY, ui.palette.ink_soft, center=True)
    primary = primary_button(ui.palette, words.CHECK_IN(), on_check_in)
    below = ft.Column([why, vspace(t.S4), primary], tight=True, horizontal_alignment=ft.CrossAxisAlignment.CENTER)
    below.expand = True
    days = picture(drawings.some_days(ui.palette), height=140)
    return scroll_form([empty_state(ui, days, words.EMPTY(), below)])
