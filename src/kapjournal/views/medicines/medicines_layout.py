"""How the list of medicines looks."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import foot, primary_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, scroll, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.states import empty_state
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import medicines as words


@dataclass(frozen=True)
class Shown:
    """A medicine in the list; `last` is what happened to it last. The first that was stopped carries the heading."""

    uid: str
    name: str = field(repr=False)
    as_prescribed: str = field(repr=False)
    last: str = field(repr=False)
    is_stopped: bool = False
    is_first: bool = False


def row(ui: UiContext, one: Shown, on_open: Press) -> ft.Control:
    """A press opens it."""
    p = ui.palette
    said = [text(one.name, t.LEAD, p.ink_soft if one.is_stopped else p.ink)]
    said += [text(line, t.SMALL, p.ink_soft) for line in (one.as_prescribed.strip(), one.last) if line]
    lines = column(said, spacing=2)
    lines.expand = True
    inside = ft.Row([lines, ft.Icon(ft.Icons.CHEVRON_RIGHT_ROUNDED, size=22, color=p.ink_faint)], spacing=t.S2)
    name = "\n".join(filter(None, (one.name, one.as_prescribed.strip(), one.last)))
    padding = ft.Padding.symmetric(horizontal=t.S4, vertical=t.S3)
    sheet = card(p, pressable(p, inside, on_open, label=name, padding=padding), padding=t.S1, flat=one.is_stopped)
    head = text(words.STOPPED(), t.SMALL_LABEL, p.ink_soft, heading=2)
    above = [ft.Container(head, padding=insets(start=t.S1, top=t.S4, bottom=t.S2))] if one.is_first else []
    return ft.Container(column([*above, sheet]), padding=ft.Padding.only(bottom=t.S3), key=one.uid)


def page(
    ui: UiContext,
    rows: Sequence[ft.Control],
    *,
    is_empty: bool,
    on_add: Press,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p = ui.palette
    head = [
        text(words.TITLE(), t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1),
        vspace(t.S1),
        text(words.BLURB(), t.BODY, p.ink_soft),
        text(words.DO_NOT_STOP(), t.BODY, p.ink),
    ]
    shown = [empty_state(ui, "seedling", words.EMPTY())] if is_empty else [ft.Container(column(rows), padding=SIDE)]
    body = scroll([ft.Container(column(head), padding=TEXT_SIDE), vspace(t.S4), *shown, vspace(t.S6)])
    add = foot(primary_button(p, words.ADD(), on_add))
    return max_width(column([top_bar(p, on_leave, on_help), body, add], expand=True), ui.frame)
