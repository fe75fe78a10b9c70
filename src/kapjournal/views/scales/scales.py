"""All questionnaires: what each is, and where it stands."""

from collections.abc import Callable, Sequence

import flet as ft

from kapjournal import content, routes
from kapjournal.care.steps import scales
from kapjournal.care.steps.scales import ScaleState
from kapjournal.care.time import local_time
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, scroll, vspace
from kapjournal.views.design.rows import row
from kapjournal.views.design.states import error_state
from kapjournal.views.design.text import text
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import scales as words

PASSAGES = ("scales.about",)
Named = tuple[ScaleState, str]
"""A scale, and what is said of it."""


@ft.component
def Scales() -> ft.Control:
    services, ui = use_services(), use_ui()
    now, zone = services.now(), local_time.local_zone()
    answer = use_query(services, lambda db: scales.states(db, now=now))
    if answer.value is None:
        return error_state(ui, answer.error, services.back) if answer.error else ft.Container()
    named = [(one, words.state(one.scale, one.filling, one.last_at, zone, now)) for one in answer.value]
    return layout(
        ui,
        named,
        on_open=lambda scale_id: services.go(routes.Scale(scale_id=scale_id)),
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )


def layout(
    ui: UiContext, named: Sequence[Named], *, on_open: Callable[[str], object], on_leave: Press, on_help: Press
) -> ft.Control:
    p = ui.palette

    def to(scale_id: str) -> Press:
        return lambda: on_open(scale_id)

    icon = ft.Icons.CHECKLIST_RTL_ROUNDED
    rows = [row(p, one.scale.name, said, to(one.scale.id), icon=icon) for one, said in named]
    about = [text(line, t.BODY, p.ink_soft) for each in PASSAGES for line in content.passage(each).lines]
    parts: list[ft.Control] = [
        ft.Container(text(words.TITLE(), t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1), padding=TEXT_SIDE),
        vspace(t.S3),
        ft.Container(card(p, column(list[ft.Control](rows), spacing=t.S1), padding=t.S3), padding=SIDE),
        vspace(t.S5),
        ft.Container(column(list[ft.Control](about), spacing=t.S2), padding=TEXT_SIDE),
        vspace(t.S8),
    ]
    return max_width(column([top_bar(p, on_leave, on_help), scroll(parts)], expand=True), ui.frame)
