"""How it looks to say what a piece of writing is about: a quiet row, and a dialog for each of its two parts."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

import flet as ft

from kapjournal.care.timeline.session_choices import SessionChoice
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import chip, primary_button, quiet_button
from kapjournal.views.design.fields import field
from kapjournal.views.design.layout import Press, column, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import about_entry as words
from kapjournal.views.words import session as session_words

WIDTH = 420.0


def row(ways: Sequence[ft.Control]) -> ft.Control:
    return ft.Row(list(ways), wrap=True, spacing=t.S2, run_spacing=0)


def tags_dialog(
    ui: UiContext,
    *,
    offered: Sequence[str],
    chosen: Sequence[str],
    typed: str,
    on_typed: Callable[[str], None],
    on_turn: Callable[[str], None],
    on_add: Press,
    on_close: Press,
) -> ft.AlertDialog:
    """Own tags to tick, and a field for another one."""
    p = ui.palette
    chips = [chip(p, tag, partial(on_turn, tag), chosen=tag in chosen) for tag in offered]
    entry = field(p, words.YOUR_TAG(), value=typed, on_change=on_typed, on_submit=on_add, key=f"tag-{len(chosen)}")
    parts: list[ft.Control] = [
        text(words.TAGS_WHY(), t.BODY, p.ink_soft),
        vspace(t.S4),
        *([ft.Row(list[ft.Control](chips), wrap=True, spacing=6, run_spacing=t.S2), vspace(t.S4)] if chips else []),
        entry,
        vspace(t.S2),
        ft.Row([quiet_button(p, words.ADD(), on_add, icon=ft.Icons.ADD_ROUNDED)], wrap=True),
    ]
    return _dialog(ui, words.TAGS(), parts, [primary_button(p, words.DONE(), on_close)], on_close)


def session_dialog(
    ui: UiContext,
    near: Sequence[SessionChoice],
    about: str | None,
    now: datetime,
    *,
    on_choose: Callable[[str | None], None],
    on_close: Press,
) -> ft.AlertDialog:
    """The sessions it can be about, each with its intention, or none."""
    none = _line(ui, words.NO_SESSION(), "", partial(on_choose, None), chosen=about is None)
    lines = [_session(ui, one, now, partial(on_choose, one.uid), chosen=one.uid == about) for one in near]
    close = quiet_button(ui.palette, words.DONE(), on_close)
    return _dialog(ui, words.FOR_SESSION(), [column([none, *lines], spacing=t.S2)], [close], on_close)


def _session(ui: UiContext, one: SessionChoice, now: datetime, on_press: Press, *, chosen: bool) -> ft.Control:
    day = session_words.full_day(one.starts_at, one.zone, now)
    title = words.of_session(session_words.title(one.number), day)
    return _line(ui, title, one.intention, on_press, chosen=chosen)


def _line(ui: UiContext, title: str, note: str, on_press: Press, *, chosen: bool) -> ft.Control:
    p = ui.palette
    said: list[ft.Control] = [text(title, t.BODY, p.ink)]
    if note:
        said.append(text(note, t.SMALL, p.ink_soft, lines=2))
    mark = ft.Icon(ft.Icons.CHECK_ROUNDED, size=20, color=p.teal) if chosen else ft.Container(width=20)
    line = ft.Row([mark, ft.Column(said, spacing=0, expand=True, tight=True)], spacing=t.S3)
    name = f"{title}\n{note}" if note else title
    padding = ft.Padding.symmetric(horizontal=t.S3, vertical=13)
    return pressable(p, line, on_press, label=name, chosen=chosen, padding=padding, edge=ft.BorderSide(1, p.edge))


def _dialog(
    ui: UiContext, title: str, parts: Sequence[ft.Control], ways: Sequence[ft.Control], on_close: Press
) -> ft.AlertDialog:
    p = ui.palette
    return ft.AlertDialog(
        title=text(title, t.HEADING, p.ink, heading=2),
        content=ft.Container(column(parts), width=WIDTH),
        actions=list(ways),
        scrollable=True,
        bgcolor=p.sheet,
        shape=ft.RoundedRectangleBorder(radius=t.R_PAD),
        inset_padding=t.S6,
        on_dismiss=on_close,
    )
