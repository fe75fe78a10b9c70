"""How the journal looks: its head, its rows, and in a wide window a page beside them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import flet as ft

from kapjournal.care.time import date_words
from kapjournal.care.timeline.by_day import fold_of
from kapjournal.care.timeline.excerpts import Snippet
from kapjournal.care.timeline.journal import JournalRow
from kapjournal.errors import KapJournalError
from kapjournal.views import kinds
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import foot, primary_button, quiet_button
from kapjournal.views.design.folding import fold_icon
from kapjournal.views.design.layout import Press, column, scroll
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.states import empty_state, error_state
from kapjournal.views.design.text import style, text
from kapjournal.views.design.tokens import Palette
from kapjournal.views.journal.folded_lines import ShownRow
from kapjournal.views.kinds import ShownTogether
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import entry as entry_words
from kapjournal.views.words import journal as words

LIST_WIDTH, RAIL_WIDTH = 440, 97
LEAD, MARK = 40, 26
"""The room for what is drawn before a line, and how wide a moon is in it."""


def list_width(ui: UiContext) -> float:
    """The room that the list has."""
    if not ui.frame.wide:
        return ui.frame.width - 2 * t.S2
    left, right = _shares(ui.frame.width, wide=True, covered=False)
    inner = ui.frame.width - RAIL_WIDTH - t.S10 - t.S8 - 2 * t.S8 - 1
    return inner * left / (left + right)


def room(
    ui: UiContext,
    top: ft.Control,
    listed: ft.Control,
    entry: ft.Control | None,
    *,
    on_write: Press,
    on_show: Press | None,
    on_close: Press,
    on_help: Press,
    alone: bool = False,
) -> ft.Control:
    """The list, and beside it what is open; in a narrow window, what was opened while it was wide covers the list.

    `on_show` is for the filter, and goes back to the list that it makes. `alone` is what needs the whole window and has
    nothing to write: nothing stands beside or below it.

    One tree for all windows: what moves in it while the window changes would lose what it holds.
    """
    p, wide = ui.palette, ui.frame.wide
    covered = entry is not None and not wide and not alone
    below = _below(p, on_write, on_show, wide=wide, lit=entry is None)
    below.visible = not alone
    page = column([top, ft.Container(listed, expand=True), below], expand=True)
    page.visible = not covered
    bar = ft.Container(top_bar(p, on_close, on_help) if covered else None)
    body = ft.Container(entry or (nothing_chosen(ui) if wide else None), expand=True)
    beside = column([bar, body], expand=True)
    beside.visible = (wide or covered) and not alone
    left, right = _shares(ui.frame.width, wide=wide, covered=covered)
    return ft.Container(
        ft.Row(
            [
                ft.Container(page, expand=left),
                ft.Container(width=1 if wide and not alone else 0, bgcolor=p.hairline),
                ft.Container(beside, expand=0 if alone else right),
            ],
            spacing=t.S8 if wide and not alone else 0,
            expand=True,
            vertical_alignment=ft.CrossAxisAlignment.STRETCH,
        ),
        padding=ft.Padding.only(left=t.S10 if wide else 0, right=t.S8 if wide else 0),
        expand=True,
    )


def _shares(width: float, *, wide: bool, covered: bool) -> tuple[int, int]:
    """How the window is shared between the list and what is open, in a wide one LIST_WIDTH to the rest.

    No widths: in a window that shrinks they may leave a field no room for a moment, and a browser empties it then.
    """
    if not wide:
        return (0, 1) if covered else (1, 0)
    rest = width - RAIL_WIDTH - t.S10 - t.S8 - 2 * t.S8 - 1 - LIST_WIDTH
    return LIST_WIDTH, max(LIST_WIDTH // 4, int(rest))


def _below(p: Palette, on_write: Press, on_show: Press | None, *, wide: bool, lit: bool) -> ft.Control:
    """`lit` says whether this is the one lamp; beside an open entry it is a quiet way."""
    make = primary_button if lit else quiet_button
    if on_show:
        button = make(p, words.SHOW_ENTRIES(), on_show)
    else:
        button = make(p, words.WRITE(), on_write, icon=ft.Icons.EDIT_OUTLINED)
    return ft.Container(button, padding=ft.Padding.only(top=8, bottom=24)) if wide else foot(button)


def nothing_chosen(ui: UiContext) -> ft.Control:
    return ft.Container(empty_state(ui, "cup", words.CHOOSE()), alignment=ft.Alignment.CENTER, expand=True)


def failed(ui: UiContext, error: KapJournalError, on_retry: Press) -> ft.Control:
    return error_state(ui, error, on_retry)


def rows(
    ui: UiContext,
    lines: Sequence[ft.Control],
    top_line: ft.Control,
    *,
    window: int,
    on_newer_size: Callable[[float], None],
    searching: bool,
    narrowed: bool,
    on_scroll: Callable[[ft.OnScrollEvent], Any],
    on_newer: Press | None,
    on_older: Press | None,
) -> ft.Control:
    """A window of the list; `window` numbers it, for another one begins at its top. `top_line` stays over it."""
    p = ui.palette
    if not lines:
        empty = ("cup", words.NARROWED_EMPTY()) if narrowed else ("seedling", words.EMPTY())
        art, line = ("cup", words.NOTHING_FOUND()) if searching else empty
        return scroll([empty_state(ui, art, line)])
    newer = quiet_button(p, words.NEWER(), on_newer) if on_newer else None
    above = [ft.Container(newer, on_size_change=lambda e: on_newer_size(e.height))]
    below = [quiet_button(p, words.OLDER(), on_older)] if on_older else []
    side = ft.Padding.symmetric(horizontal=0 if ui.frame.wide else t.S2)
    listed = scroll([*above, *lines, *below], padding=side, on_scroll=on_scroll)
    listed.key = f"window {window}"
    over = ft.Container(top_line, left=0, top=0, right=0, padding=side, ignore_interactions=True)
    return ft.Stack([listed, over], fit=ft.StackFit.EXPAND, expand=True)


def measured(control: ft.Control, on_height: Callable[[float], None]) -> ft.Control:
    """The client says how tall it came out."""
    return ft.Container(control, on_size_change=lambda e: on_height(e.height))


def row(ui: UiContext, line: ShownRow, now: datetime, on_open: Callable[[JournalRow], None]) -> ft.Control:
    """One line of the list; one that opens others says whether it is open, and these stand in from it."""
    p, hit, of = ui.palette, line.hit, line.hit.row
    shown_as = kinds.shown_as(of)
    if of.within and shown_as.together:
        return _together(ui, line, shown_as.together, lambda: on_open(of))
    when, what = entry_words.when(of.when, of.zone, now), shown_as.what(of)
    said = "".join(piece for piece, _ in hit.snippet) or shown_as.says(of)
    shown = _snippet(ui, hit.snippet) if hit.snippet else _words(ui, of, shown_as.says(of))
    drawn = ft.Row(
        [
            ft.Container(shown_as.lead(ui, of), width=LEAD, alignment=ft.Alignment.CENTER),
            ft.Column(
                [
                    text(words.LINE(when=date_words.clock(of.when, of.zone), kind=what), t.SMALL, p.ink_faint),
                    shown,
                ],
                spacing=2,
                expand=True,
                tight=True,
            ),
            *([] if line.opened is None else [_mark(p, opened=line.opened)]),
        ],
        spacing=t.S3,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )
    target = pressable(
        p,
        drawn,
        lambda: on_open(of),
        label=words.READ_ALOUD(kind=what, when=when, words=said),
        current=line.is_chosen,
        bgcolor=p.well if line.is_chosen else None,
        padding=ft.Padding.only(left=t.S8 if line.inside else t.S2, right=t.S2, top=t.S3, bottom=t.S3),
        key=of.uid,
    )
    return target if line.opened is None else _fold(line, target)


def _together(ui: UiContext, line: ShownRow, shown_as: ShownTogether, on_open: Press) -> ft.Control:
    """Several lines as one, drawn from where the marks of the others stand."""
    p, within = ui.palette, line.hit.row.within
    side, mark = t.S2 + (LEAD - MARK) / 2, 24
    room = list_width(ui) - 2 * side - mark - t.S3
    said = text(shown_as.says(within), t.SMALL, p.ink_faint)
    lines = ft.Row(
        [shown_as.drawn(ui, within, room), ft.Row([said], tight=True)],
        wrap=True,
        spacing=t.S3,
        run_spacing=t.S1,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
        expand=True,
    )
    drawn = ft.Row(
        [lines, _mark(p, opened=bool(line.opened))],
        spacing=t.S3,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    target = pressable(
        p,
        drawn,
        on_open,
        label=shown_as.read_aloud(within),
        padding=ft.Padding.only(left=side, right=t.S2, top=t.S3, bottom=t.S3),
    )
    return _fold(line, target)


def _fold(line: ShownRow, target: ft.Control) -> ft.Control:
    return ft.MergeSemantics(ft.Semantics(expanded=line.opened, content=target), key=f"fold-{fold_of(line.hit.row)}")


def _mark(p: Palette, *, opened: bool) -> ft.Control:
    return ft.Icon(fold_icon(opened=opened), size=24, color=p.teal)


def _words(ui: UiContext, row: JournalRow, says: str) -> ft.Control:
    """Their own words in serif; ours, where there are none, in sans."""
    p, own = ui.palette, row.title or row.preview
    return text(says, replace(t.LEAD, size=17) if own else t.BODY, p.ink if own else p.ink_soft, lines=2)


def _snippet(ui: UiContext, pieces: Snippet) -> ft.Control:
    """What was found, in its own words, with the words looked for in the colour of what is chosen."""
    p, kind = ui.palette, replace(t.LEAD, size=17)
    spans = [
        ft.TextSpan(piece, style=ft.TextStyle(color=p.teal, bgcolor=p.teal_wash) if is_hit else None)
        for piece, is_hit in pieces
    ]
    return ft.Text(spans=spans, style=style(kind, p.ink), max_lines=3, overflow=ft.TextOverflow.ELLIPSIS)
