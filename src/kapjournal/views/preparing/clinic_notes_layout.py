"""How the questions for the clinic look: what is on the list, a field for more, and some to choose from."""

from collections.abc import Callable, Mapping, Sequence

import flet as ft

from kapjournal.models import ClinicNoteKind
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.folding import fold, tick
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, scroll_form, vspace
from kapjournal.views.design.rows import row
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import preparing_clinic as words

_WHY = {
    ClinicNoteKind.QUESTION: (words.WHY,),
    ClinicNoteKind.MEDICINE: (words.MEDICINES_WHY, words.DO_NOT_STOP),
    ClinicNoteKind.CONDITION: (words.CONDITIONS_WHY,),
}
_TO_CHOOSE = {
    ClinicNoteKind.QUESTION: words.QUESTIONS_TO_CHOOSE,
    ClinicNoteKind.MEDICINE: words.MEDICINES_TO_CHOOSE,
}


def layout(
    ui: UiContext,
    *,
    rows: Mapping[ClinicNoteKind, Sequence[ft.Control]],
    forms: Mapping[ClinicNoteKind, ft.Control],
    choices: Mapping[ClinicNoteKind, ft.Control],
    unfolded: str,
    on_unfold: Callable[[str], object],
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p = ui.palette
    parts: list[ft.Control] = []
    for kind in ClinicNoteKind:
        parts += _head(ui, kind)
        inside: list[ft.Control] = list(rows[kind])
        if not inside and kind is ClinicNoteKind.QUESTION:
            inside.append(ft.Container(text(words.NONE_YET(), t.BODY, p.ink_faint), padding=ft.Padding.all(t.S4)))
        form = ft.Container(forms[kind], padding=insets(start=t.S4, end=t.S4, top=t.S3, bottom=t.S3))
        inside.append(form)
        if kind in _TO_CHOOSE:
            more = fold(
                p,
                _TO_CHOOSE[kind](),
                _to(on_unfold, kind),
                opened=unfolded == kind,
                heading=3,
                key=f"choose-{kind}",
            )
            inside += [more, *([choices[kind]] if kind in choices else [])]
        parts += [ft.Container(card(p, column(inside), padding=0), padding=SIDE), vspace(t.S6)]
    bar = top_bar(p, on_leave, on_help)
    return max_width(column([bar, scroll_form([*parts, vspace(t.S4)])], expand=True), ui.frame)


def one(ui: UiContext, note: ft.Control, *, on_all: Press, on_leave: Press, on_help: Press) -> ft.Control:
    """One note by itself, and the way to all of them."""
    p = ui.palette
    title = text(words.FOR_THE_CLINIC(), t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1)
    all_ = row(p, words.TITLE(), "", on_all, icon=ft.Icons.HELP_OUTLINE_ROUNDED)
    parts = [
        ft.Container(title, padding=TEXT_SIDE),
        vspace(t.S3),
        ft.Container(card(p, note, padding=0), padding=SIDE),
        vspace(t.S3),
        ft.Container(all_, padding=SIDE),
        vspace(t.S6),
    ]
    bar = top_bar(p, on_leave, on_help, close=True)
    return max_width(column([bar, scroll_form(parts)], expand=True), ui.frame)


def _to(on_unfold: Callable[[str], object], kind: ClinicNoteKind) -> Press:
    return lambda: on_unfold(kind)


def _head(ui: UiContext, kind: ClinicNoteKind) -> list[ft.Control]:
    p, first = ui.palette, kind is ClinicNoteKind.QUESTION
    type_ = t.TITLE.capped(ui.frame.scale, 1.3) if first else t.HEADING.capped(ui.frame.scale, 1.4)
    title = text(words.HEADINGS[kind](), type_, p.ink, heading=1 if first else 2)
    why = [text(line(), t.BODY, p.ink_soft) for line in _WHY[kind]]
    return [ft.Container(column([title, vspace(t.S1), *why]), padding=TEXT_SIDE), vspace(t.S3)]


def choices(rows: Sequence[ft.Control]) -> ft.Control:
    return ft.Container(column(rows), padding=insets(start=t.S2, end=t.S2, bottom=t.S3))


def choice(ui: UiContext, said: str, *, chosen: bool, on_press: Press) -> ft.Control:
    name = words.CHOSEN(words=said) if chosen else said
    return tick(ui.palette, said, on_press, done=chosen, said=name)
