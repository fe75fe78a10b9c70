"""How catching a word looks, for hands and eyes that are not quite back: everything huge, one field, words to tap."""

from collections.abc import Callable
from functools import partial

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import foot, primary_button, quiet_button
from kapjournal.views.design.fields import field
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, column, max_width, scroll, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import style, text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common
from kapjournal.views.words import guided as words
from kapjournal.views.writing.guided_layout import ShownQuestion

SMALL_TOUCH = 72.0
"""A small phone, or one on its side, has room for six large words, not for six huge ones."""


def layout(
    ui: UiContext,
    asked: ShownQuestion,
    *,
    on_text: Callable[[str], None],
    on_word: Callable[[str], None],
    on_keep: Press | None,
    on_more: Press | None,
    on_previous: Press | None,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p, scale = ui.palette, ui.frame.scale
    parts = [
        vspace(t.S2),
        ft.Container(
            text(asked.question, (t.TITLE if ui.frame.small else t.SESSION_TEXT).capped(scale, 1.3), p.ink, heading=1),
            padding=TEXT_SIDE,
        ),
        vspace(t.S2),
        ft.Container(text(asked.prompt.hint or "", t.LEAD.capped(scale, 1.5), p.ink_soft), padding=TEXT_SIDE),
        vspace(t.S5),
        ft.Container(_entry(ui, asked, on_text), padding=SIDE),
        vspace(t.S4),
        ft.Container(_words(ui, asked.written, on_word), padding=SIDE),
        vspace(t.S4),
    ]
    below: list[ft.Control] = [_huge_primary_button(ui, on_keep)]
    if on_more:
        below += [vspace(t.S1), _centred(quiet_button(p, words.ONE_MORE(), on_more))]
    bar = top_bar(p, on_previous or on_leave, on_help, close=on_previous is None)
    if ui.frame.low and ui.frame.wide:
        pressed = column([scroll([_words(ui, asked.written, on_word)]), vspace(t.S2), *below], expand=True)
        side = ft.Container(pressed, padding=insets(end=t.MARGIN, bottom=t.S2))
        return column([bar, _halves(scroll(parts[:6]), side)], expand=True)
    return max_width(column([bar, scroll(parts), foot(column(below))], expand=True), ui.frame, most=560)


def _entry(ui: UiContext, asked: ShownQuestion, on_text: Callable[[str], None]) -> ft.Control:
    """One line at first, more if more comes. A tapped word makes a new field that holds it."""
    entry = field(ui.palette, words.A_WORD(), value=asked.written, on_change=on_text, lines=2)
    entry.key = f"{asked.prompt.id}-{asked.version}"
    entry.min_lines = 1
    entry.text_style = style(t.SESSION_LABEL.capped(ui.frame.scale, 1.3), ui.palette.ink)
    entry.content_padding = ft.Padding.symmetric(horizontal=t.S6, vertical=16 if ui.frame.small else 28)
    return entry


def _words(ui: UiContext, written: str, on_word: Callable[[str], None]) -> ft.Control:
    """Two in a row, 96 px tall: a thumb that misses by a little still hits. Three where the window is small."""
    chosen = words.words_in(written)
    targets = [
        _word(ui, word(), partial(on_word, word_id), chosen=word_id in chosen)
        for word_id, word in words.CAPTURE_WORDS.items()
    ]
    for target in targets:
        target.expand = True
    many = 3 if _close(ui) else 2
    rows = [ft.Row(list(targets[i : i + many]), spacing=t.S2) for i in range(0, len(targets), many)]
    return column(rows, spacing=t.S2)


def _close(ui: UiContext) -> bool:
    return ui.frame.small and not ui.frame.large_text


def _word(ui: UiContext, word: str, on_press: Press, *, chosen: bool) -> ft.Control:
    """Chosen, it has a tick and another ground: tapped again, the word is taken out of the field."""
    p, close = ui.palette, _close(ui)
    small = close or ui.frame.large_text
    kind = (t.LEAD if small else t.SESSION_LABEL).capped(ui.frame.scale, 1.4)
    said: ft.Control = text(word, kind, p.on_teal if chosen else p.ink, center=True)
    if chosen:
        tick = ft.Icon(ft.Icons.CHECK_ROUNDED, size=18 if small else 28, color=p.on_teal)
        said = ft.Row([tick, said], spacing=t.S1 if small else t.S2, tight=True, alignment=ft.MainAxisAlignment.CENTER)
    return pressable(
        p,
        ft.Container(said, height=SMALL_TOUCH if close else t.TOUCH_SESSION, alignment=ft.Alignment.CENTER),
        on_press,
        label=word,
        chosen=chosen,
        on=p.on_teal if chosen else None,
        bgcolor=p.teal if chosen else p.sheet,
        edge=ft.BorderSide(1.5, p.teal if chosen else p.edge),
        radius=t.R_PAD,
    )


def _halves(left: ft.Control, right: ft.Control) -> ft.Control:
    """On a phone on its side: what is asked and written at the left, what is pressed at the right."""
    halves = [ft.Container(each, expand=True) for each in (left, right)]
    return ft.Row(list[ft.Control](halves), spacing=t.S2, expand=True, vertical_alignment=ft.CrossAxisAlignment.STRETCH)


def _huge_primary_button(ui: UiContext, on_keep: Press | None) -> ft.Control:
    primary = primary_button(ui.palette, common.KEEP(), on_keep)
    if isinstance(primary.content, ft.FilledButton) and isinstance(primary.content.style, ft.ButtonStyle):
        primary.content.style.padding = ft.Padding.symmetric(horizontal=t.S6, vertical=14 if ui.frame.small else 32)
        primary.content.style.text_style = style(t.SESSION_LABEL.capped(ui.frame.scale, 1.2), ui.palette.on_lamp)
    return primary


def _centred(content: ft.Control) -> ft.Control:
    return ft.Row([content], alignment=ft.MainAxisAlignment.CENTER)
