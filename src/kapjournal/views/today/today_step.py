"""The card that comes first on Today: the next step, or where it is hard a person and something steadying."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import flet as ft

from kapjournal import content, routes
from kapjournal.care.steps.next_step import Step, StepKind
from kapjournal.care.steps.today import REVIEW_SETS
from kapjournal.care.steps.today_state import TodayState
from kapjournal.views.design import graphics
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import actions, primary_button, quiet_button
from kapjournal.views.design.layout import card, column, drawing, picture, vspace
from kapjournal.views.design.text import balanced, text
from kapjournal.views.design.tokens import Palette
from kapjournal.views.shell.addresses import STORY_SET, steadying_way, way
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common
from kapjournal.views.words import hard_moment as hard_words
from kapjournal.views.words import today as words

if TYPE_CHECKING:
    from kapjournal.views.today.today_layout import Go

LAMP_NEAR = ('viewBox="0 0 390 520"', 'viewBox="0 286 390 228"')
"""The drawing of the room is taller than a card: this is the part of it with the lamp."""
_SCENES = {StepKind.STORY: "hills-home", StepKind.CAPTURE: "tide-moon"}
_OBJECTS = {
    StepKind.PLAN: "seedling",
    StepKind.DRAFT: "half-page",
    StepKind.CHECK_IN: "cup",
    StepKind.PRACTICE: "breath",
}


def hard_moment(ui: UiContext, chosen: Sequence[str], on_go: "Go", *, inner: float) -> ft.Control:
    """In the place of the next step: a person, or something steadying. `chosen` are the words that said it."""
    p, f = ui.palette, ui.frame
    kind = t.TITLE.capped(f.scale, 1.5)
    steady = quiet_button(p, hard_words.STEADY(), lambda: on_go(steadying_way()))
    lines = [
        text(balanced(hard_words.chose_on_today(chosen), kind, inner / f.scale), kind, p.ink, heading=2),
        vspace(t.S2),
        text(hard_words.ASK(), t.BODY, p.ink_soft),
        vspace(t.S5),
        column([primary_button(p, hard_words.TALK(), lambda: on_go(routes.Help())), vspace(t.S1), ft.Row([steady])]),
    ]
    return card(p, column(lines), padding=ft.Padding.symmetric(horizontal=t.S5, vertical=t.S5), radius=t.R_PAD)


def next_step(
    ui: UiContext, room: "TodayState", on_go: "Go", on_not_today: Callable[[Step], object], *, tall: float, inner: float
) -> ft.Control:
    """The one card with the lamp. `tall` is the height of its picture, `inner` the width of its text."""
    p, f, step = ui.palette, ui.frame, room.next
    roomy = inner > 400
    kind = t.TITLE.capped(f.scale, 1.5)
    questions = len(content.prompt_set(REVIEW_SETS.get(step.kind, STORY_SET)).prompts)
    near = room.ahead if step.kind is StepKind.CHECK_IN else None
    title = words.ahead(near, room.now) if near else words.title(step, room.zone, room.now)
    lines = [
        *_eyebrow(p, room),
        text(balanced(title, kind, inner / f.scale), kind, p.ink, heading=2),
        vspace(t.S2),
        text(balanced(words.promise(step, questions), t.BODY, inner / f.scale), t.BODY, p.ink_soft),
        vspace(t.S5),
        _next_actions(ui, step, on_go, on_not_today, width=240 if roomy else None),
    ]
    padding = (
        ft.Padding.only(left=28, right=28, top=26, bottom=28)
        if roomy
        else ft.Padding.only(left=20, right=12, top=18, bottom=18)
    )
    parts = [] if f.large_text or f.low else [_scene(p, step.kind, tall)]
    return card(p, column([*parts, ft.Container(column(lines), padding=padding)]), padding=0, radius=t.R_PAD)


def _next_actions(
    ui: UiContext, step: Step, on_go: "Go", on_not_today: Callable[[Step], object], *, width: float | None
) -> ft.Control:
    p = ui.palette
    lamp = primary_button(p, words.lamp(step), lambda: on_go(way(step)), width=width)
    if not step.can_wait:
        return lamp
    return actions(ui.frame, lamp, quiet_button(p, common.NOT_TODAY(), lambda: on_not_today(step), colour=p.ink_soft))


def _eyebrow(p: Palette, room: "TodayState") -> list[ft.Control]:
    """When, in the arc; violet, because that is what sessions are."""
    step = room.next
    around = words.around(step)
    lines: list[ft.Control] = []
    if around:
        lines += [text(around, t.SMALL_LABEL, p.dusk), vspace(t.S2)]
    if room.reminded:
        icon = ft.Icon(ft.Icons.NOTIFICATIONS_NONE_ROUNDED, size=18, color=p.ink_faint)
        lines += [ft.Row([icon, text(words.REMINDED(), t.SMALL, p.ink_faint, expand=True)], spacing=6), vspace(t.S2)]
    return lines


def _scene(p: Palette, kind: StepKind, tall: float) -> ft.Control:
    """A landscape fills the top of the card; a thing stands on a quiet ground of its own."""
    if kind is StepKind.INTENTION:
        room_ = graphics.drawing("lamp-room", p.name).replace(*LAMP_NEAR)
        return picture(room_, height=tall, fit=ft.BoxFit.COVER)
    if kind in _SCENES:
        return drawing(p, _SCENES[kind], height=tall, cover=True)
    thing = drawing(p, _OBJECTS.get(kind, "crescent"), height=tall * 0.66)
    return ft.Container(thing, height=tall, bgcolor=p.teal_wash, alignment=ft.Alignment.CENTER)
