"""The mood pad: two axes, words where they belong, one tap. The reader's own point is the lamp."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import flet as ft

from kapjournal.care import feelings
from kapjournal.content import Feeling
from kapjournal.views import tokens as t
from kapjournal.views.look import Look
from kapjournal.views.pad_drawing import Box, resting_dots, swollen_dots
from kapjournal.views.tokens import Palette, Type
from kapjournal.views.widgets.layout import picture
from kapjournal.views.widgets.text import text
from kapjournal.views.words import check_in as words

Point = tuple[float, float]
"""Valence and energy, each from -1 to 1, as `care.check_ins.Felt` has them."""

OnMove = Callable[[Point], object]
LAMP_R = 15.0
LAMP_MARGIN = 2.0
"""Between the lamp and a word that makes room for it."""
EDGE = 0.95
"""How near the edge a point may come: the lamp stays on the pad."""
DRAG_INTERVAL_MS = 60
WORD, NEAR_WORD = 15, 24
KEY_STEP = 0.08
_KEYS = {"Arrow Left": (-1, 0), "Arrow Right": (1, 0), "Arrow Up": (0, 1), "Arrow Down": (0, -1)}


def on_the_pad(valence: float, energy: float) -> Point:
    return min(max(valence, -EDGE), EDGE), min(max(energy, -EDGE), EDGE)


def moved_by_key(at: Point | None, key: str) -> Point | None:
    """The point after an arrow key, a small step from where it is or from the middle; None for any other key."""
    if key not in _KEYS:
        return None
    (right, up), (valence, energy) = _KEYS[key], at or (0.0, 0.0)
    return on_the_pad(valence + right * KEY_STEP, energy + up * KEY_STEP)


def mood_pad(look: Look, width: float, height: float, at: Point | None, on_move: OnMove) -> ft.Control:
    """A pad of this size. Without a point its lamp is out; a tap or a drag anywhere calls `on_move`.

    Screen readers get its words as buttons, each of which sets the point where the word stands.
    """

    def touched(e: ft.TapEvent[Any] | ft.DragUpdateEvent[Any]) -> None:
        if e.local_position is not None:
            on_move(on_the_pad(e.local_position.x / width * 2 - 1, 1 - e.local_position.y / height * 2))

    stack = ft.Stack(_Pad(look, width, height, at).layers(on_move), width=width, height=height)
    # Two drags instead of a pan: inside a page that scrolls, a pan loses every upward stroke to the page.
    sensitive = ft.GestureDetector(
        stack,
        on_tap_down=touched,
        on_vertical_drag_update=touched,
        on_horizontal_drag_update=touched,
        drag_interval=DRAG_INTERVAL_MS,
        exclude_from_semantics=True,
    )
    p = look.palette
    ground = ft.Container(
        sensitive,
        width=width,
        height=height,
        border_radius=t.R_PAD,
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
        gradient=ft.LinearGradient(
            begin=ft.Alignment.TOP_LEFT, end=ft.Alignment.BOTTOM_RIGHT, colors=[p.dusk_wash, p.sheet, p.teal_wash]
        ),
    )
    return ft.Semantics(container=True, label=pad_label(at), content=ground)


def pad_label(at: Point | None) -> str:
    return words.pad(feelings.nearest(*at, count=1)[0].word if at else None)


@dataclass(frozen=True)
class _Pad:
    look: Look
    width: float
    height: float
    at: Point | None

    @property
    def palette(self) -> Palette:
        return self.look.palette

    def pixel(self, valence: float, energy: float) -> tuple[float, float]:
        return (valence + 1) / 2 * self.width, (1 - energy) / 2 * self.height

    def layers(self, on_move: OnMove) -> list[ft.Control]:
        """From the ground up: dots at rest, the glow, dots that swell, words, the lamp."""
        axes, standing = self.axis_words(), [_Word(self, feeling) for feeling in feelings.on_pad()]
        room = [box for box, _ in axes]
        resting = resting_dots(
            self.palette, self.width, self.height, [*room, *(word.box(NEAR_WORD) for word in standing)]
        )
        layers: list[ft.Control] = [picture(resting, width=self.width, height=self.height), self.light(_glow)]
        if self.at:
            clear = [*room, *(word.place() for word in standing)]
            swollen = swollen_dots(self.palette, self.width, self.height, self.pixel(*self.at), clear)
            layers.append(picture(swollen, width=self.width, height=self.height))
        return [*layers, *(axis for _, axis in axes), *(word.control(on_move) for word in standing), self.light(_flame)]

    def light(self, make: Callable[[Palette, float], ft.Container]) -> ft.Control:
        """Part of the lamp, where the point is. It comes on, and goes after the finger, within a moment."""
        lamp = make(self.palette, self.width)
        x, y = self.pixel(*(self.at or (0.0, 0.0)))
        lamp.left, lamp.top = x - (lamp.width or 0) / 2, y - (lamp.height or 0) / 2
        lamp.opacity = 1 if self.at else 0
        if not self.look.still:
            lamp.animate_position = ft.Animation(140, ft.AnimationCurve.EASE_OUT)
            lamp.animate_opacity = ft.Animation(300, ft.AnimationCurve.EASE_OUT)
        return lamp

    def axis_words(self) -> Sequence[tuple[Box, ft.Control]]:
        w, h = self.width, self.height
        ends = ((words.MORE, w / 2, 18), (words.LESS, w / 2, h - 18))
        sides = ((words.UNPLEASANT, 46, h / 2), (words.PLEASANT, w - 40, h / 2))
        return [self.axis_word(*end) for end in (*ends, *sides)]

    def axis_word(self, said: str, x: float, y: float) -> tuple[Box, ft.Control]:
        kind = t.TICK.capped(self.look.frame.scale, 1.15)
        half, lit = len(said) * 3.2 + 4, self.at is not None and self.away(x, y) < self.width * 0.33
        label = text(said, kind, self.palette.ink if lit else self.palette.ink_soft, center=True)
        silent = ft.Semantics(exclude_semantics=True, content=label)  # the pad's own label names its axes
        return (x - half, y - 9, x + half, y + 9), ft.Container(silent, left=x - 50, top=y - 8, width=100)

    def away(self, x: float, y: float) -> float:
        """Pixels from the point; the whole pad when there is none."""
        if self.at is None:
            return self.width + self.height
        px, py = self.pixel(*self.at)
        return math.hypot(x - px, y - py)


@dataclass(frozen=True)
class _Word:
    """A word on the pad: the nearer the point, the larger."""

    pad: _Pad
    feeling: Feeling

    @property
    def near(self) -> float:
        x, y = self.pad.pixel(self.feeling.valence, self.feeling.energy)
        return math.exp(-((self.pad.away(x, y) / (self.pad.width * 0.3)) ** 2))

    @property
    def size(self) -> int:
        return round(WORD + (NEAR_WORD - WORD) * self.near)

    def box(self, size: float) -> Box:
        """The room it takes at this size, kept inside the pad."""
        scale = min(self.pad.look.frame.scale, 1.25)
        half, tall = len(self.feeling.word) * size * scale * 0.26 + 4, size * scale * 0.68
        x, y = self.pad.pixel(self.feeling.valence, self.feeling.energy)
        x = min(max(x, half + 6), self.pad.width - half - 6)
        return x - half, y - tall, x + half, y + tall

    def place(self) -> Box:
        """Where it stands now: a little higher or lower where the lamp would cover it."""
        left, top, right, bottom = self.box(self.size)
        if self.pad.at is None:
            return left, top, right, bottom
        x, y = self.pad.pixel(*self.pad.at)
        reach = LAMP_R + LAMP_MARGIN
        if not (left - reach < x < right + reach and top - reach < y < bottom + reach):
            return left, top, right, bottom
        below = (top + bottom) / 2 >= y
        if (below and y + reach + bottom - top > self.pad.height) or (not below and y - reach - (bottom - top) < 0):
            below = not below
        down = y + reach - top if below else y - reach - bottom
        return left, top + down, right, bottom + down

    def control(self, on_move: OnMove) -> ft.Control:
        feeling, p = self.feeling, self.pad.palette
        left, top, right, _ = self.place()
        kind = Type(t.SERIF, self.size, 1.2).capped(self.pad.look.frame.scale, 1.25)
        said = ft.Semantics(
            container=True,
            button=True,
            label=feeling.word,
            exclude_semantics=True,
            on_tap=lambda _: on_move((feeling.valence, feeling.energy)),
            content=text(feeling.word, kind, p.ink if self.near > 0.3 else p.ink_soft, center=True),
        )
        return ft.Container(said, left=left - 12, top=top, width=right - left + 24)


def _glow(p: Palette, pad_width: float) -> ft.Container:
    lights = [ft.Colors.with_opacity(light, p.lamp) for light in (0.5, 0.16, 0.05, 0)]
    gradient = ft.RadialGradient(colors=list(lights), stops=[0, 0.45, 0.75, 1])
    return ft.Container(width=pad_width * 0.6, height=pad_width * 0.6, gradient=gradient, ignore_interactions=True)


def _flame(p: Palette, _: float) -> ft.Container:
    core = ft.Container(width=LAMP_R * 0.92, height=LAMP_R * 0.92, border_radius=LAMP_R, bgcolor="#FFF3DA")
    return ft.Container(
        core,
        width=LAMP_R * 2,
        height=LAMP_R * 2,
        border_radius=LAMP_R,
        bgcolor=p.lamp,
        alignment=ft.Alignment.CENTER,
        ignore_interactions=True,
    )
