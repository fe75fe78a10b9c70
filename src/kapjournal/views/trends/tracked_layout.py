"""How sleep, pain and own trackers over time look."""

from collections.abc import Callable

import flet as ft

from kapjournal.care.trends.line import part_of
from kapjournal.care.trends.numbers import NumberDays, YesDays
from kapjournal.care.trends.span import Window
from kapjournal.care.trends.tracked import OneTracked
from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import column, picture, vspace
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.trends import number_drawing as drawing
from kapjournal.views.trends import touching
from kapjournal.views.trends.axis import axis
from kapjournal.views.trends.scale import Scale
from kapjournal.views.words import trends_beside as words

TICK_GROWS = 1.3


def chart(
    ui: UiContext, one: OneTracked, looked_at: Window, width: float, told: int, on_touch: Callable[[int], None]
) -> list[ft.Control]:
    """One picture with one name, what its ends are, the day that is `told`, and what is what in it."""
    found = one.found
    if isinstance(found, YesDays):
        scale = drawing.scale_of(looked_at, width, drawing.MARKS_HEIGHT)
        layers: list[ft.Control] = [
            picture(drawing.marks(ui.palette, found, scale), width=width, height=drawing.MARKS_HEIGHT)
        ]
    else:
        scale = drawing.scale_of(looked_at, width)
        drawn = drawing.line(ui.palette, one.kind, found, scale)
        layers = [picture(drawn, width=width, height=drawing.HEIGHT), *_ends(ui, one, found, scale)]
    xs = [scale.x(day.day) for day in found.days]
    mark = picture(drawing.touched(ui.palette, scale), width=drawing.TOUCHED, height=scale.height)
    layers.append(ft.Container(mark, left=xs[told] - drawing.TOUCHED / 2, top=0))
    stack = touching.under_finger(
        ft.Stack(layers, width=width, height=scale.height), lambda x: on_touch(touching.nearest(xs, x))
    )
    image = ft.Semantics(
        container=True,
        image=True,
        label=words.tracked(one),
        content=ft.Semantics(exclude_semantics=True, content=stack),
    )
    return [
        column([image, axis(ui, looked_at.first, looked_at.today, looked_at.today, width)]),
        vspace(t.S1),
        touching.told(ui, words.touched(one, found.days[told], looked_at.today)),
        *(text(line, t.SMALL, ui.palette.ink_soft) for line in legend(found, looked_at)),
    ]


def legend(found: NumberDays | YesDays, looked_at: Window) -> list[str]:
    """What is what in it."""
    if isinstance(found, YesDays):
        return [words.TALL_MARK() if len(found.parts) == len(found.days) else words.SHARE_MARK()]
    part = part_of(looked_at)
    return [words.MIDDLE_LINES[part](), words.RANGE_BANDS[part]()]


def ends(one: OneTracked, found: NumberDays, scale: Scale, *, tall: float) -> list[tuple[float, float]]:
    """The numbers at the top and at the foot, each with the place of its words, so `tall`; one that never changed
    stands over its line."""
    low, high = drawing.ends(one.kind, found)
    if found.lowest == found.highest and (low, high) != drawing.TEN:
        return [(found.lowest, scale.y(0) - tall - 6)]
    return [(high, 0.0), (low, scale.floor - tall - 2)]


def _ends(ui: UiContext, one: OneTracked, found: NumberDays, scale: Scale) -> list[ft.Control]:
    p, kind = ui.palette, t.TICK.capped(ui.frame.scale, TICK_GROWS)
    places = ends(one, found, scale, tall=kind.size * ui.frame.scale * kind.line)
    return [
        ft.Container(text(words.value(one, end), kind, p.ink_soft), left=0, top=top, bgcolor=p.sheet, border_radius=4)
        for end, top in places
    ]
