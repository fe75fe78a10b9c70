"""How a practice looks while it goes on."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import flet as ft

from kapjournal.care import pacing
from kapjournal.content import Practice, PracticeStep
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.breath import breath_circle, counted_breath
from kapjournal.views.design.buttons import actions, foot, link_button, primary_button, quiet_button
from kapjournal.views.design.layout import Press, column, drawing, max_width, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.progress import progress
from kapjournal.views.design.text import text
from kapjournal.views.design.tokens import Frame
from kapjournal.views.practices.practice_layout import WIDEST, art
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common
from kapjournal.views.words import practice as words

WIDEST_LOW = 760.0


@dataclass(frozen=True)
class Leading:
    """What can be done at any moment while a practice goes on."""

    paused: bool
    on_pause: Press
    on_go_on: Press
    on_stop: Press
    on_leave: Press
    on_dim: Press
    dimmed: bool = False
    """The screen is darker than the room."""


def dimmed(ui: UiContext) -> UiContext:
    """The same in the colours of the night."""
    return replace(ui, palette=t.DARK)


def breathing(
    ui: UiContext, practice: Practice, *, elapsed_s: float | None, leading: Leading, on_help: Press
) -> ft.Control:
    """`elapsed_s` is None until the first breath is led."""
    ui = dimmed(ui) if leading.dimmed else ui
    p, f = ui.palette, ui.frame
    size = min(f.width - 2 * t.S8, f.height * (0.36 if f.small and not f.low else 0.44), 340)
    make = counted_breath if ui.still else breath_circle
    circle = make(ui, practice.pacing, elapsed_s, size, paused=leading.paused)
    now = pacing.beat_at(practice.pacing, elapsed_s or 0.0)
    said = words.ARRIVE() if elapsed_s is None else now.beat.word
    left_s = pacing.length_s(practice) - (elapsed_s or 0.0)
    kind = t.TITLE.capped(f.scale, 1.3)
    lines = [
        ft.Semantics(
            live_region=True, content=text(words.PAUSED() if leading.paused else said, kind, p.ink, center=True)
        ),
        text(words.left(left_s), t.SMALL, p.ink_faint, center=True),
    ]
    if f.low:  # on a phone on its side the word stands beside the circle
        said_ = ft.Container(column(lines), expand=True)
        middle: list[ft.Control] = [
            ft.Row([ft.Container(circle, expand=True, alignment=ft.Alignment.CENTER), said_], expand=not f.large_text)
        ]
    else:
        middle = [ft.Row([circle], alignment=ft.MainAxisAlignment.CENTER), vspace(t.S8), *lines]
    return _room(ui, middle, leading, on_help)


def steps(
    ui: UiContext,
    practice: Practice,
    *,
    at: int,
    left_s: float,
    tapped: int,
    on_tap: Press,
    on_next: Press,
    on_back: Press | None,
    leading: Leading,
    on_help: Press,
) -> ft.Control:
    """`tapped` of the dots of this step are filled."""
    ui = dimmed(ui) if leading.dimmed else ui
    p, f = ui.palette, ui.frame
    step, last = practice.steps[at], at == len(practice.steps) - 1
    # Read aloud by itself: the eyes may be closed.
    said = text(step.text, t.TITLE.capped(f.scale, 1.3), p.ink, center=True, heading=1)
    middle = [
        *([] if f.large_text or f.low else [drawing(p, art(practice), height=96), vspace(t.S8)]),
        ft.Semantics(live_region=True, content=said),
        vspace(t.S4),
        text(_hint(practice, step, left_s, paused=leading.paused), t.BODY, p.ink_faint, center=True),
        *([vspace(t.S5), found_dots(ui, step.dots, tapped, on_tap)] if step.dots else []),
    ]
    primary = primary_button(p, (words.FINISH if last else words.NEXT)(), on_next)
    dots = progress(p, at + 1, len(practice.steps), name=common.STEP_OF, colour=p.teal)
    back = quiet_button(p, words.BACK(), on_back) if on_back else None
    return _room(ui, middle, leading, on_help, dots=dots, primary=primary, back=back)


def found_dots(ui: UiContext, dots: int, tapped: int, on_tap: Press) -> ft.Control:
    """One target for all of them: each tap fills the next. The eyes may be on the room."""
    p = ui.palette
    marks = [
        ft.Container(
            width=24,
            height=24,
            border_radius=12,
            bgcolor=p.teal if at < tapped else None,
            border=ft.Border.all(2, p.teal),
        )
        for at in range(dots)
    ]
    name = f"{words.TAP_ONE()}\n{words.TAPPED(tapped=tapped, count=dots)}"
    line = ft.Row(list[ft.Control](marks), spacing=t.S4, alignment=ft.MainAxisAlignment.CENTER, height=t.TOUCH)
    return ft.Semantics(live_region=True, content=pressable(p, line, on_tap, label=name, radius=t.R_FULL))


def _hint(practice: Practice, step: PracticeStep, left_s: float, *, paused: bool) -> str:
    if paused:
        return words.PAUSED_HINT()
    return words.STEP_HINT(count=step.seconds) if practice.own_pace else words.goes_on(left_s)


def _room(
    ui: UiContext,
    middle: Sequence[ft.Control],
    leading: Leading,
    on_help: Press,
    *,
    dots: ft.Control | None = None,
    primary: ft.Container | None = None,
    back: ft.Control | None = None,
) -> ft.Control:
    """What is led stands in the middle; the ways to pause and to stop lie where the thumb is."""
    ui = dimmed(ui) if leading.dimmed else ui
    p, f = ui.palette, ui.frame
    dim = quiet_button(p, (words.BRIGHTER if leading.dimmed else words.DIM)(), leading.on_dim)
    inside: ft.Control = ft.Column(
        [*middle, vspace(t.S4), ft.Row([dim], alignment=ft.MainAxisAlignment.CENTER)],
        expand=True,
        alignment=ft.MainAxisAlignment.CENTER,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        scroll=ft.ScrollMode.HIDDEN,
    )
    stop = link_button(p, words.STOP(), ft.Icons.STOP_ROUNDED, leading.on_stop)
    pause = link_button(p, words.PAUSE(), ft.Icons.PAUSE_ROUNDED, leading.on_pause)
    if leading.paused:
        below: ft.Control = actions(f, primary_button(p, words.GO_ON(), leading.on_go_on), stop, quiet_first=True)
    else:
        below = _side_by_side(f.large_text, pause, stop)
        if primary:
            led = actions(f, primary, back, quiet_first=True) if back else primary
            below = _led(f, led, below)
    page = column(
        [
            top_bar(p, leading.on_leave, on_help, close=True, middle=dots),
            ft.Container(inside, expand=True, padding=ft.Padding.symmetric(horizontal=t.S6)),
            foot(below),
        ],
        expand=True,
    )
    room = max_width(page, f, most=WIDEST_LOW if f.low else WIDEST)
    return ft.Container(room, bgcolor=p.paper if leading.dimmed else None, expand=True)


def _led(frame: Frame, led: ft.Control, below: ft.Control) -> ft.Control:
    """The primary button above the ways to pause and to stop; beside them where the window is low."""
    if not frame.low or frame.large_text:
        return column([led, vspace(t.S3), below])
    halves = [ft.Container(each, expand=True) for each in (below, led)]
    return ft.Row(list[ft.Control](halves), spacing=t.S3)


def _side_by_side(stacked: bool, *buttons: ft.Control) -> ft.Control:
    if stacked:
        return column(buttons, spacing=t.S2)
    for button in buttons:
        button.expand = True
    return ft.Row(list(buttons), spacing=t.S3)
