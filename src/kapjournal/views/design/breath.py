"""The breath to follow: a circle that breathes, or a count where nothing should move."""

from collections.abc import Sequence

import flet as ft

from kapjournal.care import pacing
from kapjournal.content import Beat
from kapjournal.views.design import tokens as t
from kapjournal.views.design.text import text
from kapjournal.views.design.tokens import Type
from kapjournal.views.shell.ui_context import UiContext

EMPTY = 0.42
"""The size of the circle when the lungs are empty, as a share of its size when they are full."""
HOLD_MS = 300


def scale_for(fullness: float) -> float:
    return EMPTY + (1 - EMPTY) * fullness


def breath_circle(
    ui: UiContext, beats: Sequence[Beat], elapsed_s: float | None, size: float, *, paused: bool
) -> ft.Control:
    """Grows and shrinks over the whole of a beat, and rests before the first. Paused, it stays as full as it is."""
    p = ui.palette
    fullness, over_ms = _target(beats, elapsed_s, paused=paused)
    layers: tuple[tuple[float, float, float], ...] = ((1.0, 1.0, 0.16), (0.74, 0.86, 0.34), (0.46, 0.62, 1.0))
    discs: list[ft.Control] = [
        ft.Container(
            width=size * share,
            height=size * share,
            border_radius=size,
            bgcolor=ft.Colors.with_opacity(opacity, p.teal),
            scale=_between(calm, fullness),
            animate_scale=ft.Animation(over_ms, ft.AnimationCurve.EASE_IN_OUT_SINE),
        )
        for share, calm, opacity in layers
    ]
    rim = ft.Container(width=size, height=size, border_radius=size, border=ft.Border.all(1.5, p.hairline))
    return ft.Semantics(
        exclude_semantics=True,
        content=ft.Stack([rim, *discs], width=size, height=size, alignment=ft.Alignment.CENTER),
    )


def counted_breath(
    ui: UiContext, beats: Sequence[Beat], elapsed_s: float | None, size: float, *, paused: bool
) -> ft.Control:
    """The seconds of the beat, counted up; nothing moves. Silent to screen readers, who hear the word."""
    p = ui.palette
    number = "" if elapsed_s is None or paused else str(pacing.beat_at(beats, elapsed_s).second)
    kind = Type(t.SERIF, size * 0.34, 1.1).capped(ui.frame.scale, 1)
    disc = ft.Container(
        text(number, kind, p.ink, center=True),
        width=size * 0.7,
        height=size * 0.7,
        border_radius=size,
        bgcolor=p.teal_wash,
        border=ft.Border.all(1.5, p.teal),
        alignment=ft.Alignment.CENTER,
    )
    return ft.Semantics(exclude_semantics=True, content=disc)


def _between(calm: float, fullness: float) -> float:
    """The outer rings move more than the inner ones; `calm` is 1 for those that use the whole range."""
    return 1 - (1 - scale_for(fullness)) * calm


def _target(beats: Sequence[Beat], elapsed_s: float | None, *, paused: bool) -> tuple[float, int]:
    """How full the circle is to be, and in how many milliseconds."""
    if elapsed_s is None:
        return 0.0, HOLD_MS
    if paused:
        return pacing.fullness_at(beats, elapsed_s), HOLD_MS
    now = pacing.beat_at(beats, elapsed_s)
    return float(pacing.full_after(beats, now.index)), round(pacing.left_of_beat_s(beats, elapsed_s) * 1000)
