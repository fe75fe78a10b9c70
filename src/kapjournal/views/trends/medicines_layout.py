"""How medicines over time look."""

from collections.abc import Callable

import flet as ft

from kapjournal.care.trends.medicine_courses import MedicineCourse, MedicineCourses
from kapjournal.views.design import tokens as t
from kapjournal.views.design.graphics import line_to, svg
from kapjournal.views.design.layout import column, picture
from kapjournal.views.design.text import text
from kapjournal.views.design.tokens import Palette
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.trends import drawings, touching
from kapjournal.views.trends.axis import axis
from kapjournal.views.trends.scale import Scale
from kapjournal.views.words import medicines as words
from kapjournal.views.words import trends as trend_words

LANE, BAR = 20.0, 7.0


def said(found: MedicineCourses) -> str:
    """The one sentence over it."""
    return words.marks(found.marks, found.window.today) or words.NO_CHANGE()


def chart(
    ui: UiContext, found: MedicineCourses, width: float, told: int, on_touch: Callable[[int], None]
) -> list[ft.Control]:
    """One picture for all of them, with one name: what was said over it, and of each medicine; and the mark `told`."""
    p, today = ui.palette, found.window.today
    scale = Scale(width, LANE, found.window.first, today)
    lanes: list[ft.Control] = []
    for one in found.courses:
        lanes += [text(one.name, t.SMALL, p.ink), picture(lane(p, one, scale), width=width, height=LANE)]
    lanes.append(axis(ui, scale.first, today, today, width))
    label = "\n".join([one.name for one in found.courses] + [words.mark(mark, today) for mark in found.marks])
    drawn: ft.Control = column(lanes, spacing=t.S1)
    if found.marks:
        xs = [scale.x(mark.day) for mark in found.marks]
        drawn = touching.under_finger(drawn, lambda x: on_touch(touching.nearest(xs, x)))
    image = ft.Semantics(
        container=True,
        image=True,
        label=label,
        content=ft.Semantics(exclude_semantics=True, content=drawn),
    )
    touched = [touching.told(ui, words.mark(found.marks[told], today))] if found.marks else []
    return [image, *touched, *(text(line, t.SMALL, p.ink_soft) for line in legend(found))]


def legend(found: MedicineCourses) -> list[str]:
    return [words.BAR(), *([trend_words.MEDICINE_MARK()] if found.marks else [])]


def lane(p: Palette, one: MedicineCourse, scale: Scale) -> str:
    """A bar over the days on which it was taken, as far as they are known, and a triangle where something changed."""
    middle = scale.floor - BAR / 2
    parts = [line_to(f"M0 {middle:.1f}H{scale.width}", p.hairline, 1.5)]
    for first, last in one.spells:
        left, right = scale.x(first), max(scale.x(last), scale.x(first) + 1)
        parts.append(line_to(f"M{left:.1f} {middle:.1f}H{right:.1f}", p.teal, BAR, opacity=0.55))
    return svg(
        scale.width, scale.height, *parts, *drawings.triangles(p, scale, [scale.x(mark.day) for mark in one.marks])
    )
