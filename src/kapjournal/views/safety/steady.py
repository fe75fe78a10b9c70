"""Something steady to do without the journal: one practice, one step a screen, nothing kept and nothing asked."""

from collections.abc import Callable

import flet as ft

from kapjournal import content
from kapjournal.content import Practice
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import foot, primary_button, quiet_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import Press, column, max_width, scroll, vspace
from kapjournal.views.design.progress import progress
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import common
from kapjournal.views.words import practice as words

PRACTICE = "grounding.54321"


@ft.component
def Steady(on_leave: Callable[[], None]) -> ft.Control:
    """Help is one tap away: it is what this was opened from."""
    ui = use_ui()
    at, set_at = ft.use_state(0)
    practice = content.practice(PRACTICE)
    last = at >= len(practice.steps)
    return layout(ui, practice, at, on_next=on_leave if last else lambda: set_at(at + 1), on_leave=on_leave)


def layout(ui: UiContext, practice: Practice, at: int, *, on_next: Press, on_leave: Press) -> ft.Control:
    p, f = ui.palette, ui.frame
    last = at >= len(practice.steps)
    said = practice.closing if last else practice.steps[at].text
    where = [] if last else [progress(p, at + 1, len(practice.steps), name=common.STEP_OF, colour=p.teal), vspace(t.S5)]
    body = [
        text(practice.title, t.SMALL_LABEL, p.ink_soft, heading=1),
        vspace(t.S3),
        *where,
        ft.Semantics(live_region=True, container=True, content=text(said, t.DISPLAY.capped(f.scale, 1.4), p.ink)),
        vspace(t.S5),
        text(practice.way_out, t.BODY, p.ink_soft),
    ]
    middle = scroll([ft.Container(column(body), padding=insets(start=t.S5, end=t.S5, top=t.S6, bottom=t.S6))])
    primary = primary_button(p, words.DONE() if last else words.NEXT(), on_next)
    stop = ft.Row([quiet_button(p, words.STOP(), on_leave)], alignment=ft.MainAxisAlignment.CENTER)
    below = column([primary, *([] if last else [vspace(t.S1), stop])])
    return max_width(column([top_bar(p, on_leave, on_leave), middle, foot(below)], expand=True), f, most=560)
