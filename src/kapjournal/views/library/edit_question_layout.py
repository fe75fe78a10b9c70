"""How a question of one's own is made and changed."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import flet as ft

from kapjournal.care.records.own_questions import MINE, Wording
from kapjournal.care.steps import library
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import caption_button, chip, primary_button, quiet_button
from kapjournal.views.design.fields import field
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, scroll_form, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.rows import row
from kapjournal.views.design.task_foot import task_foot
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common, guided
from kapjournal.views.words import library as library_words
from kapjournal.views.words import my_questions as words

if TYPE_CHECKING:
    from kapjournal.views.library.edit_question import Known

LINES = 3
WIDTH = 420.0


def layout(
    ui: UiContext,
    wording: Wording,
    *,
    part_title: str,
    is_new: bool,
    is_hidden: bool,
    on_text: Callable[[str], None],
    on_part: Press,
    on_hard: Callable[[bool], None],
    on_given: Callable[[bool], None],
    on_keep: Press | None,
    on_hide: Press,
    on_delete: Press,
    on_write: Press,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p = ui.palette
    title = words.QUESTION() if not is_new else words.GIVEN() if wording.is_from_therapist else words.ADD()
    hint = words.GIVEN_WHY() if wording.is_from_therapist else ""
    entry = field(p, words.QUESTION(), value=wording.text, on_change=on_text, hint=hint, lines=LINES)
    chevron = ft.Icon(ft.Icons.EXPAND_MORE_ROUNDED, size=22, color=p.ink_faint)
    part = row(p, words.PART_OF(), part_title, on_part, icon=ft.Icons.FOLDER_OPEN_OUTLINED, trail=chevron)
    choices = [
        part,
        _switch(ui, words.CAN_BE_HARD(), words.CAN_BE_HARD_WHY(), wording.is_hard, on_hard),
        _switch(ui, words.GIVEN(), "", wording.is_from_therapist, on_given),
    ]
    parts = [
        ft.Container(entry, padding=SIDE),
        vspace(t.S4),
        ft.Container(
            card(p, column(choices, spacing=t.S2), padding=ft.Padding.symmetric(horizontal=t.S3, vertical=t.S3)),
            padding=SIDE,
        ),
        vspace(t.S4),
        *([] if is_new else [_kept(ui, is_hidden, on_hide, on_delete, on_write)]),
        vspace(t.S6),
    ]
    return _form(ui, title, parts, guided.LEAVE_DRAFT(), on_keep, on_leave, on_help)


def _form(
    ui: UiContext,
    title: str,
    parts: list[ft.Control],
    leave: str,
    on_keep: Press | None,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    """What is changed, under its title; kept with the one primary button."""
    p, f = ui.palette, ui.frame
    head = ft.Container(text(title, t.TITLE.capped(f.scale, 1.3), p.ink, heading=1), padding=TEXT_SIDE)
    primary = primary_button(p, common.KEEP(), on_keep)
    quiet = quiet_button(p, leave, on_leave, colour=p.ink_soft)
    scrolled = scroll_form([head, vspace(t.S5), *parts])
    body = [top_bar(p, on_leave, on_help, close=True), scrolled, task_foot(f, primary, quiet)]
    return max_width(column(body, expand=True), f)


def _kept(ui: UiContext, is_hidden: bool, on_hide: Press, on_delete: Press, on_write: Press) -> ft.Control:
    """What can be done with one that is kept."""
    p = ui.palette
    hide = words.SHOW_AGAIN() if is_hidden else words.HIDE()
    eye = ft.Icons.VISIBILITY_OUTLINED if is_hidden else ft.Icons.VISIBILITY_OFF_OUTLINED
    ways: list[ft.Control] = [
        *([] if is_hidden else [caption_button(p, words.WRITE(), ft.Icons.EDIT_OUTLINED, on_write)]),
        caption_button(p, hide, eye, on_hide),
        caption_button(p, words.DELETE(), ft.Icons.DELETE_OUTLINE_ROUNDED, on_delete),
    ]
    return ft.Container(ft.Row(ways, wrap=True, spacing=t.S3, run_spacing=0), padding=SIDE)


def _switch(ui: UiContext, said: str, why: str, value: bool, on_change: Callable[[bool], None]) -> ft.Control:
    """On or off; Flet's own switch would cut its words where text is large."""
    p = ui.palette
    icon = ft.Icons.TOGGLE_ON_ROUNDED if value else ft.Icons.TOGGLE_OFF_OUTLINED
    mark = ft.Container(
        ft.Icon(icon, size=36, color=p.teal if value else p.edge), width=40, alignment=ft.Alignment.CENTER
    )
    words_: list[ft.Control] = [text(said, t.BODY, p.ink)]
    if why:
        words_.append(text(why, t.SMALL, p.ink_soft))
    line = ft.Row(
        [mark, ft.Column(words_, spacing=0, expand=True, tight=True)],
        spacing=14,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    name = f"{said}\n{why}" if why else said
    padding = ft.Padding.symmetric(vertical=8, horizontal=4)
    return pressable(p, line, partial(on_change, not value), label=name, chosen=value, padding=padding)


def title_of(known: "Known", part: str) -> str:
    """The name of the set it is part of."""
    titles = {one.id: one.title for one in known.sets} | dict(known.own_sets)
    return titles.get(part) or words.ALONE()


def part_dialog(
    ui: UiContext,
    known: "Known",
    part: str,
    theme: str,
    *,
    on_theme: Callable[[str], None],
    on_choose: Callable[[str], None],
    on_close: Press,
) -> ft.AlertDialog:
    """First own sets and themes; a theme opens its sets. Never all sets at once."""
    p = ui.palette
    themes = library.by_theme(known.sets)
    if theme:
        found = [(each.id, each.title) for each in themes.get(theme, [])]
        back = quiet_button(p, common.BACK(), partial(on_theme, ""), icon=ft.Icons.ARROW_BACK_ROUNDED)
        lines = [_part(ui, title, part == set_id, partial(on_choose, set_id)) for set_id, title in found]
        return _dialog(ui, library_words.THEMES[theme](), column(lines, spacing=t.S2), [back], on_close)
    own = [(MINE, words.ALONE()), *known.own_sets]
    mine = [_part(ui, title, part == set_id, partial(on_choose, set_id)) for set_id, title in own]
    chips = [chip(p, library_words.THEMES[each](), partial(on_theme, each)) for each in themes]
    inside = column(
        [
            column(mine, spacing=t.S2),
            vspace(t.S4),
            text(words.THEMES(), t.SMALL_LABEL, p.ink_soft),
            vspace(t.S2),
            ft.Row(list[ft.Control](chips), wrap=True, spacing=6, run_spacing=t.S2),
        ]
    )
    return _dialog(ui, words.PART_OF(), inside, [quiet_button(p, common.CLOSE(), on_close)], on_close)


def _part(ui: UiContext, title: str, chosen: bool, on_press: Press) -> ft.Control:
    return ft.Row([chip(ui.palette, title, on_press, chosen=chosen)], wrap=True)


def delete_dialog(ui: UiContext, question: str, *, on_delete: Press, on_close: Press) -> ft.AlertDialog:
    p = ui.palette
    ways: list[ft.Control] = [
        quiet_button(p, words.DELETE(), on_delete),
        quiet_button(p, words.KEEP(), on_close, colour=p.ink_soft),
    ]
    return _dialog(ui, words.DELETE(), text(question, t.BODY, p.ink_soft), ways, on_close)


def _dialog(ui: UiContext, title: str, inside: ft.Control, ways: list[ft.Control], on_close: Press) -> ft.AlertDialog:
    p = ui.palette
    return ft.AlertDialog(
        title=text(title, t.HEADING, p.ink, heading=2),
        content=ft.Container(inside, width=WIDTH),
        actions=ways,
        scrollable=True,
        bgcolor=p.sheet,
        shape=ft.RoundedRectangleBorder(radius=t.R_PAD),
        inset_padding=t.S6,
        on_dismiss=on_close,
    )


def set_form(
    ui: UiContext,
    title: str,
    *,
    is_new: bool,
    on_text: Callable[[str], None],
    on_keep: Press | None,
    on_add: Press,
    on_delete: Press,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    """A set of one's own: its name."""
    p = ui.palette
    head = words.NEW_SET() if is_new else words.SET_TITLE()
    kept: list[ft.Control] = [
        caption_button(p, words.ADD(), ft.Icons.ADD_ROUNDED, on_add),
        caption_button(p, words.DELETE(), ft.Icons.DELETE_OUTLINE_ROUNDED, on_delete),
    ]
    parts: list[ft.Control] = [
        ft.Container(field(p, words.SET_TITLE(), value=title, on_change=on_text), padding=SIDE),
        vspace(t.S3),
        *([] if is_new else [ft.Container(ft.Row(kept, wrap=True, spacing=t.S3, run_spacing=0), padding=SIDE)]),
    ]
    return _form(ui, head, parts, common.BACK(), on_keep, on_leave, on_help)
