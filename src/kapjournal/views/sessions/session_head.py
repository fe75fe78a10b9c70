"""The head of a session's page: its arc with the day one is at, and the three parts that it leads to."""

from collections.abc import Callable

import flet as ft

from kapjournal.care.time import local_time
from kapjournal.care.timeline.session_path import SessionPath
from kapjournal.views.design import arc
from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import picture
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import session_path as words

TALL, TALL_LOW = 250.0, 176.0
RISE = 128 / 262
UNDER = 62.0
"""Below the foot of the arc, for the names of the parts."""
OnPart = Callable[[int], object]


def part_at(path: SessionPath) -> int:
    """The part of the path where one is today."""
    return 0 if path.detail.is_ahead else 1 if path.day <= 0 else 2


def arc_head(ui: UiContext, path: SessionPath, width: float, chosen: int, on_part: OnPart) -> ft.Control:
    """The picture says where one is; the three words under it scroll to their part."""
    p, f, detail = ui.palette, ui.frame, path.detail
    height = TALL_LOW if f.low else TALL
    base, rise = height - UNDER, RISE * height
    now = None if detail.session.cancelled_at else arc.share_of(float(path.day))
    art = arc.arc(p, width, height, base=base, rise=rise, done=path.done_stops, now=now)
    today, starts = (local_time.local_day(each, detail.session.zone) for each in (detail.now, detail.session.starts_at))
    said = words.arc(detail.number or 0, path.day, starts, path.next_look_back, today) if detail.number else ""
    drawn = picture(art, width=width, height=height, fit=ft.BoxFit.FILL, label=said)
    labels = [_label(ui, name, *arc.at(width, base, rise, share)) for name, share in arc.STOPS[3:]]
    names = ft.Row([_part(ui, word(), place, chosen, on_part) for place, word in enumerate(words.PARTS)], spacing=0)
    return ft.Stack(
        [drawn, *labels, ft.Container(names, left=8, right=8, bottom=2)],
        width=width,
        height=height,
    )


def _label(ui: UiContext, name: str, x: float, y: float) -> ft.Control:
    kind = t.Type(t.UI_MEDIUM, 13, 1.1).capped(ui.frame.scale, 1.15)
    silent = ft.Semantics(exclude_semantics=True, content=text(name, kind, arc.CREAM, center=True))
    return ft.Container(silent, left=x - 7, top=y - 26, width=30)


def _part(ui: UiContext, name: str, place: int, chosen: int, on_part: OnPart) -> ft.Control:
    on = place == chosen
    kind = (t.LABEL if on else t.BODY).capped(ui.frame.scale, 1.3)
    inside = ft.Column(
        [
            text(name, kind, arc.CREAM, center=True),
            ft.Container(width=22, height=3, border_radius=2, bgcolor=arc.CREAM if on else None),
        ],
        spacing=4,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
    )
    target = pressable(
        ui.palette,
        ft.Container(inside, height=t.TOUCH, alignment=ft.Alignment.CENTER),
        lambda: on_part(place),
        label=name,
        current=on,
        on=arc.CREAM,
        centred=True,
    )
    target.expand = True
    return target
