"""What the keys of a real keyboard do, as they work here."""

from collections.abc import Sequence

import flet as ft

from kapjournal import routes
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, rule, scroll, vspace
from kapjournal.views.design.text import text
from kapjournal.views.shell.keys import keyboard_of
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import keyboard as words


@ft.component
def KeyboardKeys() -> ft.Control:
    services = use_services()
    lines = words.lines(keyboard_of(services.page))
    return layout(use_ui(), lines, on_leave=services.back, on_help=lambda: services.go(routes.Help()))


def layout(ui: UiContext, lines: Sequence[tuple[str, str]], *, on_leave: Press, on_help: Press) -> ft.Control:
    p = ui.palette
    listed: list[ft.Control] = []
    for line in lines:
        listed += [*([rule(p)] if listed else []), _line(ui, *line)]
    parts = [
        ft.Container(text(words.TITLE(), t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1), padding=TEXT_SIDE),
        vspace(t.S1),
        ft.Container(text(words.NOTE(), t.BODY, p.ink_soft), padding=TEXT_SIDE),
        vspace(t.S5),
        ft.Container(card(p, column(listed), padding=ft.Padding.symmetric(horizontal=20, vertical=t.S2)), padding=SIDE),
        vspace(t.S4),
        ft.Container(text(words.IN_SESSION(), t.SMALL, p.ink_soft), padding=TEXT_SIDE),
        vspace(t.S8),
    ]
    return max_width(column([top_bar(p, on_leave, on_help), scroll(parts)], expand=True), ui.frame)


def _line(ui: UiContext, does: str, keys: str) -> ft.Control:
    """Side by side; with large text the keys stand below what they do."""
    p = ui.palette
    named = text(does, t.BODY, p.ink, expand=not ui.frame.large_text)
    cap = ft.Container(
        text(keys, t.SMALL_LABEL, p.ink_soft),
        padding=ft.Padding.symmetric(horizontal=10, vertical=5),
        border_radius=8,
        bgcolor=p.well,
    )
    inside = (
        column([named, vspace(t.S1), ft.Row([cap])])
        if ui.frame.large_text
        else ft.Row([named, cap], spacing=t.S3, vertical_alignment=ft.CrossAxisAlignment.CENTER)
    )
    silent = ft.Semantics(exclude_semantics=True, content=inside)
    said = ft.Semantics(container=True, label=words.LINE(does=does, keys=keys), content=silent)
    return ft.Container(said, padding=ft.Padding.symmetric(vertical=11))
