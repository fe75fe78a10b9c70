"""How one question looks: its words, its answers, and where it is about dying a person before the next question."""

from collections.abc import Callable
from dataclasses import dataclass

import flet as ft

from kapjournal.care.measures import scale_filling
from kapjournal.care.measures.scale_filling import Item
from kapjournal.content import Scale, ScaleItem, ScaleOption
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import quiet_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, column, max_width, scroll, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.progress import progress
from kapjournal.views.design.text import text
from kapjournal.views.scales.danger import Danger, danger_panel
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common
from kapjournal.views.words import scales as words

MOST_DOTS = 10
"""More of them do not fit between the two ends of a phone's bar."""
LONG = 90
"""Characters past which a question is set smaller."""
CIRCLE = 24
BACKSPACE, NUMPAD = "Backspace", "Numpad "


@dataclass(frozen=True)
class Shown:
    """One question: `at` counts from 0, `value` is what was answered. `folded` shows that answer alone."""

    scale: Scale
    item: Item
    at: int
    value: int | None
    folded: bool = False

    @property
    def options(self) -> tuple[ScaleOption, ...]:
        return scale_filling.options_of(self.scale, self.item)

    @property
    def is_counted(self) -> bool:
        return isinstance(self.item, ScaleItem)


def is_danger(item: Item, value: int | None) -> bool:
    """Whether this answer, however mild, asks for a person; `scales.says_danger` of one item."""
    return isinstance(item, ScaleItem) and item.danger and bool(value)


def layout(
    ui: UiContext,
    shown: Shown,
    *,
    danger: Danger | None,
    on_answer: Callable[[int], None],
    on_open: Press,
    on_back: Press,
    on_skip: Press,
    on_stop: Press,
    on_help: Press,
) -> ft.Control:
    p = ui.palette
    parts: list[ft.Control] = [
        ft.Container(column(_head(ui, shown), spacing=t.S2), padding=TEXT_SIDE),
        vspace(t.S3 if shown.folded else t.S5),
        ft.Container(_answers(ui, shown, on_answer, on_open), padding=SIDE),
    ]
    if danger:
        parts += [vspace(t.S4), danger_panel(ui, danger)]
    if ui.frame.wide and not shown.folded:
        hint = text(words.keys(shown.options), t.SMALL, p.ink_soft)
        parts += [vspace(t.S3), ft.Container(hint, padding=TEXT_SIDE)]
    bar = top_bar(p, on_stop, on_help, close=True, middle=_dots(ui, shown))
    onwards = words.SKIP if shown.value is None else words.NEXT
    below = _foot(ui, on_back, on_stop, *((words.GO_ON(), danger.on_go_on) if danger else (onwards(), on_skip)))
    page = column([bar, scroll([*parts, vspace(t.S5)]), below], expand=True)
    return _by_key(max_width(page, ui.frame, most=560), shown, on_answer, on_back)


def _head(ui: UiContext, shown: Shown) -> list[ft.Control]:
    """Smaller once it is answered and people stand below it, so that they are in sight without scrolling."""
    p, scale = ui.palette, shown.scale
    large = t.HEADING if len(shown.item.text) > LONG or shown.folded else t.TITLE
    lead = scale.stem if shown.is_counted else words.NOT_COUNTED()
    asked = text(shown.item.text, large.capped(ui.frame.scale, 1.0 if shown.folded else 1.3), p.ink, heading=1)
    if shown.folded and ui.frame.large_text:
        return [asked]
    return [
        text(words.question(scale, shown.at), t.SMALL_LABEL, p.ink_soft),
        text(lead, t.BODY, p.ink_soft),
        asked,
    ]


def _dots(ui: UiContext, shown: Shown) -> ft.Control | None:
    """Where one is among the questions that count; said in words below, so a screen reader hears it once."""
    of = len(shown.scale.items)
    if of > MOST_DOTS or ui.frame.large_text or not shown.is_counted:
        return None
    return ft.Semantics(exclude_semantics=True, content=progress(ui.palette, shown.at + 1, of, colour=ui.palette.teal))


