"""How checking in looks: the pad with words below it, and a page for a note."""

from collections.abc import Callable

import flet as ft

from kapjournal.messages import lists
from kapjournal.terms import FeelingWord
from kapjournal.views.check_in.mood import Mood
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import chip, primary_button, quiet_button
from kapjournal.views.design.fields import writing_sheet
from kapjournal.views.design.layout import SIDE, Press, column, max_width, padded, scroll, vspace
from kapjournal.views.design.mood_pad import OnMove, mood_pad
from kapjournal.views.design.task_foot import task_foot
from kapjournal.views.design.text import balanced, fitted, text
from kapjournal.views.design.tokens import Frame
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import check_in as words
from kapjournal.views.words import common

WIDEST = 560.0
LOWEST_PAD, TALLEST_PAD = 260.0, 560.0
AROUND_PAD = 306.0
"""Height of everything on the screen but the pad, with a title of one line and text of the designed size."""

AROUND_PAD_LARGE = 480.0
"""The same with large text, where the buttons stand one above the other; the first words below the pad are in it."""
LOWEST_PAD_LARGE = 300.0
SECOND_ROW = 58.0
"""A wide window wraps its chips: a mouse cannot swipe."""
PAD_SHARE = 0.52


def layout(
    ui: UiContext,
    mood: Mood,
    *,
    title: str,
    noted: bool,
    on_move: OnMove,
    on_key: Callable[[str], None],
    on_word: Callable[[FeelingWord], None],
    on_note: Press,
    on_keep: Press | None,
    on_delete: Press | None,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p, f = ui.palette, ui.frame
    delete = (
        quiet_button(p, words.DELETE(), on_delete, icon=ft.Icons.DELETE_OUTLINE_ROUNDED, colour=p.ink_soft)
        if on_delete
        else None
    )
    quiet = quiet_button(p, (words.CHANGE_NOTE if noted else words.ADD_NOTE)(), on_note)
    foot = task_foot(f, primary_button(p, common.KEEP(), on_keep), quiet)
    bar = top_bar(p, on_leave, on_help, close=True)
    chips = word_chips(ui, mood, on_word)
    if f.low and f.wide:
        return keys(
            _beside(ui, mood, title, on_move, [chips, *([ft.Row([delete])] if delete else [])], bar, foot), on_key
        )
    width = min(f.width, WIDEST)
    kind = fitted(title, t.TITLE.capped(f.scale, 1.3), width - 2 * t.S5)
    said = balanced(title, kind, (width - 2 * t.S5) / min(f.scale, 1.3))
    head = ft.Container(
        text(said, kind, p.ink, heading=1), padding=ft.Padding.only(left=20, right=20, top=4, bottom=16)
    )
    around = AROUND_PAD_LARGE if f.large_text else AROUND_PAD + (SECOND_ROW if f.wide else 0)
    free = f.height - around - 36 * min(f.scale, 1.3) * said.count("\n") - (t.TOUCH if on_delete else 0)
    lowest = LOWEST_PAD_LARGE if f.large_text else LOWEST_PAD
    pad = mood_pad(ui, width - 2 * t.MARGIN, min(max(free, lowest), TALLEST_PAD), mood.at, on_move, by_keys=True)
    parts = [head, ft.Container(pad, padding=SIDE), vspace(t.S4), chips]
    if delete:
        parts += [vspace(t.S2), ft.Container(ft.Row([delete]), padding=ft.Padding.only(left=t.S1))]
    body = scroll(parts) if _tight(f, free) else ft.Container(column(parts), expand=True)
    return keys(max_width(column([bar, body, foot], expand=True), f, most=WIDEST), on_key)


def _beside(
    ui: UiContext,
    mood: Mood,
    title: str,
    on_move: OnMove,
    below: list[ft.Control],
    bar: ft.Control,
    foot: ft.Control,
) -> ft.Control:
    """On a phone on its side: the whole pad at the left, everything else at the right."""
    f = ui.frame
    width, height = f.width * PAD_SHARE, f.height - 2 * t.S2
    pad = ft.Container(
        mood_pad(ui, width, height, mood.at, on_move, by_keys=True), padding=ft.Padding.only(left=t.MARGIN, top=t.S2)
    )
    kind = t.HEADING.capped(f.scale, 1.3)
    head = ft.Container(text(title, kind, ui.palette.ink, heading=1), padding=ft.Padding.only(left=20, bottom=t.S2))
    right = column([bar, scroll([head, *below]), foot], expand=True)
    return ft.Row([pad, right], spacing=0, expand=True, vertical_alignment=ft.CrossAxisAlignment.STRETCH)


def _tight(frame: Frame, free: float) -> bool:
    return frame.large_text or free < LOWEST_PAD


def keys(content: ft.Control, on_key: Callable[[str], None]) -> ft.Control:
    """Arrow keys move the point, whatever has the focus. No field to write in lies inside: nothing typed is heard."""
    return ft.KeyboardListener(
        content,
        autofocus=True,
        include_semantics=False,
        expand=True,
        on_key_down=lambda e: on_key(e.key),
        on_key_repeat=lambda e: on_key(e.key),
    )


def word_chips(ui: UiContext, mood: Mood, on_word: Callable[[FeelingWord], None]) -> ft.Control:
    """The words near the point; before there is one, what to do."""
    p = ui.palette
    if not mood.offered:
        hint = text(words.TAP(), t.BODY, p.ink_soft)
        return ft.Container(hint, padding=ft.Padding.symmetric(horizontal=t.S5, vertical=t.S3))
    chips = [chip(p, word.text, _to(on_word, word), chosen=word in mood.chosen) for word in mood.offered]
    if ui.frame.wide or ui.frame.large_text:
        return ft.Container(ft.Row(chips, wrap=True, spacing=t.S2, run_spacing=t.S2), padding=SIDE)
    return ft.Container(
        ft.Row(chips, spacing=t.S2, scroll=ft.ScrollMode.HIDDEN), padding=ft.Padding.only(left=t.MARGIN)
    )


def _to(on_word: Callable[[FeelingWord], None], word: FeelingWord) -> Press:
    return lambda: on_word(word)


def note(
    ui: UiContext,
    mood: Mood,
    *,
    written: str,
    on_text: Callable[[str], None],
    on_pad: Press,
    on_keep: Press | None,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p, f = ui.palette, ui.frame
    title = text(words.NOTE_TITLE(), t.TITLE.capped(f.scale, 1.3), p.ink, heading=1)
    chosen = text(lists.joined([word.text for word in mood.chosen]), t.LEAD, p.ink_soft) if mood.words else vspace(0)
    head = padded(column([title, chosen], spacing=t.S1), top=4, bottom=t.S4)
    sheet = writing_sheet(
        p,
        label=words.NOTE(),
        value=written,
        on_change=on_text,
        hint=words.NOTE_HINT(),
        footer=common.KEPT_AS_YOU_WRITE(),
        expand=not f.large_text,
        autofocus=True,
    )
    body = ft.Container(sheet, padding=SIDE, expand=not f.large_text)
    parts = [scroll([head, body])] if f.large_text else [head, body]
    foot = task_foot(f, primary_button(p, common.KEEP(), on_keep), quiet_button(p, words.TO_THE_MAP(), on_pad))
    page = column([top_bar(p, on_leave, on_help, close=True), *parts, foot], expand=True)
    return max_width(page, f, most=WIDEST)
