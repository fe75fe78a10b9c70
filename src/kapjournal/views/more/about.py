"""What KapJournal is, is not, and what stays on the device."""

import flet as ft

from kapjournal import __version__, content, routes
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.layout import TEXT_SIDE, Press, column, max_width, scroll, vspace
from kapjournal.views.design.text import text
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import more as words

PASSAGES = (
    "about.is",
    "about.is-not",
    "about.promise",
    "about.passphrase",
    "help.nobody-watches",
    "help.after-session",
    "aftercare.first-day",
)


@ft.component
def About() -> ft.Control:
    services = use_services()
    return layout(use_ui(), on_leave=services.back, on_help=lambda: services.go(routes.Help()))


def layout(ui: UiContext, *, on_leave: Press, on_help: Press) -> ft.Control:
    p = ui.palette
    parts: list[ft.Control] = [
        text(words.ABOUT(), t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1),
        vspace(t.S5),
    ]
    for passage in map(content.passage, PASSAGES):
        lines = [text(line, t.BODY, p.ink_soft) for line in passage.lines]
        parts += [
            text(passage.title, t.HEADING.capped(ui.frame.scale, 1.5), p.ink, heading=2),
            vspace(t.S1),
            ft.Semantics(container=True, content=column(lines, spacing=t.S1)),
            vspace(t.S6),
        ]
    parts += [
        text(words.VERSION(version=__version__), t.SMALL, p.ink_faint),
        text(words.MIT(), t.SMALL, p.ink_faint),
        vspace(t.S8),
    ]
    body = scroll([ft.Container(column(parts), padding=TEXT_SIDE)])
    return max_width(column([top_bar(p, on_leave, on_help), body], expand=True), ui.frame)
