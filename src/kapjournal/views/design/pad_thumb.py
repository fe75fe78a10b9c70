"""The mood pad in small: a picture that says what a tap on it opens."""

import math

import flet as ft

from kapjournal.views.design.graphics import dot, radial, ramp, svg
from kapjournal.views.design.layout import picture
from kapjournal.views.design.tokens import Palette

SIZE = 68.0
PITCH = 10.5
LAMP_R = 7.5
REACH = 0.34
HERE = (0.64, 0.62)
"""Where the lamp stands unless a point is given, as shares from the top left."""


def pad_thumb(p: Palette, point: tuple[float, float] | None = None) -> ft.Control:
    """`point` is valence and energy, each from -1 to 1: where the reader last was."""
    at = ((point[0] + 1) / 2, (1 - point[1]) / 2) if point else HERE
    ground = ft.LinearGradient(
        begin=ft.Alignment.TOP_LEFT,
        end=ft.Alignment.BOTTOM_RIGHT,
        colors=[p.dusk_wash, p.sheet, p.teal_wash],
    )
    return ft.Container(
        picture(_dots(p, at), width=SIZE, height=SIZE),
        gradient=ground,
        border_radius=16,
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
        width=SIZE,
        height=SIZE,
    )


def _dots(p: Palette, at: tuple[float, float]) -> str:
    room = LAMP_R + 3  # the whole lamp stays on the picture
    x, y = (min(max(share * SIZE, room), SIZE - room) for share in at)
    count = int((SIZE - PITCH * 0.6) // PITCH)
    start = (SIZE - (count - 1) * PITCH) / 2
    grid = [(start + i * PITCH, start + j * PITCH) for i in range(count) for j in range(count)]
    dots = [_dot(p, dot_x, dot_y, math.hypot(dot_x - x, dot_y - y)) for dot_x, dot_y in grid]
    halo = radial("t", x, y, SIZE * 0.3, p.lamp, (0, 0.5), (0.45, 0.16), (0.75, 0.05), (1, 0))
    glow = f'<rect width="{SIZE}" height="{SIZE}" fill="url(#t)"/>'
    lamp = dot(x, y, LAMP_R, p.lamp) + dot(x, y, LAMP_R * 0.46, "#FFF3DA")
    return svg(SIZE, SIZE, halo, glow, *dots, lamp)


def _dot(p: Palette, x: float, y: float, away: float) -> str:
    """A dot of the ground; none under the lamp."""
    if away < LAMP_R + PITCH * 0.4:
        return ""
    near = math.exp(-((away / (SIZE * REACH)) ** 2))
    return dot(x, y, (1.35 + 4.4 * near) * PITCH / 17, ramp(p, x / SIZE), opacity=0.42 + 0.55 * near)
