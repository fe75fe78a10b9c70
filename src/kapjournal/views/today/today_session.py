"""While a session is on: the intention, huge and calm, and as little as possible beside it."""

from collections.abc import Callable
from dataclasses import replace

import flet as ft

from kapjournal.routes import Route
from kapjournal.views.design import graphics
from kapjournal.views.design import tokens as t
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import Press, column, picture, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text
from kapjournal.views.design.tokens import SESSION, Type
from kapjournal.views.shell import arc_routes
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import session_screen as screen_words
from kapjournal.views.words import today as words

GLOW = 104.0
GLOW_FROM = 800.0
"""A lower window leaves the light out: the words and the targets matter more."""
SMALL_TOUCH = 76.0
"""A small window keeps some room for the words above the targets."""
WISH = Type(t.SERIF_ITALIC, t.SESSION_TEXT.size, t.SESSION_TEXT.line, t.SESSION_TEXT.tracking)


def session_now(
    ui: UiContext, when: str, intention: str, capture: Route, opening: Route, on_go: Callable[[Route], object]
) -> ft.Control:
    """`when` is where it stands in the arc; `intention` may be empty; `capture` and `opening` lead there."""
    f = ui.frame
    kind = (WISH if intention else t.SESSION_TEXT).capped(f.scale, 1.3)
    lit = f.height >= GLOW_FROM and not f.large_text
    said: list[ft.Control] = [
        ft.Container(picture(graphics.breathing(SESSION.violet, GLOW, 0.2), width=GLOW, height=GLOW), visible=lit),
        text(when, t.BODY, SESSION.text_soft, center=True),
        vspace(t.S4),
        text(f"“{intention}”" if intention else words.NOTHING_TO_DO(), kind, SESSION.text, center=True, heading=2),
        vspace(t.S4),
    ]
    targets: list[ft.Control] = [
        target(ui, screen_words.OPEN(), ft.Icons.NIGHTLIGHT_OUTLINED, lambda: on_go(opening), lit=True),
        target(ui, words.WRITE_ONE_WORD(), ft.Icons.CHAT_BUBBLE_OUTLINE_ROUNDED, lambda: on_go(capture)),
        target(ui, words.SOMEONE(), ft.Icons.FAVORITE_BORDER_ROUNDED, lambda: on_go(arc_routes.someone())),
    ]
    inside = _filling(said, targets, beside=f.low)
    room = ft.Container(inside, bgcolor=SESSION.room, border_radius=t.R_PAD, padding=t.S3, expand=True)
    return ft.Container(room, padding=insets(start=t.MARGIN, end=t.MARGIN, bottom=t.S4), expand=True)


def _filling(said: list[ft.Control], targets: list[ft.Control], *, beside: bool) -> ft.Control:
    """The words in the middle, moving where they need more room; the targets below them, always in sight."""
    wish = ft.Column(
        said,
        scroll=ft.ScrollMode.HIDDEN,
        alignment=ft.MainAxisAlignment.CENTER,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        spacing=0,
    )
    middle = ft.Container(
        wish, expand=True, alignment=ft.Alignment.CENTER, padding=ft.Padding.symmetric(horizontal=t.S3)
    )
    if not beside:
        return column([middle, *targets], expand=True, spacing=t.S3)
    for each in targets:
        each.expand = True
    return column([middle, ft.Row(targets, spacing=t.S2)], expand=True, spacing=t.S3)


def target(ui: UiContext, label: str, icon: ft.IconData, on_press: Press, *, lit: bool = False) -> ft.Control:
    """For a hand that is heavy: tall, and its words as large as fit on one line. `lit`: the one primary button."""
    p, f = ui.palette, ui.frame
    inner = min(f.width, t.TEXT_WIDTH) - 2 * t.MARGIN - 2 * t.S3
    room = inner / 3 - 3 * t.S2 if f.low else inner - 56
    kind = t.SESSION_LABEL.capped(f.scale, 1.3)
    kind = replace(kind, size=min(kind.size, room / (len(label) * 0.57 * f.scale)))
    parts = [
        ft.Icon(icon, size=24 if f.low else 32, color=p.on_lamp if lit else SESSION.violet),
        text(label, kind, p.on_lamp if lit else SESSION.text),
    ]
    line = (
        ft.Column(parts, spacing=t.S1, tight=True, horizontal_alignment=ft.CrossAxisAlignment.CENTER)
        if f.low
        else ft.Row(parts, spacing=t.S3, alignment=ft.MainAxisAlignment.CENTER)
    )
    return pressable(
        p,
        ft.Container(
            line, height=SMALL_TOUCH if f.small and not f.low else t.TOUCH_SESSION, alignment=ft.Alignment.CENTER
        ),
        on_press,
        label=label,
        bgcolor=p.lamp if lit else SESSION.target,
        edge=None if lit else ft.BorderSide(1.5, SESSION.target_edge),
        on=p.on_lamp if lit else SESSION.text,
        radius=t.R_PAD,
    )
