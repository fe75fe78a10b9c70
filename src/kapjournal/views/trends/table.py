"""A chart as a table: columns where there is room, else each row as lines that name their columns."""

from collections.abc import Sequence
from dataclasses import dataclass

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import quiet_button
from kapjournal.views.design.layout import column, rule
from kapjournal.views.design.long_list import use_rows
from kapjournal.views.design.text import kept_together, text
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import trends as words

ROWS = 31
"""So many rows are in the tree at once; the others are a tap away."""
CELL = 76.0
"""A narrower column has no room for a mood."""
Row = tuple[str, ...]
"""The cells of one row; a row of one cell is a sentence for the whole of it."""


@dataclass(frozen=True)
class Rows:
    """What is listed: a name, the columns, and the rows in the order to read them."""

    caption: str
    heads: Row
    rows: tuple[Row, ...]


@ft.component
def Table(table: Rows, width: float, *, key: object = None) -> ft.Control:
    del key
    ui = use_ui()
    page, set_page = ft.use_state(0)
    columns = is_grid(ui, table.heads, width)

    def draw(item: tuple[int, Row]) -> ft.Control:
        return row(ui, table.heads, item[1], columns=columns)

    shown = list(enumerate(table.rows))[page * ROWS : (page + 1) * ROWS]
    drawn, _ = use_rows(shown, draw, ui=(ui, table.heads, columns), window=page)
    newer = [quiet_button(ui.palette, words.NEWER_ROWS(), lambda: set_page(page - 1))] if page else []
    is_more = len(table.rows) > (page + 1) * ROWS
    older = [quiet_button(ui.palette, words.OLDER_ROWS(), lambda: set_page(page + 1))] if is_more else []
    return column(
        [
            text(table.caption, t.SMALL_LABEL, ui.palette.ink, heading=3),
            *newer,
            *([_heads(ui, table.heads)] if columns else []),
            *drawn,
            *older,
        ]
    )


def is_grid(ui: UiContext, heads: Sequence[str], width: float) -> bool:
    return width / (len(heads) + 0.6) >= CELL * ui.frame.scale


def row(ui: UiContext, heads: Row, cells: Row, *, columns: bool) -> ft.Control:
    """One line of it. Read aloud, each cell has the name of its column."""
    p = ui.palette
    if len(cells) == 1:
        return _ruled(ui, text(cells[0], t.SMALL, p.ink_soft))
    if columns:
        inside: ft.Control = ft.Row(
            [_cell(cell, p.ink, place) for place, cell in enumerate(cells)],
            vertical_alignment=ft.CrossAxisAlignment.START,
        )
    else:
        pairs = zip(heads[1:], cells[1:], strict=True)
        named = [text(kept_together(words.CELL(name=name, value=value)), t.SMALL, p.ink_soft) for name, value in pairs]
        inside = column([text(cells[0], t.SMALL_LABEL, p.ink), *named])
    silent = ft.Semantics(exclude_semantics=True, content=inside)
    return _ruled(ui, ft.Semantics(container=True, label=words.read_aloud(heads, cells), content=silent))


def _heads(ui: UiContext, heads: Row) -> ft.Control:
    """Over the columns, for eyes alone: each row says them."""
    line = ft.Row([_cell(head, ui.palette.ink_soft, place) for place, head in enumerate(heads)])
    return ft.Semantics(exclude_semantics=True, content=ft.Container(line, padding=ft.Padding.only(top=t.S2)))


def _cell(said: str, colour: str, place: int) -> ft.Control:
    return ft.Container(text(kept_together(said), t.SMALL, colour), expand=5 if place else 8)


def _ruled(ui: UiContext, inside: ft.Control) -> ft.Control:
    return column([ft.Container(inside, padding=ft.Padding.symmetric(vertical=t.S2)), rule(ui.palette)])
