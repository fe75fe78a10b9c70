"""A total among the published ranges, drawn: one hue, because no place on it is good or bad."""

import flet as ft

from kapjournal.content import Scale
from kapjournal.views.design import graphics
from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import picture
from kapjournal.views.design.text import text
from kapjournal.views.design.tokens import Palette
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import scale_result as words

WIDE = 22.0
"""A number of two digits needs so much."""
TALL, MIDDLE, THICK, GAP, DOT, RING = 28.0, 14.0, 12.0, 4.0, 9.0, 7.0


def strip(ui: UiContext, scale: Scale, total: int, baseline: int | None, width: float) -> ft.Control:
    """Cut where the ranges begin; a dot for the total, an open ring for what it stands against."""
    p = ui.palette
    drawing = picture(_svg(p, scale, total, baseline, width), width=width, height=TALL, label=words.strip(scale, total))
    ends = [one.low for one in scale.bands] + [scale.highest]
    if ui.frame.large_text:  # the numbers would lie on each other; they are in the name of the drawing
        return drawing
    marks = list[ft.Control]()
    drawn_at = -WIDE
    for end in ends:
        x = _x(scale, end, width)
        if x - drawn_at >= WIDE:  # of two that would lie on each other the first one stands
            marks.append(ft.Container(text(str(end), t.TICK, p.ink_soft, center=True), left=x - 14, width=28, top=0))
            drawn_at = x
    ticks = ft.Stack(marks, width=width, height=18)
    return ft.Column([drawing, ft.Semantics(exclude_semantics=True, content=ticks)], spacing=0, tight=True)


def _x(scale: Scale, value: int, width: float) -> float:
    return DOT + value / scale.highest * (width - 2 * DOT)


def _svg(p: Palette, scale: Scale, total: int, baseline: int | None, width: float) -> str:
    lows = [one.low for one in scale.bands]
    ends = [*lows[1:], scale.highest]
    parts = []
    for low, end in zip(lows, ends, strict=True):
        left, right = _x(scale, low, width) + GAP / 2, _x(scale, end, width) - GAP / 2
        wide = max(right - left, 2.0)
        parts.append(_bar(left, wide, p.well))
        if low <= total:
            filled = min(_x(scale, total, width) - left, wide)
            parts.append(_bar(left, max(filled, 0.0), p.teal))
    if baseline is not None:
        parts.append(_dot(_x(scale, baseline, width), RING, p.sheet, p.ink_soft))
    parts.append(_dot(_x(scale, total, width), DOT, p.teal, p.sheet))
    return graphics.svg(width, TALL, "".join(parts))


def _bar(left: float, wide: float, colour: str) -> str:
    return f'<rect x="{left:.1f}" y="{MIDDLE - THICK / 2}" width="{wide:.1f}" height="{THICK}" rx="4" fill="{colour}"/>'


def _dot(x: float, radius: float, fill: str, edge: str) -> str:
    return f'<circle cx="{x:.1f}" cy="{MIDDLE}" r="{radius}" fill="{fill}" stroke="{edge}" stroke-width="2.5"/>'
