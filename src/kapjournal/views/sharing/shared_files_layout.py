"""How the list of what was shared looks, and one file of it."""

from collections.abc import Callable, Sequence

import flet as ft

from kapjournal.care.records.shared_files import LogLine
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import foot, primary_button, quiet_button
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, column, max_width, padded, scroll, vspace
from kapjournal.views.design.rows import row
from kapjournal.views.design.states import empty_state
from kapjournal.views.design.text import text
from kapjournal.views.sharing.export_layout import live
from kapjournal.views.sharing.export_pages_layout import Viewer, shown
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import shared_files as words


def listed(
    ui: UiContext,
    found: Sequence[LogLine],
    *,
    on_newer: Press | None,
    on_older: Press | None,
    on_open: Callable[[str], object],
    on_share: Press,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p, f = ui.palette, ui.frame
    head = column(
        [
            text(words.TITLE(), t.TITLE.capped(f.scale, 1.3), p.ink, heading=1),
            vspace(t.S1),
            text(words.NOTE(), t.BODY, p.ink_soft),
        ]
    )
    above = [quiet_button(p, journal_words.NEWER(), on_newer)] if on_newer else []
    below = [quiet_button(p, journal_words.OLDER(), on_older)] if on_older else []
    rows = [_row(ui, one, on_open) for one in found] or [empty_state(ui, "sealed-letter", words.EMPTY())]
    body = scroll([padded(head, top=t.S2, bottom=t.S3), *above, *rows, *below, vspace(t.S6)])
    share = foot(primary_button(p, words.SHARE(), on_share))
    return max_width(column([top_bar(p, on_leave, on_help), body, share], expand=True), f)


def _row(ui: UiContext, line: LogLine, on_open: Callable[[str], object]) -> ft.Control:
    note = f"{words.protection(line)}\n{words.range_(line)}"
    icon = ft.Icons.PICTURE_AS_PDF_OUTLINED if line.sharing.format == "pdf" else ft.Icons.LOCK_OUTLINE_ROUNDED
    shown_row = row(ui.palette, words.title(line), note, lambda: on_open(line.uid), icon=icon)
    return ft.Container(shown_row, padding=SIDE)


def one(
    ui: UiContext,
    line: LogLine,
    viewer: Viewer | None,
    *,
    problem: str,
    on_delete: Press,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p, f = ui.palette, ui.frame
    head = column(
        [
            text(words.title(line), t.TITLE.capped(f.scale, 1.3), p.ink, heading=1),
            vspace(t.S1),
            text(words.protection(line), t.BODY, p.ink_soft),
            text(words.range_(line), t.BODY, p.ink_soft),
        ]
    )
    pages = shown(ui, viewer) if viewer else [live(ui, problem or words.READING())]
    delete = ft.Container(ft.Row([quiet_button(p, words.DELETE(), on_delete)], wrap=True), padding=SIDE)
    parts = [ft.Container(head, padding=TEXT_SIDE), vspace(t.S3), *pages, vspace(t.S4), delete, vspace(t.S6)]
    return max_width(column([top_bar(p, on_leave, on_help), scroll(parts)], expand=True), f)
