"""What all cards of Trends have in common: a name, the sentence that says it, the chart or its table, a button."""

from collections.abc import Callable, Sequence

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import caption_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import Press, card, column, vspace
from kapjournal.views.design.text import kept_together, text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import trends as words

Foot = Callable[[Sequence[ft.Control]], ft.Control]
"""What stands at the foot of a card, made with the buttons that come first there."""


def layout(
    ui: UiContext,
    title: str,
    said: Sequence[str],
    shown: Sequence[ft.Control],
    *,
    under: Sequence[str] = (),
    as_table: bool = False,
    on_table: Press | None = None,
    save: Foot | None = None,
    below: Sequence[ft.Control] = (),
) -> ft.Control:
    """`title` may be empty. `said` are the sentences, `under` the small ones below them; `below` stands at the foot.

    The room under it is its own: a card that has nothing to show leaves none.
    """
    p = ui.palette
    parts: list[ft.Control] = [text(title, t.SMALL_LABEL, p.ink_soft, heading=2)] if title else []
    parts += [text(kept_together(one), t.LEAD.capped(ui.frame.scale, 1.6), p.ink) for one in said]
    parts += [text(kept_together(one), t.SMALL, p.ink_soft) for one in under]
    parts += [vspace(t.S3), *shown] if shown else []
    ways = [switch(ui, title, as_table=as_table, on_press=on_table)] if on_table is not None else []
    if ways or save is not None:
        parts.append((save or foot)(ways))
    inside = column([*parts, *below], spacing=t.S1)
    return spaced(card(p, inside, padding=insets(start=20, end=20, top=16, bottom=12)))


def spaced(one: ft.Control) -> ft.Control:
    """A card of Trends, or what stands in its place, and the room under it."""
    return ft.Container(one, padding=ft.Padding.only(bottom=t.S4))


def foot(ways: Sequence[ft.Control]) -> ft.Control:
    """To the table, and to saving."""
    return ft.Row(list(ways), wrap=True, spacing=t.S2, run_spacing=0)


def switch(ui: UiContext, title: str, *, as_table: bool, on_press: Press) -> ft.Control:
    """From the chart to its table and back. A screen reader says first of which chart, for there are several."""
    icon = ft.Icons.SHOW_CHART_ROUNDED if as_table else ft.Icons.TABLE_ROWS_OUTLINED
    name = words.SHOW_CHART() if as_table else words.SHOW_TABLE()
    button = caption_button(ui.palette, name, icon, on_press)
    return ft.Row([ft.MergeSemantics(ft.Semantics(label=title or None, button=True, content=button))], tight=True)


def inner_width(width: float) -> float:
    """The room for a chart in a card of this width."""
    return max(width - 40, 120)
