"""The days at the foot of a chart: its ends, and its middle where there is room for three."""

from datetime import date

import flet as ft

from kapjournal.messages import dates
from kapjournal.views.design import tokens as t
from kapjournal.views.design.text import LETTER, letters, text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import trends as words

GROWS = 1.3
LONG = 28
"""Days: in a shorter chart the middle says nothing that the ends do not."""
_AIR = 1.3
"""So many times as wide as three dates a chart has to be for all of them."""


def middle(first: date, last: date) -> date | None:
    """The day in the middle of a long chart."""
    return first + (last - first) / 2 if (last - first).days >= LONG else None


def axis(ui: UiContext, first: date, last: date, today: date, width: float) -> ft.Control:
    """For eyes alone: the sentence and the table say the days."""
    kind = t.TICK.capped(ui.frame.scale, GROWS)
    begin, end = dates.medium_date(first), words.TODAY() if last == today else dates.medium_date(last)
    half = middle(first, last)
    has_room = 3 * letters(begin) * LETTER * kind.size * ui.frame.scale * _AIR <= width
    between = dates.medium_date(half) if half and has_room else ""
    line = ft.Row(
        [
            ft.Container(text(begin, kind, ui.palette.ink_soft), expand=1),
            *([text(between, kind, ui.palette.ink_soft)] if between else []),
            ft.Row([text(end, kind, ui.palette.ink_soft)], alignment=ft.MainAxisAlignment.END, expand=1),
        ],
        spacing=0,
        width=width,
    )
    return ft.Semantics(exclude_semantics=True, content=ft.Row([line]))
