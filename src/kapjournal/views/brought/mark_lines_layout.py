"""How marking looks: each sentence a line to tap, as wide as the page, so that no hand has to aim."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

import flet as ft

from kapjournal.care.records.marked_lines import Passage
from kapjournal.models import Entry
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import primary_button, quiet_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import Press, column, max_width, scroll, vspace
from kapjournal.views.design.lit import lit, lit_ink
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.task_foot import task_foot
from kapjournal.views.design.text import text
from kapjournal.views.design.tokens import Type
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common
from kapjournal.views.words import entry as entry_words
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import marked_lines as words

READING = Type(t.SERIF, 19, 1.6)


@dataclass(frozen=True)
class Sentence:
    """A sentence of the page; `question` is the one it begins to answer, `number` its place."""

    number: int
    passage: Passage
    question: str = field(default="", repr=False)
    new_paragraph: bool = False


def sentence(ui: UiContext, one: Sentence, is_marked: bool, on_press: Press) -> ft.Control:
    """By day it lies in the light, by night its words take it; the bookmark says it without color."""
    p = ui.palette
    words_ = text(one.passage.text, READING, lit_ink(p) if is_marked else p.ink, expand=True)
    mark = ft.Icon(ft.Icons.BOOKMARK_ROUNDED, size=20, color=lit_ink(p)) if is_marked else ft.Container(width=20)
    line = ft.Row([words_, mark], spacing=t.S2, vertical_alignment=ft.CrossAxisAlignment.START)
    target = pressable(
        p,
        line,
        on_press,
        label=one.passage.text,
        chosen=is_marked,
        bgcolor=lit(p) if is_marked else None,
        radius=t.S3,
        padding=ft.Padding.symmetric(horizontal=t.S3, vertical=9),
    )
    above: list[ft.Control] = []
    if one.question:
        top = t.S4 if one.number else 0
        asked = text(one.question, t.SMALL_LABEL, p.ink_faint)
        above = [ft.Container(asked, padding=insets(start=t.S3, end=t.S3, top=top, bottom=t.S1))]
    elif one.new_paragraph:
        above = [vspace(t.S3)]
    return ft.Container(column([*above, target]), padding=ft.Padding.symmetric(horizontal=t.S2), key=f"{one.number}")


def page(
    ui: UiContext,
    entry: Entry,
    *,
    number: int | None,
    now: datetime,
    lines: Sequence[ft.Control],
    marked: int,
    on_more: Press | None,
    on_save: Press | None,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p, f = ui.palette, ui.frame
    when = entry_words.when(entry.happened_at, entry.zone, now)
    said = journal_words.LINE(when=when, kind=entry_words.what(entry.kind, number))
    head = column(
        [
            text(said, t.SMALL, p.ink_faint),
            vspace(t.S1),
            text(words.WHICH(), t.TITLE.capped(f.scale, 1.3), p.ink, heading=1),
            vspace(t.S1),
            text(words.HOW(), t.BODY, p.ink_soft),
            vspace(t.S4),
        ]
    )
    more = [quiet_button(p, entry_words.READ_ON(), on_more)] if on_more else []
    count = text(words.MARKED(count=marked), t.SMALL, p.ink_soft)
    told = ft.Semantics(live_region=True, content=count, visible=bool(marked))
    body = scroll(
        [
            ft.Container(head, padding=ft.Padding.symmetric(horizontal=t.S5)),
            *lines,
            *more,
            vspace(t.S6),
        ]
    )
    quiet = quiet_button(p, words.NOT_NOW(), on_leave, colour=p.ink_soft)
    foot = task_foot(f, primary_button(p, common.KEEP(), on_save), quiet)
    bar = top_bar(p, on_leave, on_help, close=True)
    below = ft.Container(told, padding=insets(start=t.S5, end=t.S5, top=t.S2))
    return max_width(column([bar, body, below, foot], expand=True), f)
