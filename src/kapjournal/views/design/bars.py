"""What frames a screen: the bar on top, the tabs below or beside."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import flet as ft

from kapjournal.messages import Message
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import help_button, way_back
from kapjournal.views.design.insets import insets, line_at_end
from kapjournal.views.design.layout import Press, column, drawing, scroll
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import letters, text, whole_words
from kapjournal.views.design.tokens import Palette, Type
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common

OnSelect = Callable[[int], object]
Destination = tuple[Message, ft.IconData, ft.IconData]
DESTINATIONS: Sequence[Destination] = (
    (common.TODAY, ft.Icons.WB_TWILIGHT_OUTLINED, ft.Icons.WB_TWILIGHT_ROUNDED),
    (common.JOURNAL, ft.Icons.AUTO_STORIES_OUTLINED, ft.Icons.AUTO_STORIES_ROUNDED),
    (common.SESSIONS, ft.Icons.NIGHTLIGHT_OUTLINED, ft.Icons.NIGHTLIGHT_ROUNDED),
    (common.MORE, ft.Icons.MORE_HORIZ_ROUNDED, ft.Icons.MORE_HORIZ_ROUNDED),
)
LOW_RAIL = 560.0
"""A lower window has no room for the mark above the rooms."""
RAIL, RAIL_GROWS = 96.0, 1.5
TAB_GROWS = 1.7
"""Four names beside each other fit most phones at this size."""
TAB_SIDE, NO_BREAK = 2.0, "\u00a0"


def top_bar(
    p: Palette, on_leave: Press, on_help: Press, *, close: bool = False, middle: ft.Control | None = None
) -> ft.Control:
    """A way back and Help, on every screen above the tabs."""
    lead = way_back(p, on_leave, close=close)
    return ft.Container(
        ft.Row(
            [lead, ft.Container(middle, expand=True, alignment=ft.Alignment.CENTER), help_button(p, on_help)],
            vertical_alignment=ft.CrossAxisAlignment.CENTER,
        ),
        padding=insets(start=4, end=t.MARGIN, top=10, bottom=2),
    )


def plain_bar(p: Palette, on_leave: Press, *, close: bool = False) -> ft.Control:
    """A way back without Help: for Help itself and what comes before the journal."""
    lead = way_back(p, on_leave, close=close)
    return ft.Container(ft.Row([lead]), padding=insets(start=4, end=t.MARGIN, top=10, bottom=2))


def start_bar(p: Palette, on_back: Press | None, on_help: Press) -> ft.Control:
    """Help, and a way back where there is one: for the steps before the journal opens."""
    back = way_back(p, on_back) if on_back else ft.Container(height=t.TOUCH)
    return ft.Container(
        ft.Row([back, ft.Container(expand=True), help_button(p, on_help)]),
        padding=insets(start=4, end=t.MARGIN, top=10, bottom=2),
    )


def tab_bar(ui: UiContext, selected: int, on_select: OnSelect) -> ft.Control:
    """The four rooms along the bottom; each grows with the reader's text, as far as no name is cut."""
    p, room = ui.palette, (ui.frame.width - 2 * t.S1) / len(DESTINATIONS) - 2 * TAB_SIDE
    tabs = [_tab(ui, index, index == selected, on_select, room) for index in range(len(DESTINATIONS))]
    for tab in tabs:
        tab.expand = True
    return ft.Container(
        ft.Row(tabs, spacing=0),
        bgcolor=p.paper,
        border=ft.Border(top=ft.BorderSide(1, p.hairline)),
        padding=ft.Padding.symmetric(horizontal=t.S1, vertical=2),
    )


def tab_rail(ui: UiContext, selected: int, on_select: OnSelect, on_help: Press) -> ft.Control:
    """The four rooms along the side; Help below them, pinned where nothing can push it out."""
    p, low = ui.palette, ui.frame.height < LOW_RAIL or ui.frame.large_text
    tabs = [_tab(ui, index, index == selected, on_select) for index in range(len(DESTINATIONS))]
    head = ft.Container(drawing(p, "app-icon", height=44, width=44), padding=ft.Padding.only(top=24, bottom=28))
    rooms = scroll(tabs if low else [head, *tabs])
    help_ = ft.Container(_rail_help(ui, on_help), padding=ft.Padding.only(top=2, bottom=2 if low else t.S5))
    return ft.Container(
        column([rooms, help_], expand=True),
        width=RAIL * min(ui.frame.scale, RAIL_GROWS),
        border=line_at_end(p.hairline),
    )


def _tab(ui: UiContext, index: int, selected: bool, on_select: OnSelect, room: float = RAIL * RAIL_GROWS) -> ft.Control:
    """`room` is for its name, and that of all others: they are of one size."""
    name, icon, icon_on = DESTINATIONS[index]
    p, longest = ui.palette, max((one() for one, _, _ in DESTINATIONS), key=letters)
    kind = replace(t.SMALL_LABEL if selected else t.SMALL, size=13, line=1.3).capped(ui.frame.scale, TAB_GROWS)
    kind = whole_words(longest.replace(" ", NO_BREAK), kind, room / ui.frame.scale)
    mark = ft.Icon(icon_on if selected else icon, size=24, color=p.teal if selected else p.ink_faint)
    return _under(ui, mark, name(), kind, p.ink if selected else p.ink_soft, lambda: on_select(index), index, selected)


def _rail_help(ui: UiContext, on_help: Press) -> ft.Control:
    p = ui.palette
    mark = ft.Icon(ft.Icons.FAVORITE_BORDER_ROUNDED, size=24, color=p.teal)
    kind = replace(t.SMALL_LABEL, size=13, line=1.3).capped(ui.frame.scale, TAB_GROWS)
    return _under(ui, mark, common.HELP(), kind, p.teal, on_help)


def _under(
    ui: UiContext,
    mark: ft.Control,
    name: str,
    kind: Type,
    colour: str,
    on_press: Press,
    index: int | None = None,
    current: bool = False,
) -> ft.Control:
    """A mark with its name under it. A room says which of how many it is, as Flutter's own bars do."""
    said = text(name, kind, colour, center=True, lines=1)
    inside = ft.Column([mark, said], spacing=2, tight=True, horizontal_alignment=ft.CrossAxisAlignment.CENTER)
    label = name if index is None else common.TAB(room=name, number=index + 1, total=len(DESTINATIONS))
    return pressable(
        ui.palette,
        inside,
        on_press,
        label=label,
        current=current,
        padding=ft.Padding.symmetric(horizontal=TAB_SIDE, vertical=6),
        centred=True,
    )
