"""Where somebody was: the zone of this device at first, or one found by a city."""

from collections.abc import Callable

import flet as ft

from kapjournal.care.time import local_time, zone_names
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import chip
from kapjournal.views.design.fields import field
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, column, vspace
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import importing as words

OFFERED = 6


@ft.component
def ZoneChoice(zone: str, on_zone: Callable[[str], None], *, key: object = None) -> ft.Control:
    del key  # taken by Flet
    ui = use_ui()
    p = ui.palette
    typed, set_typed = ft.use_state("")
    offered = dict.fromkeys([zone, local_time.local_zone(), *zone_names.like(typed, OFFERED)])

    def take(name: str) -> Press:
        return lambda: on_zone(name)

    chips = [chip(p, name.replace("_", " "), take(name), chosen=name == zone) for name in offered]
    name = text(words.WHERE(), t.HEADING.capped(ui.frame.scale, 1.5), p.ink, heading=2)
    return column(
        [
            ft.Container(
                column([vspace(t.S6), name, vspace(t.S1), text(words.WHERE_NOTE(), t.BODY, p.ink_soft)]),
                padding=TEXT_SIDE,
            ),
            vspace(t.S3),
            ft.Container(ft.Row(list[ft.Control](chips), wrap=True, spacing=t.S2, run_spacing=t.S2), padding=SIDE),
            vspace(t.S3),
            ft.Container(field(p, words.CITY(), value=typed, on_change=set_typed), padding=SIDE),
        ]
    )
