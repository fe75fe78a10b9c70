"""How the cards of Trends lie: below each other, and in a wide window in two columns."""

from collections.abc import Sequence

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import RAIL, RAIL_GROWS
from kapjournal.views.design.buttons import primary_button
from kapjournal.views.design.layout import Press, column, padded, scroll_form, vspace
from kapjournal.views.design.states import empty_state
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import trends as words

BESIDE_FROM = 1100.0
"""A narrower window has one column."""
MAIN, ASIDE, GUTTER = 13, 9, t.S5
WIDEST = 760.0
"""One column is no wider: a line that is drawn out says less."""


def widths(ui: UiContext) -> tuple[float, float]:
    """Of the main column, and of the one beside it; the same where there is one."""
    f = ui.frame
    if not f.wide:
        return (f.width - 2 * t.MARGIN,) * 2
    room = f.width - RAIL * min(f.scale, RAIL_GROWS) - 1 - t.S10 - t.S8
    if not is_beside(ui):
        return (min(room, WIDEST),) * 2
    main = (room - GUTTER) * MAIN / (MAIN + ASIDE)
    return main, room - GUTTER - main


def is_beside(ui: UiContext) -> bool:
    return ui.frame.width >= BESIDE_FROM and not ui.frame.large_text


def this_month(ui: UiContext, count: int) -> ft.Control:
    """None are not counted."""
    return text(words.THIS_MONTH(count=count), t.SMALL, ui.palette.ink_soft) if count else ft.Container()


def page(ui: UiContext, count: ft.Control, cards: Sequence[ft.Control], aside: Sequence[bool]) -> ft.Control:
    """All of it stays built, so that a screen reader and the keyboard come to its end in one go."""
    main, beside = widths(ui)
    side = 0 if ui.frame.wide else t.MARGIN
    if is_beside(ui):
        columns = [_column(cards, aside, False, main), _column(cards, aside, True, beside)]
        body: ft.Control = ft.Row(columns, spacing=GUTTER, vertical_alignment=ft.CrossAxisAlignment.START)
    else:
        body = ft.Row([ft.Container(column(cards, spacing=t.S4), width=main)])
    return scroll_form([padded(column([count, vspace(t.S2), body, vspace(t.S6)]), left=side, right=side)])


def _column(cards: Sequence[ft.Control], aside: Sequence[bool], which: bool, width: float) -> ft.Control:
    mine = [one for one, is_aside in zip(cards, aside, strict=True) if is_aside is which]
    return ft.Container(column(mine, spacing=t.S4), width=width)


def empty(ui: UiContext, on_check_in: Press) -> ft.Control:
    why = text(words.EMPTY_WHY(), t.BODY, ui.palette.ink_soft, center=True)
    lamp = primary_button(ui.palette, words.CHECK_IN(), on_check_in)
    below = ft.Column([why, vspace(t.S4), lamp], tight=True, horizontal_alignment=ft.CrossAxisAlignment.CENTER)
    below.expand = True
    return scroll_form([empty_state(ui, "seedling", words.EMPTY(), below)])
