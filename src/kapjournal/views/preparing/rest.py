"""For the rest of the day of a session: what matters now, firm about driving, and the ways to people."""

import flet as ft

from kapjournal import content, routes
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import foot, link_button
from kapjournal.views.design.evidence import EvidenceLine
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, scroll, vspace
from kapjournal.views.design.rows import row
from kapjournal.views.design.text import text
from kapjournal.views.kinds.kind import Go
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import preparing_rest as words

TODAY, MOOD = "aftercare.first-day", "aftercare.mood"
PASSAGES = (TODAY, MOOD)
"""What this screen shows of the library."""
DRIVING = 2
"""The line of the passage that is said loudest: nobody drives today."""


@ft.component
def RestOfToday() -> ft.Control:
    services = use_services()
    return layout(use_ui(), on_go=services.go, on_leave=services.back)


def layout(ui: UiContext, *, on_go: Go, on_leave: Press) -> ft.Control:
    p, f = ui.palette, ui.frame
    today, mood = content.passage(TODAY), content.passage(MOOD)
    to_help: Press = lambda: on_go(routes.Help())  # noqa: E731
    to_call: Press = lambda: on_go(routes.WhenToCall())  # noqa: E731
    to_someone: Press = lambda: on_go(routes.Someone())  # noqa: E731
    call = row(p, words.CALL(), words.CALL_NOTE(), to_call, icon=ft.Icons.CALL_OUTLINED)
    someone = link_button(p, words.SOMEONE(), ft.Icons.FAVORITE_BORDER_ROUNDED, to_someone)
    lines = [_line(ui, line, loud=place == DRIVING) for place, line in enumerate(today.lines)]
    evidence = [EvidenceLine(today.label, today.source)] if today.label and today.source else []
    mood_lines = [text(line, t.BODY, p.ink_soft) for line in mood.lines]
    parts: list[ft.Control] = [
        ft.Container(text(words.TITLE(), t.TITLE.capped(f.scale, 1.3), p.ink, heading=1), padding=TEXT_SIDE),
        vspace(t.S4),
        ft.Container(card(p, column([*lines, *evidence], spacing=t.S3)), padding=SIDE),
        vspace(t.S3),
        ft.Container(card(p, call, padding=t.S3), padding=SIDE),
        vspace(t.S6),
        ft.Container(text(mood.title, t.HEADING.capped(f.scale, 1.4), p.ink, heading=2), padding=TEXT_SIDE),
        vspace(t.S2),
        ft.Container(column(mood_lines, spacing=t.S2), padding=TEXT_SIDE),
        vspace(t.S6),
    ]
    return max_width(column([top_bar(p, on_leave, to_help), scroll(parts), foot(someone)], expand=True), f)


def _line(ui: UiContext, line: str, *, loud: bool) -> ft.Control:
    p = ui.palette
    dot = ft.Container(width=6, height=6, border_radius=3, bgcolor=p.dusk, margin=ft.Margin.only(top=12 if loud else 9))
    said = text(line, t.LEAD if loud else t.BODY, p.ink, expand=True)
    return ft.Row([dot, said], spacing=t.S3, vertical_alignment=ft.CrossAxisAlignment.START)
