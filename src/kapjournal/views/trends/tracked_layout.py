"""How sleep, pain and own trackers over time look."""

import flet as ft

from kapjournal.care.trends.numbers import NumberDays, YesDays
from kapjournal.care.trends.span import Window
from kapjournal.care.trends.tracked import OneTracked
from kapjournal.messages import dates
from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import column, picture
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.trends import number_drawing as drawing
from kapjournal.views.trends.scale import Scale
from kapjournal.views.words import trends as trend_words
from kapjournal.views.words import trends_beside as words

TICK_GROWS = 1.3


def chart(ui: UiContext, one: OneTracked, looked_at: Window, width: float) -> list[ft.Control]:
    """One picture with one name, what its ends are, and what is what in it."""
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
    stack = ft.Stack(layers, width=width, height=scale.height)
    image = ft.Semantics(
        container=True,
        image=True,
        label=words.tracked(one),
        content=ft.Semantics(exclude_semantics=True, content=stack),
    )
    return [
        column([image, _axis(ui, looked_at)]),
        *(text(line, t.SMALL, ui.palette.ink_soft) for line in legend(found)),
    ]


def legend(found: NumberDays | YesDays) -> list[str]:
    """What is what in it."""
    if isinstance(found, YesDays):
        return [words.TALL_MARK() if len(found.parts) == len(found.days) else words.SHARE_MARK()]
    return [words.MIDDLE_LINE(), words.RANGE_BAND()]


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


def _axis(ui: UiContext, looked_at: Window) -> ft.Control:
    p, kind = ui.palette, t.TICK.capped(ui.frame.scale, TICK_GROWS)
    ends = [text(name, kind, p.ink_soft) for name in (dates.medium_date(looked_at.first), trend_words.TODAY())]
    line = ft.Row(ends, alignment=ft.MainAxisAlignment.SPACE_BETWEEN)
    return ft.Semantics(exclude_semantics=True, content=line)
