"""The practices to choose from."""

from collections.abc import Callable, Sequence

import flet as ft

from kapjournal import content, routes
from kapjournal.content import Practice
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, column, drawing, max_width, scroll, shadows, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text
from kapjournal.views.practices.practice_layout import art
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import practice as words


@ft.component
def Practices() -> ft.Control:
    services = use_services()
    return layout(
        use_ui(),
        content.practices(),
        on_open=lambda practice_id: services.go(routes.Practice(practice_id=practice_id)),
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )


def layout(
    ui: UiContext, practices: Sequence[Practice], *, on_open: Callable[[str], None], on_leave: Press, on_help: Press
) -> ft.Control:
    p = ui.palette
    parts: list[ft.Control] = [
        ft.Container(text(words.TITLE(), t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1), padding=TEXT_SIDE),
        vspace(t.S1),
        ft.Container(text(words.BLURB(), t.BODY, p.ink_soft), padding=TEXT_SIDE),
        vspace(t.S5),
    ]
    for practice in practices:
        parts += [ft.Container(practice_card(ui, practice, _to(on_open, practice.id)), padding=SIDE), vspace(t.S4)]
    page = column([top_bar(p, on_leave, on_help), scroll([*parts, vspace(t.S8)])], expand=True)
    return max_width(page, ui.frame)


def practice_card(ui: UiContext, practice: Practice, on_open: Press) -> ft.Control:
    """A drawing, what it is, how long it takes; the whole card opens it."""
    p, minutes = ui.palette, words.MINUTES(count=practice.minutes)
    lines = column(
        [
            text(practice.title, t.HEADING.capped(ui.frame.scale, 1.5), p.ink),
            vspace(2),
            text(practice.blurb, t.BODY, p.ink_soft),
            vspace(t.S2),
            text(minutes, t.SMALL, p.ink_faint),
        ]
    )
    lines.expand = not ui.frame.large_text
    art_size = 64 if ui.frame.large_text else 84
    picture = drawing(p, art(practice), height=art_size, width=art_size)
    inside = (
        column([ft.Row([picture]), vspace(t.S3), lines])
        if ui.frame.large_text
        else ft.Row([picture, lines], spacing=t.S5, vertical_alignment=ft.CrossAxisAlignment.CENTER)
    )
    return pressable(
        p,
        inside,
        on_open,
        label=f"{practice.title}\n{practice.blurb}\n{minutes}",
        bgcolor=p.sheet,
        radius=t.R_PAD,
        padding=t.S5,
        shadow=shadows(p),
    )


def _to(on_open: Callable[[str], None], practice_id: str) -> Press:
    return lambda: on_open(practice_id)
