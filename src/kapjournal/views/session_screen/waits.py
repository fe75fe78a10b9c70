"""What is said in the place of a screen that waits until the effect is over."""

from datetime import datetime

import flet as ft

from kapjournal import routes
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import foot, primary_button
from kapjournal.views.design.layout import column, drawing, max_width, scroll, vspace
from kapjournal.views.design.text import text
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import common
from kapjournal.views.words import session_screen as words

SHARED_TOMORROW: frozenset[type[routes.Route]] = frozenset({routes.Export})


@ft.component
def Waits(kind: type[routes.Route], until: datetime, zone: str, screen_is_open: bool) -> ft.Control:
    """Nothing that was typed there is lost: it is in its draft."""
    services, ui = use_services(), use_ui()
    p = ui.palette
    tomorrow = kind in SHARED_TOMORROW
    why = words.SHARE_TOMORROW() if tomorrow else words.waits(until, zone, screen_is_open=screen_is_open)
    said = ft.Container(
        column(
            [
                vspace(t.S8),
                *([] if ui.frame.large_text or ui.frame.low else [drawing(p, "tide-moon", height=140), vspace(t.S6)]),
                text(why, t.TITLE.capped(ui.frame.scale, 1.3), p.ink, center=True, heading=1),
            ]
        ),
        padding=ft.Padding.symmetric(horizontal=t.S8),
    )
    primary = (
        primary_button(p, words.TO_THE_SCREEN(), lambda: services.home(0))
        if screen_is_open
        else primary_button(p, common.BACK(), services.back)
    )
    bar = top_bar(p, services.back, lambda: services.go(routes.Help()))
    return max_width(column([bar, scroll([said]), foot(primary)], expand=True), ui.frame, most=560)
