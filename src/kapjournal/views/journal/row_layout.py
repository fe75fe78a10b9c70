"""How one line of the journal looks, and several that are one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import flet as ft

from kapjournal.care.time import date_words
from kapjournal.care.timeline.by_day import fold_of
from kapjournal.care.timeline.excerpts import Snippet
from kapjournal.care.timeline.journal import JournalRow
from kapjournal.views import kinds
from kapjournal.views.design import tokens as t
from kapjournal.views.design.focusable import ListedRow
from kapjournal.views.design.folding import fold_icon
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import Press
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import style, text
from kapjournal.views.design.tokens import Palette
from kapjournal.views.journal.folded_lines import ShownRow
from kapjournal.views.journal.journal_layout import list_width
from kapjournal.views.kinds import ShownTogether
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import entry as entry_words
from kapjournal.views.words import journal as words

LEAD, MARK = 40, 26
"""The room for what is drawn before a line, and how wide a moon is in it."""


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
        padding=insets(start=t.S8 if line.inside else t.S2, end=t.S2, top=t.S3, bottom=t.S3),
        key=ft.ScrollKey(of.uid),  # type: ignore[call-arg]
        kind=ListedRow,
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
        key=ft.ScrollKey(fold_of(line.hit.row)),  # type: ignore[call-arg]
        kind=ListedRow,
        padding=insets(start=side, end=t.S2, top=t.S3, bottom=t.S3),
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
