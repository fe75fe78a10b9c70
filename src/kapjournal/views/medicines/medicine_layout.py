"""How one medicine looks."""

from collections.abc import Callable, Sequence

import flet as ft

from kapjournal.care.records.medicines import Taken
from kapjournal.terms import MedicineTurn
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import chip, foot, primary_button, quiet_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, scroll, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common
from kapjournal.views.words import entry as entry_words
from kapjournal.views.words import medicines as words


def page(
    ui: UiContext,
    one: Taken,
    told: Sequence[tuple[str, str]],
    *,
    on_note: Callable[[MedicineTurn], object],
    on_change: Callable[[str], object],
    on_words: Press,
    on_private: Press,
    on_delete: Press,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    """`told` is what happened, each with its uid, the earliest first."""
    p, medicine = ui.palette, one.medicine
    head: list[ft.Control] = [text(medicine.name, t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1)]
    if medicine.as_prescribed.strip():
        head += [
            vspace(t.S2),
            text(words.AS_PRESCRIBED(), t.SMALL_LABEL, p.ink_soft),
            text(medicine.as_prescribed, t.JOURNAL, p.ink),
        ]
    parts = [
        ft.Container(column(head), padding=TEXT_SIDE),
        vspace(t.S2),
        ft.Container(ft.Row([quiet_button(p, words.CHANGE_WORDS(), on_words)], wrap=True), padding=insets(start=t.S1)),
        vspace(t.S3),
        ft.Container(_told(ui, told, on_change), padding=SIDE),
        vspace(t.S3),
        ft.Container(_quiet_note(ui, one, on_note), padding=insets(start=t.S1)),
        vspace(t.S3),
        ft.Container(text(words.DO_NOT_STOP(), t.BODY, p.ink), padding=TEXT_SIDE),
        vspace(t.S4),
        _keeping(ui, on_private, on_delete, is_private=medicine.is_private),
        vspace(t.S6),
    ]
    primary = MedicineTurn.BEGUN if one.is_stopped else MedicineTurn.CHANGED
    note = foot(primary_button(p, words.NOTE[primary](), lambda: on_note(primary)))
    return max_width(column([top_bar(p, on_leave, on_help), scroll(parts), note], expand=True), ui.frame)


def _told(ui: UiContext, told: Sequence[tuple[str, str]], on_change: Callable[[str], object]) -> ft.Control:
    """Each day with its words; a press changes it."""
    p = ui.palette

    def to(uid: str) -> Press:
        return lambda: on_change(uid)

    lines: list[ft.Control] = []
    for uid, said in told:
        pen = ft.Icon(ft.Icons.EDIT_OUTLINED, size=20, color=p.ink_faint)
        inside = ft.Row([text(said, t.BODY, p.ink, expand=True), pen], spacing=t.S2)
        padding = ft.Padding.symmetric(horizontal=t.S3, vertical=12)
        lines.append(pressable(p, inside, to(uid), label=words.TELL_ANEW(words=said), padding=padding, key=uid))
    none = [ft.Container(text(words.NOTHING(), t.BODY, p.ink_soft), padding=t.S3)]
    name = ft.Container(text(words.HISTORY(), t.SMALL_LABEL, p.ink_soft, heading=2), padding=insets(start=t.S3))
    return card(
        p, column([name, vspace(t.S1), *(lines or none)]), padding=ft.Padding.symmetric(vertical=14, horizontal=8)
    )


def _quiet_note(ui: UiContext, one: Taken, on_note: Callable[[MedicineTurn], object]) -> ft.Control:
    """That it was stopped; of one that was, another change."""
    turn = MedicineTurn.CHANGED if one.is_stopped else MedicineTurn.STOPPED
    return ft.Row([quiet_button(ui.palette, words.NOTE[turn](), lambda: on_note(turn))], wrap=True)


def _keeping(ui: UiContext, on_private: Press, on_delete: Press, *, is_private: bool) -> ft.Control:
    p = ui.palette
    private = chip(p, entry_words.PRIVATE(), on_private, chosen=is_private)
    delete = quiet_button(p, common.DELETE(), on_delete, icon=ft.Icons.DELETE_OUTLINE_ROUNDED, colour=p.ink_soft)
    row: ft.Control = ft.Row([private, delete], wrap=True, spacing=t.S2, run_spacing=t.S2)
    lines = [row, *([text(entry_words.IS_PRIVATE(), t.SMALL, p.ink_soft)] if is_private else [])]
    return ft.Container(column(lines, spacing=t.S2), padding=SIDE)