def _answers(ui: UiContext, shown: Shown, on_answer: Callable[[int], None], on_open: Press) -> ft.Control:
    p = ui.palette
    if shown.folded:
        said = next(option.text for option in shown.options if option.value == shown.value)
        change = text(words.CHANGE(), t.LABEL, p.teal)
        line = ft.Row([text(said, t.LABEL, p.ink, expand=True), change], spacing=t.S3)
        padding = ft.Padding.symmetric(horizontal=18, vertical=16)
        return pressable(
            p, line, on_open, label=words.chosen(said), bgcolor=p.teal_wash, radius=t.R_CARD, padding=padding
        )
    return column([_option(ui, option, shown, on_answer) for option in shown.options], spacing=10)


def _option(ui: UiContext, option: ScaleOption, shown: Shown, on_answer: Callable[[int], None]) -> ft.Control:
    """With the number that its key has, where there are keys: it is the number of the published form."""
    p, is_chosen = ui.palette, option.value == shown.value
    mark: ft.Control | None = None
    if is_chosen:
        mark = ft.Icon(ft.Icons.CHECK_ROUNDED, size=16, color=p.on_teal)
    elif ui.frame.wide:
        mark = text(str(option.value), t.TICK, p.ink_soft)
    circle = ft.Container(
        mark,
        width=CIRCLE,
        height=CIRCLE,
        border_radius=CIRCLE / 2,
        bgcolor=p.teal if is_chosen else None,
        border=ft.Border.all(2, p.teal if is_chosen else p.edge),
        alignment=ft.Alignment.CENTER,
    )
    line = ft.Row([circle, text(option.text, t.BODY, p.ink, expand=True)], spacing=14)
    return pressable(
        p,
        line,
        lambda: on_answer(option.value),
        label=option.text,
        chosen=is_chosen,
        bgcolor=p.teal_wash if is_chosen else p.sheet,
        edge=ft.BorderSide(1.5, p.teal if is_chosen else p.edge),
        radius=t.R_CARD,
        padding=ft.Padding.symmetric(horizontal=18, vertical=18),
        key=f"{shown.item.id}:{option.value}",
    )


def _foot(ui: UiContext, on_back: Press, on_stop: Press, onwards: str, on_onwards: Press) -> ft.Control:
    """All of it quiet, for an answer leads on by itself; in sight whatever stands above, so that nothing holds back."""
    p = ui.palette
    buttons = [
        quiet_button(p, common.BACK(), on_back, icon=ft.Icons.ARROW_BACK_ROUNDED, colour=p.ink_soft),
        quiet_button(p, words.SAVE_AND_STOP(), on_stop, colour=p.ink_soft),
        quiet_button(p, onwards, on_onwards, colour=p.ink_soft),
    ]
    middle = ft.MainAxisAlignment.SPACE_BETWEEN
    row = ft.Row(list[ft.Control](buttons), wrap=True, spacing=0, run_spacing=0, alignment=middle)
    return ft.Container(row, padding=insets(start=t.S1, end=t.S1, top=t.S1, bottom=t.S2))


def _by_key(content: ft.Control, shown: Shown, on_answer: Callable[[int], None], on_back: Press) -> ft.Control:
    """Number keys answer, whatever has the focus; nothing is typed on this screen. A key held down answers once."""
    values = {str(option.value): option.value for option in shown.options}

    def pressed(key: str) -> None:
        value = values.get(key.removeprefix(NUMPAD))
        if value is not None and not shown.folded:
            on_answer(value)
        elif key == BACKSPACE:
            on_back()

    return ft.KeyboardListener(
        content, autofocus=True, include_semantics=False, expand=True, on_key_down=lambda e: pressed(e.key)
    )
