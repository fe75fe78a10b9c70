"""How questions of one's own look: by set, each a line; what is hidden lies at the end."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import flet as ft

from kapjournal.models import OwnQuestion
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import caption_button, foot, primary_button, quiet_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import TEXT_SIDE, Press, column, vspace
from kapjournal.views.design.states import empty_state
from kapjournal.views.design.text import text
from kapjournal.views.library.parts import label, leads_to, page, rows
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import my_questions as words

if TYPE_CHECKING:
    from kapjournal.views.library.my_questions import Group, Mine


def layout(
    ui: UiContext,
    mine: "Mine",
    *,
    on_add: Press,
    on_given: Press,
    on_new_set: Press,
    on_question: Callable[[str], None],
    on_set: Callable[[str], None],
    on_show: Callable[[str], None],
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    parts: list[ft.Control] = [] if mine.groups else [empty_state(ui, "half-page", words.EMPTY())]
    for group in mine.groups:
        parts += [_group(ui, group, on_question, on_set), vspace(t.S5)]
    ways = [
        leads_to(ui, words.GIVEN(), words.GIVEN_WHY(), ft.Icons.CONTENT_PASTE_ROUNDED, on_given),
        leads_to(ui, words.NEW_SET(), "", ft.Icons.LIBRARY_ADD_OUTLINED, on_new_set),
    ]
    parts.append(rows(ui, ways))
    if mine.hidden:
        hidden = [_hidden(ui, prompt.id, prompt.text, on_show) for prompt in mine.hidden]
        parts += [vspace(t.S6), label(ui, words.HIDDEN_OF_APP()), vspace(t.S2), rows(ui, hidden)]
    primary = foot(primary_button(ui.palette, words.ADD(), on_add, icon=ft.Icons.ADD_ROUNDED))
    return page(ui, words.TITLE(), words.BLURB(), parts, on_leave=on_leave, on_help=on_help, foot=primary)


def _group(
    ui: UiContext, group: "Group", on_question: Callable[[str], None], on_set: Callable[[str], None]
) -> ft.Control:
    lines = [leads_to(ui, one.text, _note(one), _icon(one), partial(on_question, one.uid)) for one in group.questions]
    title = text(group.title, t.SMALL_LABEL, ui.palette.ink_soft, heading=2)
    head: ft.Control = ft.Container(title, padding=TEXT_SIDE)
    if group.own_set is not None:
        change = caption_button(ui.palette, words.CHANGE(), ft.Icons.EDIT_OUTLINED, partial(on_set, group.own_set.uid))
        title.expand = True
        line = ft.Row([title, change], vertical_alignment=ft.CrossAxisAlignment.CENTER)
        head = ft.Container(line, padding=insets(start=t.S5, end=t.S4))
    return column([head, vspace(t.S2), *([rows(ui, lines)] if lines else [])])


def _note(question: OwnQuestion) -> str:
    """What there is to know of it, the most telling first."""
    if question.is_hidden:
        return words.HIDDEN_NOTE()
    if question.is_from_therapist:
        return words.FROM_THERAPIST_NOTE()
    return words.HARD_NOTE() if question.is_hard else ""


def _icon(question: OwnQuestion) -> ft.IconData:
    if question.is_hidden:
        return ft.Icons.VISIBILITY_OFF_OUTLINED
    return ft.Icons.PERSON_OUTLINE_ROUNDED if question.is_from_therapist else ft.Icons.EDIT_OUTLINED


def _hidden(ui: UiContext, prompt_id: str, asked: str, on_show: Callable[[str], None]) -> ft.Control:
    p = ui.palette
    said = text(asked, t.BODY, p.ink_soft)
    show = quiet_button(p, words.SHOW_AGAIN(), partial(on_show, prompt_id), icon=ft.Icons.VISIBILITY_OUTLINED)
    return ft.Container(
        column([said, ft.Row([ft.Semantics(label=words.show_again(asked), content=show)])]),
        padding=insets(start=t.S2, end=t.S2, top=t.S2),
    )
