"""How it looks that an entry is private, a favorite, tagged."""

from collections.abc import Callable, Sequence

import flet as ft

from kapjournal.care.steps import longer_term
from kapjournal.models import Entry
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import chip, quiet_button
from kapjournal.views.design.fields import field, told
from kapjournal.views.design.layout import Press, column, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import entry as words


def above(ui: UiContext, entry: Entry) -> list[ft.Control]:
    """Under the title: what it is good to know before reading."""
    p = ui.palette
    lines: list[ft.Control] = []
    if entry.is_private:
        lock = ft.Icon(ft.Icons.LOCK_OUTLINE_ROUNDED, size=18, color=p.ink_soft)
        said = words.IS_PRIVATE_UNLESS if entry.prompt_set == longer_term.SET else words.IS_PRIVATE
        lines.append(ft.Row([lock, text(said(), t.SMALL, p.ink_soft, expand=True)], spacing=6))
    if entry.is_favorite:
        star = ft.Icon(ft.Icons.STAR_ROUNDED, size=18, color=p.teal)
        lines.append(ft.Row([star, text(words.FAVORITE(), t.SMALL, p.ink_soft, expand=True)], spacing=6))
    return [vspace(t.S2), column(lines, spacing=2)] if lines else []


def marks(
    ui: UiContext,
    entry: Entry,
    *,
    typed: str | None,
    offered: Sequence[str],
    on_private: Press,
    on_favorite: Press,
    on_tagging: Press,
    on_typed: Callable[[str], object],
    on_add: Press,
    on_take: Callable[[str], object],
    on_remove: Callable[[str], object],
    on_close: Press,
) -> ft.Control:
    """`typed` is None while no tag is being added."""
    p = ui.palette
    choices: list[ft.Control] = [
        chip(p, words.FAVORITE(), on_favorite, chosen=entry.is_favorite),
        chip(p, words.PRIVATE(), on_private, chosen=entry.is_private),
    ]
    if typed is None:
        shown = [_tag(ui, tag) for tag in entry.tags]
        name = words.CHANGE_TAGS() if entry.tags else words.ADD_TAG()
        change = quiet_button(p, name, on_tagging, icon=ft.Icons.SELL_OUTLINED)
        below: list[ft.Control] = [_wrapped([*shown, change])]
    else:
        below = _editing(
            ui, entry, typed, offered, on_typed, on_add, on_take=on_take, on_remove=on_remove, on_close=on_close
        )
    return column([_wrapped(choices), vspace(t.S3), *below])


def _editing(
    ui: UiContext,
    entry: Entry,
    typed: str,
    offered: Sequence[str],
    on_typed: Callable[[str], object],
    on_add: Press,
    *,
    on_take: Callable[[str], object],
    on_remove: Callable[[str], object],
    on_close: Press,
) -> list[ft.Control]:
    p = ui.palette

    def take(tag: str) -> Press:
        return lambda: on_take(tag)

    def remove(tag: str) -> Press:
        return lambda: on_remove(tag)

    entry_ = told(field(p, words.ADD_TAG(), value=typed, on_change=on_typed, on_submit=on_add))
    ways = [quiet_button(p, words.ADD(), on_add), quiet_button(p, words.CLOSE_TAGS(), on_close, colour=p.ink_soft)]
    parts: list[ft.Control] = [text(words.TAGS(), t.SMALL_LABEL, p.ink_soft, heading=2), vspace(t.S2)]
    if entry.tags:
        parts += [_wrapped([_removable(ui, tag, remove(tag)) for tag in entry.tags]), vspace(t.S3)]
    parts += [entry_, _wrapped(ways)]
    if offered:
        parts += [text(words.TAGS_IN_USE(), t.SMALL_LABEL, p.ink_soft, heading=2), vspace(t.S2)]
        parts += [_wrapped([chip(p, tag, take(tag)) for tag in offered])]
    return parts


def _tag(ui: UiContext, tag: str) -> ft.Control:
    p = ui.palette
    said = text(tag, t.SMALL, p.ink)
    return ft.Container(
        said, bgcolor=p.well, border_radius=t.R_FULL, padding=ft.Padding.symmetric(horizontal=14, vertical=8)
    )


def _removable(ui: UiContext, tag: str, on_press: Press) -> ft.Control:
    p = ui.palette
    cross = ft.Icon(ft.Icons.CLOSE_ROUNDED, size=18, color=p.ink_soft)
    inside = ft.Row([text(tag, t.BODY, p.ink), cross], spacing=6, tight=True)
    return pressable(
        p,
        inside,
        on_press,
        label=words.REMOVE_TAG(tag=tag),
        bgcolor=p.well,
        radius=t.R_FULL,
        padding=ft.Padding.symmetric(horizontal=16, vertical=12),
    )


def _wrapped(controls: Sequence[ft.Control]) -> ft.Control:
    return ft.Row(
        list(controls),
        wrap=True,
        spacing=t.S2,
        run_spacing=t.S2,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
