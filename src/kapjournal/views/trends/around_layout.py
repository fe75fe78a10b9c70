"""How before and after a session looks: a small slope for each, over its number."""

from collections.abc import Callable, Sequence

import flet as ft

from kapjournal.care.trends.around import Around
from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import Press, picture
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.trends import drawings
from kapjournal.views.words import trends_said as said

MOST = 12
"""So many sessions are drawn at most, the latest; the table has all of them."""
WIDTH, HEIGHT = 64.0, 92.0


def slopes(ui: UiContext, latest: Sequence[Around], to: Callable[[str], Press]) -> ft.Control:
    """Beside each other; a press on one opens its session, `to` that with a uid."""
    return ft.Row([_slope(ui, each, to(each.uid)) for each in latest], wrap=True, spacing=t.S2, run_spacing=t.S2)


def _slope(ui: UiContext, each: Around, on_press: Press) -> ft.Control:
    p = ui.palette
    drawn = drawings.around(p, WIDTH, HEIGHT, (each.before, each.after, each.week))
    digits = text(str(each.number), t.Type(t.UI_MEDIUM, 13, 1.1).capped(ui.frame.scale, 1.2), p.on_dusk, center=True)
    number = ft.Container(digits, width=26, height=22, border_radius=11, bgcolor=p.dusk, alignment=ft.Alignment.CENTER)
    inside = ft.Column(
        [picture(drawn, width=WIDTH, height=HEIGHT), number],
        spacing=4,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
    )
    return pressable(p, inside, on_press, label=said.single(each), radius=12, key=each.uid)
