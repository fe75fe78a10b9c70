"""What a question or a practice rests on: one quiet line, and behind it the source."""

import flet as ft

from kapjournal.content import Evidence, Source
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import caption_button, quiet_button
from kapjournal.views.design.layout import Press, column, vspace
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import common
from kapjournal.views.words import evidence as words


@ft.component
def EvidenceLine(label: Evidence, source: Source) -> ft.Control:
    """The label as a line to press; it opens `source_dialog`."""
    ui = use_ui()
    shown, set_shown = ft.use_state(False)
    ft.use_dialog(source_dialog(ui, label, source, lambda: set_shown(False)) if shown else None)
    p, icon = ui.palette, ft.Icons.INFO_OUTLINE_ROUNDED
    button = caption_button(p, words.LINES[label](), icon, lambda: set_shown(True), colour=p.ink_faint)
    return ft.Row([button], tight=True)


def source_dialog(ui: UiContext, label: Evidence, source: Source, on_close: Press) -> ft.AlertDialog:
    """Who says so, what that shows, and where to read it; the app itself never opens a connection."""
    p = ui.palette
    lines: list[ft.Control] = [
        text(words.MEANS[label](), t.BODY, p.ink_soft),
        vspace(t.S4),
        text(source.title, t.SMALL_LABEL, p.ink),
        vspace(t.S1),
        text(source.shows, t.BODY, p.ink_soft),
    ]
    if source.link:
        lines += [vspace(t.S3), text(source.link, t.SMALL, p.ink_faint, selectable=True)]
    return ft.AlertDialog(
        title=text(words.TITLE(), t.HEADING, p.ink, heading=2),
        content=ft.Container(column(lines), width=420),
        actions=[quiet_button(p, common.CLOSE(), on_close)],
        scrollable=True,
        bgcolor=p.sheet,
        shape=ft.RoundedRectangleBorder(radius=t.R_PAD),
        inset_padding=t.S6,
        on_dismiss=on_close,
    )
