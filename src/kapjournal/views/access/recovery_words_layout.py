"""How the recovery words look, and asking two of them back."""

from collections.abc import Callable

import flet as ft

from kapjournal.views.access.first_start_layout import screen, title
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import link_button, primary_button, quiet_button
from kapjournal.views.design.fields import field
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, vspace
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import first_start as words


def shown(
    ui: UiContext,
    phrase: list[str],
    *,
    in_browser: bool,
    on_save: Press,
    on_next: Press,
    on_leave: Press | None,
    on_help: Press,
) -> ft.Control:
    p = ui.palette
    parts = [
        title(ui, words.WORDS_TITLE()),
        vspace(t.S1),
        ft.Container(text(words.WORDS_WHY(), t.BODY, p.ink_soft), padding=TEXT_SIDE),
        vspace(t.S5),
        ft.Container(card(p, ft.SelectionArea(_word_table(ui, phrase)), radius=t.R_PAD), padding=SIDE),
        vspace(t.S3),
        ft.Container(_save_sheet(ui, in_browser, on_save), padding=SIDE),
        vspace(t.S4),
    ]
    return screen(ui, parts, primary_button(p, words.WRITTEN(), on_next), on_back=on_leave, on_help=on_help)


def _save_sheet(ui: UiContext, in_browser: bool, on_save: Press) -> ft.Control:
    """The way to a file with the words, and what such a file means."""
    p = ui.palette
    note = words.PDF_IN_BROWSER() if in_browser else words.PDF_NOTE()
    button = link_button(p, words.SAVE_PDF(), ft.Icons.PICTURE_AS_PDF_OUTLINED, on_save)
    said = ft.Container(text(note, t.SMALL, p.ink_soft), padding=ft.Padding.symmetric(horizontal=t.S1))
    return column([ft.Row([button], wrap=True), vspace(t.S2), said])


def _word_table(ui: UiContext, phrase: list[str]) -> ft.Control:
    """The words with their numbers: two columns read downwards, one where text is large."""
    p = ui.palette
    # A screen reader says a number and its word as one, and reads one column after the other.
    lines: list[ft.Control] = [
        ft.MergeSemantics(
            ft.Row(
                [
                    ft.Container(text(str(number), t.SMALL, p.ink_faint), width=28 * ui.frame.scale),
                    text(word, t.LEAD, p.ink),
                ],
                spacing=t.S1,
                vertical_alignment=ft.CrossAxisAlignment.CENTER,
            )
        )
        for number, word in enumerate(phrase, 1)
    ]
    if ui.frame.large_text:
        return column(lines, spacing=t.S2)
    half = (len(lines) + 1) // 2
    halves: list[ft.Control] = [
        ft.Semantics(container=True, content=ft.Column(part, spacing=t.S2, tight=True), expand=True)
        for part in (lines[:half], lines[half:])
    ]
    return ft.Row(halves, vertical_alignment=ft.CrossAxisAlignment.START)


def ask_back(
    ui: UiContext,
    *,
    numbers: list[int],
    typed: list[str],
    wrong: int,
    on_typed: Callable[[int, str], None],
    on_check: Press | None,
    on_show: Press,
    on_help: Press,
) -> ft.Control:
    p = ui.palette
    parts = [
        title(ui, words.CHECK_TITLE()),
        vspace(t.S1),
        ft.Container(text(words.CHECK_WHY(), t.BODY, p.ink_soft), padding=TEXT_SIDE),
        vspace(t.S5),
    ]
    for place, number in enumerate(numbers):
        entry = field(
            p,
            words.WORD_NUMBER(number=number),
            value=typed[place],
            on_change=_into(on_typed, place),
            on_submit=on_check,
            error=words.NOT_THAT(number=number) if wrong == place else None,
        )
        entry.autocorrect = entry.enable_suggestions = False
        parts += [ft.Container(entry, padding=SIDE), vspace(t.S4)]
    parts.append(
        ft.Container(ft.Row([quiet_button(p, words.SHOW_AGAIN(), on_show)], wrap=True), padding=insets(start=4))
    )
    return screen(ui, parts, primary_button(p, words.OPEN(), on_check), on_back=None, on_help=on_help)


def _into(on_typed: Callable[[int, str], None], place: int) -> Callable[[str], None]:
    return lambda word: on_typed(place, word)
