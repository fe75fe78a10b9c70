"""A look at all answers before they count."""

from collections.abc import Callable, Mapping

import flet as ft

from kapjournal.care.measures import scale_filling
from kapjournal.content import Scale
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import primary_button, quiet_button
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, column, max_width, scroll, vspace
from kapjournal.views.design.task_foot import task_foot
from kapjournal.views.design.text import text
from kapjournal.views.scales.answers import answer_lines
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common
from kapjournal.views.words import scales as words


def layout(
    ui: UiContext,
    scale: Scale,
    answers: Mapping[str, int],
    *,
    on_line: Callable[[int], object],
    on_keep: Press,
    on_back: Press,
    on_stop: Press,
    on_help: Press,
) -> ft.Control:
    p, missing = ui.palette, scale_filling.open_numbers(scale, answers)
    parts: list[ft.Control] = [
        ft.Container(text(words.CHECK(), t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1), padding=TEXT_SIDE),
        vspace(t.S1),
        ft.Container(text(words.CHECK_HOW(), t.BODY, p.ink_soft), padding=TEXT_SIDE),
        vspace(t.S3),
        ft.Container(answer_lines(ui, scale, answers, on_line), padding=SIDE),
    ]
    if missing:
        said = ft.Container(text(words.missing(missing[0]), t.BODY, p.ink), padding=TEXT_SIDE)
        parts += [vspace(t.S4), said]
    bar = top_bar(p, on_stop, on_help, close=True)
    below = _foot(
        ui, missing, has_any=len(missing) < len(scale.items), on_line=on_line, on_keep=on_keep, on_back=on_back
    )
    return max_width(column([bar, scroll([*parts, vspace(t.S5)]), below], expand=True), ui.frame, most=560)


def _foot(
    ui: UiContext,
    missing: tuple[int, ...],
    *,
    has_any: bool,
    on_line: Callable[[int], object],
    on_keep: Press,
    on_back: Press,
) -> ft.Control:
    """Where something is missing, the primary button leads there; it can be kept as it is, without a total."""
    p = ui.palette
    if not missing:
        quiet = quiet_button(p, common.BACK(), on_back, icon=ft.Icons.ARROW_BACK_ROUNDED, colour=p.ink_soft)
        return task_foot(ui.frame, primary_button(p, words.SHOW_TOTAL(), on_keep), quiet)
    answer = primary_button(p, words.ANSWER_IT(), lambda: on_line(missing[0] - 1))
    without = quiet_button(p, words.WITHOUT_TOTAL(), on_keep if has_any else None, colour=p.ink_soft)
    return task_foot(ui.frame, answer, without)
