"""What a questionnaire says before its first question, in its own words, and what it asks besides."""

from collections.abc import Callable

import flet as ft

from kapjournal.content import Scale
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import foot, primary_button
from kapjournal.views.design.fields import field, told
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, column, max_width, scroll_form, vspace
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import scales as words


def layout(
    ui: UiContext,
    scale: Scale,
    event: str,
    *,
    on_event: Callable[[str], object],
    on_start: Press,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p = ui.palette
    said: list[ft.Control] = [
        text(scale.name, t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1),
        text(scale.instructions or "", t.LEAD, p.ink),
        text(words.UPSETTING(), t.BODY, p.ink_soft),
    ]
    parts: list[ft.Control] = [ft.Container(column(said, spacing=t.S3), padding=TEXT_SIDE), vspace(t.S5)]
    if scale.event:
        typed = field(p, words.WHICH_EVENT(), value=event, on_change=on_event, lines=2, key="event")
        parts += [
            ft.Container(text(scale.event, t.BODY, p.ink), padding=TEXT_SIDE),
            vspace(t.S2),
            ft.Container(told(typed), padding=SIDE),
        ]
    start = foot(primary_button(p, words.START(), on_start))
    page = [top_bar(p, on_leave, on_help, close=True), scroll_form([*parts, vspace(t.S6)]), start]
    return max_width(column(page, expand=True), ui.frame, most=560)
