"""All answers to a questionnaire, a line each."""

from collections.abc import Callable, Mapping

import flet as ft

from kapjournal.care.measures import scale_filling
from kapjournal.care.measures.scale_filling import Item
from kapjournal.content import Scale
from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import Press, card, column, rule
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import scales as words

PADDING = ft.Padding.symmetric(horizontal=12, vertical=10)


def answer_lines(
    ui: UiContext, scale: Scale, answers: Mapping[str, int], on_line: Callable[[int], object] | None = None
) -> ft.Control:
    """Whole questions, nothing cut. With `on_line` each can be pressed; it gets the place, counted from 0."""
    p, lines = ui.palette, list[ft.Control]()
    for at, item in enumerate(scale_filling.asked(scale, answers)):
        said = said_to(scale, item, answers)
        drawn = _line(ui, at, len(scale.items), item, said, is_open=item.id not in answers)
        name = words.line(at, len(scale.items), item.text, said)
        press = _to(on_line, at) if on_line else None
        shown: ft.Control = ft.Container(ft.Semantics(container=True, content=drawn), padding=PADDING)
        if press:
            shown = pressable(p, drawn, press, label=name, padding=PADDING, key=item.id)
        lines += [*([rule(p)] if lines else []), shown]
    return card(p, column(lines), padding=ft.Padding.symmetric(horizontal=4, vertical=4))


def said_to(scale: Scale, item: Item, answers: Mapping[str, int]) -> str:
    options = scale_filling.options_of(scale, item)
    return next((one.text for one in options if one.value == answers.get(item.id)), words.NOT_ANSWERED())


def _line(ui: UiContext, at: int, total: int, item: Item, said: str, *, is_open: bool) -> ft.Control:
    p = ui.palette
    number = text(str(at + 1) if at < total else "", t.SMALL_LABEL, p.ink_soft)
    answer = text(said, t.SMALL_LABEL, p.ink_soft if is_open else p.teal)
    words_ = ft.Column([text(item.text, t.SMALL, p.ink), answer], spacing=2, tight=True, expand=True)
    return ft.Row([ft.Container(number, width=28), words_], vertical_alignment=ft.CrossAxisAlignment.START, spacing=0)


def _to(on_line: Callable[[int], object], at: int) -> Press:
    return lambda: on_line(at)
