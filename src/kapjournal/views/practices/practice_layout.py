"""How a practice looks: before, while it goes on, after."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import flet as ft

from kapjournal.care import pacing
from kapjournal.content import Practice, PracticeStep, practice_answers
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.breath import breath_circle, counted_breath
from kapjournal.views.design.buttons import actions, foot, link_button, primary_button, quiet_button
from kapjournal.views.design.evidence import EvidenceLine
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, drawing, max_width, scroll, vspace
from kapjournal.views.design.moon_choice import moon_choice
from kapjournal.views.design.progress import progress
from kapjournal.views.design.text import text
from kapjournal.views.design.tokens import Frame
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common
from kapjournal.views.words import practice as words

ART = {"breathing": "breath", "rest": "crescent", "sleep": "crescent"}
"""By what stands before the dot in a practice's id."""
OTHER_ART = "seedling"
WIDEST, WIDEST_LOW = 560.0, 760.0


def art(practice: Practice) -> str:
    """The name of the drawing that stands for it."""
    return ART.get(practice.id.partition(".")[0], OTHER_ART)


@dataclass(frozen=True)
class Leading:
    """What can be done at any moment while a practice goes on."""

    paused: bool
    on_pause: Press
    on_go_on: Press
    on_stop: Press
    on_leave: Press


def before(
    ui: UiContext,
    practice: Practice,
    *,
    moon: int,
    on_moon: Callable[[int], object],
    on_lamp: Press,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p = ui.palette
    caution = column([text(words.NOT_WHEN(), t.SMALL_LABEL, p.ink_soft), text(practice.not_when, t.BODY, p.ink_soft)])
    parts = [
        *([] if ui.frame.large_text else [vspace(t.S2), drawing(p, art(practice), height=112), vspace(t.S5)]),
        _padded(text(practice.title, t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1)),
        vspace(t.S1),
        _padded(text(practice.blurb, t.BODY, p.ink_soft)),
        vspace(t.S2),
        _padded(text(words.MINUTES(count=practice.minutes), t.SMALL, p.ink_faint)),
        ft.Container(EvidenceLine(practice.label, practice.source), padding=SIDE),
        vspace(t.S2),
        ft.Container(card(p, caution, flat=True, bgcolor=p.teal_wash), padding=SIDE),
        vspace(t.S5),
        *_feeling(ui, words.BEFORE(), moon, on_moon),
        vspace(t.S4),
    ]
    return _page(ui, parts, primary_button(p, words.START(), on_lamp), on_leave, on_help)


def after(
    ui: UiContext,
    practice: Practice,
    *,
    moon: int,
    on_moon: Callable[[int], object],
    on_lamp: Press,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p = ui.palette
    closing = text(practice.closing, t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1)
    parts = [
        vspace(t.S4),
        *([] if ui.frame.large_text else [landscape(ui), vspace(t.S6)]),
        _padded(closing),
        vspace(t.S8),
        *_feeling(ui, words.AFTER(), moon, on_moon),
        vspace(t.S4),
    ]
    return _page(ui, parts, primary_button(p, words.DONE(), on_lamp), on_leave, on_help)


def breathing(
    ui: UiContext, practice: Practice, *, elapsed_s: float | None, leading: Leading, on_help: Press
) -> ft.Control:
    """`elapsed_s` is None until the first breath is led."""
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
    on_next: Press,
    on_back: Press | None,
    leading: Leading,
    on_help: Press,
) -> ft.Control:
    p, f = ui.palette, ui.frame
    step, last = practice.steps[at], at == len(practice.steps) - 1
    # Read aloud by itself: the eyes may be closed.
    said = text(step.text, t.TITLE.capped(f.scale, 1.3), p.ink, center=True, heading=1)
    middle = [
        *([] if f.large_text or f.low else [drawing(p, art(practice), height=96), vspace(t.S8)]),
        ft.Semantics(live_region=True, content=said),
        vspace(t.S4),
        text(_hint(practice, step, left_s, paused=leading.paused), t.BODY, p.ink_faint, center=True),
    ]
    lamp = primary_button(p, (words.FINISH if last else words.NEXT)(), on_next)
    dots = progress(p, at + 1, len(practice.steps), name=common.STEP_OF, colour=p.teal)
    back = quiet_button(p, words.BACK(), on_back) if on_back else None
    return _room(ui, middle, leading, on_help, dots=dots, lamp=lamp, back=back)


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
    lamp: ft.Container | None = None,
    back: ft.Control | None = None,
) -> ft.Control:
    """What is led stands in the middle; the ways to pause and to stop lie where the thumb is."""
    p, f = ui.palette, ui.frame
    inside: ft.Control = ft.Column(
        list(middle),
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
        if lamp:
            led = actions(f, lamp, back, quiet_first=True) if back else lamp
            below = _led(f, led, below)
    page = column(
        [
            top_bar(p, leading.on_leave, on_help, close=True, middle=dots),
            ft.Container(inside, expand=True, padding=ft.Padding.symmetric(horizontal=t.S6)),
            foot(below),
        ],
        expand=True,
    )
    return max_width(page, f, most=WIDEST_LOW if f.low else WIDEST)


def _led(frame: Frame, led: ft.Control, below: ft.Control) -> ft.Control:
    """The lamp above the ways to pause and to stop; beside them where the window is low."""
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


def landscape(ui: UiContext) -> ft.Control:
    """The moon over the tide: something is over, nothing is asked."""
    return ft.Container(
        drawing(ui.palette, "tide-moon", height=170, cover=True),
        border_radius=t.R_PAD,
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
        margin=ft.Margin.symmetric(horizontal=t.MARGIN),
    )


def _feeling(ui: UiContext, question: str, moon: int, on_moon: Callable[[int], object]) -> list[ft.Control]:
    p, said = ui.palette, [answer.word for answer in practice_answers()]
    return [
        _padded(text(question, t.HEADING.capped(ui.frame.scale, 1.5), p.ink, heading=2)),
        _padded(text(words.IF_YOU_LIKE(), t.SMALL, p.ink_faint)),
        vspace(t.S2),
        ft.Container(moon_choice(ui, said, moon or None, on_moon), padding=SIDE),
    ]


def _padded(content: ft.Control) -> ft.Control:
    return ft.Container(content, padding=TEXT_SIDE)


def _page(
    ui: UiContext, parts: Sequence[ft.Control], lamp: ft.Container, on_leave: Press, on_help: Press
) -> ft.Control:
    bar = top_bar(ui.palette, on_leave, on_help, close=True)
    return max_width(column([bar, scroll(parts), foot(lamp)], expand=True), ui.frame, most=WIDEST)
