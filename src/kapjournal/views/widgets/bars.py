"""What frames a screen: the bar on top, the tabs below or beside."""

from collections.abc import Callable, Sequence

import flet as ft

from kapjournal.views import tokens as t
from kapjournal.views.tokens import Palette
from kapjournal.views.widgets.buttons import help_button, icon_button
from kapjournal.views.widgets.layout import Press, drawing
from kapjournal.views.widgets.text import text

OnSelect = Callable[[int], object]
Destination = tuple[str, ft.IconData, ft.IconData]
DESTINATIONS: Sequence[Destination] = (
    ("Today", ft.Icons.WB_TWILIGHT_OUTLINED, ft.Icons.WB_TWILIGHT_ROUNDED),
    ("Journal", ft.Icons.AUTO_STORIES_OUTLINED, ft.Icons.AUTO_STORIES_ROUNDED),
    ("Sessions", ft.Icons.NIGHTLIGHT_OUTLINED, ft.Icons.NIGHTLIGHT_ROUNDED),
    ("More", ft.Icons.MORE_HORIZ_ROUNDED, ft.Icons.MORE_HORIZ_ROUNDED),
)


def top_bar(
    p: Palette, on_leave: Press, on_help: Press, *, close: bool = False, middle: ft.Control | None = None
) -> ft.Control:
    """A way back and Help, on every screen above the tabs."""
    icon = ft.Icons.CLOSE_ROUNDED if close else ft.Icons.ARROW_BACK_ROUNDED
    lead = icon_button(p, icon, "Close" if close else "Back", on_leave)
    return ft.Container(
        ft.Row(
            [lead, ft.Container(middle, expand=True, alignment=ft.Alignment.CENTER), help_button(p, on_help)],
            vertical_alignment=ft.CrossAxisAlignment.CENTER,
        ),
        padding=ft.Padding.only(left=4, right=t.MARGIN, top=10, bottom=2),
    )


def plain_bar(p: Palette, on_leave: Press, *, close: bool = False) -> ft.Control:
    """A way back without Help: for Help itself and what comes before the journal."""
    icon = ft.Icons.CLOSE_ROUNDED if close else ft.Icons.ARROW_BACK_ROUNDED
    lead = icon_button(p, icon, "Close" if close else "Back", on_leave)
    return ft.Container(ft.Row([lead]), padding=ft.Padding.only(left=4, right=t.MARGIN, top=10, bottom=2))


def start_bar(p: Palette, on_back: Press | None, on_help: Press) -> ft.Control:
    """Help, and a way back where there is one: for the steps before the journal opens."""
    back = icon_button(p, ft.Icons.ARROW_BACK_ROUNDED, "Back", on_back) if on_back else ft.Container(height=t.TOUCH)
    return ft.Container(
        ft.Row([back, ft.Container(expand=True), help_button(p, on_help)]),
        padding=ft.Padding.only(left=4, right=t.MARGIN, top=10, bottom=2),
    )


def tab_bar(p: Palette, selected: int, on_select: OnSelect) -> ft.Control:
    return ft.Container(
        ft.NavigationBar(
            selected_index=selected,
            on_change=lambda e: on_select(int(e.control.selected_index)),
            bgcolor=p.paper,
            elevation=0,
            indicator_color=ft.Colors.TRANSPARENT,
            height=68,
            label_padding=0,
            destinations=[
                ft.NavigationBarDestination(
                    label=name,
                    icon=ft.Icon(icon, color=p.ink_faint, size=24),
                    selected_icon=ft.Icon(on, color=p.teal, size=24),
                    tooltip="",  # the name stands under the icon already
                )
                for name, icon, on in DESTINATIONS
            ],
        ),
        border=ft.Border(top=ft.BorderSide(1, p.hairline)),
    )


def tab_rail(p: Palette, selected: int, on_select: OnSelect, on_help: Press) -> ft.Control:
    rail = ft.NavigationRail(
        selected_index=selected,
        on_change=lambda e: on_select(int(e.control.selected_index)),
        bgcolor=p.paper,
        indicator_color=ft.Colors.TRANSPARENT,
        label_type=ft.NavigationRailLabelType.ALL,
        min_width=96,
        leading=ft.Container(drawing(p, "app-icon", height=44, width=44), padding=ft.Padding.only(top=24, bottom=28)),
        trailing=ft.Container(_rail_help(p, on_help), padding=ft.Padding.only(bottom=24)),
        pin_trailing_to_bottom=True,
        selected_label_text_style=ft.TextStyle(size=14, font_family=t.UI_MEDIUM, color=p.ink),
        unselected_label_text_style=ft.TextStyle(size=14, color=p.ink_soft),
        destinations=[
            ft.NavigationRailDestination(
                label=name,
                icon=ft.Icon(icon, color=p.ink_faint),
                selected_icon=ft.Icon(on, color=p.teal),
                padding=ft.Padding.symmetric(vertical=6),
            )
            for name, icon, on in DESTINATIONS
        ],
    )
    return ft.Container(rail, border=ft.Border(right=ft.BorderSide(1, p.hairline)))


def _rail_help(p: Palette, on_help: Press) -> ft.Control:
    heart = icon_button(p, ft.Icons.FAVORITE_BORDER_ROUNDED, "Help", on_help, colour=p.teal, bgcolor=p.teal_wash)
    words = ft.Semantics(exclude_semantics=True, content=text("Help", t.SMALL_LABEL, p.teal))
    return ft.Column([heart, words], horizontal_alignment=ft.CrossAxisAlignment.CENTER, spacing=4, tight=True)
