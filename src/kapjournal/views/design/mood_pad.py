"""The mood map: two axes, words where they belong, one tap. The reader's own point is the lamp."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import flet as ft

from kapjournal.care.measures import feelings
from kapjournal.models import OwnWord
from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import picture
from kapjournal.views.design.pad_drawing import Box, resting_dots, swollen_dots
from kapjournal.views.design.pad_words import GROWS, NEAR_WORD, WORD, Pad, PlacedWord, standing
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import style, text
from kapjournal.views.design.tokens import Palette, Type
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import check_in as words

Point = tuple[float, float]
"""Valence and energy, each from -1 to 1, as `care.records.check_ins.MoodReading` has them."""

OnMove = Callable[[Point], object]
OnRest = Callable[[], object]
LAMP_R = 15.0
EDGE = 0.95
"""How near the edge a point may come: the lamp stays on the pad."""
DRAG_INTERVAL_MS = 60
ROOM_TO_GROW, AXES_GROW = 225.0, 1.5
KEY_STEP = 0.08
ARROWS = {"Arrow Left": (-1, 0), "Arrow Right": (1, 0), "Arrow Up": (0, 1), "Arrow Down": (0, -1)}


def on_the_pad(valence: float, energy: float) -> Point:
    return min(max(valence, -EDGE), EDGE), min(max(energy, -EDGE), EDGE)


def moved_by_key(at: Point | None, key: str) -> Point | None:
    """The point after an arrow key, a small step from where it is or from the middle; None for any other key."""
    if key not in ARROWS:
        return None
    (right, up), (valence, energy) = ARROWS[key], at or (0.0, 0.0)
    return on_the_pad(valence + right * KEY_STEP, energy + up * KEY_STEP)


def mood_pad(
    ui: UiContext,
    width: float,
    height: float,
    at: Point | None,
    on_move: OnMove,
    on_rest: OnRest,
    *,
    own: Sequence[OwnWord] = (),
    by_keys: bool = False,
) -> ft.Control:
    """A pad of this size. Without a point its lamp is out; a tap or a drag anywhere calls `on_move`, and `on_rest` once
    the finger is off the pad again: only then is it where it was meant to be.

    The patient's `own` words stand where they were placed. `by_keys` where the arrow keys move its point, so that it
    says so.

    Screen readers get its words as buttons, each of which sets the point where the word stands.
    """

    def touched(e: ft.TapEvent[Any] | ft.DragUpdateEvent[Any]) -> None:
        if e.local_position is not None:
            on_move(on_the_pad(e.local_position.x / width * 2 - 1, 1 - e.local_position.y / height * 2))

    # Two drags instead of a pan: inside a page that scrolls, a pan loses every upward stroke to the page. It lies above
    # the words, which are for the keyboard and for screen readers: a finger gets the very place that it touches.
    sensitive = ft.GestureDetector(
        ft.Container(width=width, height=height, bgcolor=ft.Colors.TRANSPARENT),
        on_tap_down=touched,
        on_tap_up=lambda _: on_rest(),
        on_vertical_drag_update=touched,
        on_vertical_drag_end=lambda _: on_rest(),
        on_horizontal_drag_update=touched,
        on_horizontal_drag_end=lambda _: on_rest(),
        drag_interval=DRAG_INTERVAL_MS,
        exclude_from_semantics=True,
    )

    def pressed(at: Point) -> None:
        on_move(at)
        on_rest()

    p = ui.palette
    ground = ft.Container(
        ft.Stack([*_Pad(ui, width, height, at, own).layers(pressed), sensitive], width=width, height=height),
        width=width,
        height=height,
        border_radius=t.R_PAD,
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
        gradient=ft.LinearGradient(
            begin=ft.Alignment.TOP_LEFT, end=ft.Alignment.BOTTOM_RIGHT, colors=[p.dusk_wash, p.sheet, p.teal_wash]
        ),
    )
    return ft.Semantics(container=True, label=_label(at, by_keys=by_keys), content=ground)


def _label(at: Point | None, *, by_keys: bool) -> str:
    return words.mood_map(feelings.nearest(*at, count=1)[0].word if at else None, by_keys=by_keys)


@dataclass(frozen=True)
class _Pad:
    ui: UiContext
    width: float
    height: float
    at: Point | None
    own: Sequence[OwnWord] = field(default=(), repr=False)

    @property
    def palette(self) -> Palette:
        return self.ui.palette

    def pixel(self, valence: float, energy: float) -> tuple[float, float]:
        return (valence + 1) / 2 * self.width, (1 - energy) / 2 * self.height

    def layers(self, on_move: OnMove) -> list[ft.Control]:
        """From the ground up: dots at rest, the glow, dots that swell, words, the lamp."""
        axes = self.axis_words()
        room = [box for box, _ in axes]
        resting = resting_dots(self.palette, self.width, self.height, (*room, *self.widest(room)))
        words_ = standing(
            Pad(self.width, self.height, self.grown, self.pixel(*self.at) if self.at else None, self.fixed(room)),
            self.own,
        )
        layers: list[ft.Control] = [picture(resting, width=self.width, height=self.height), self.light(_glow)]
        if self.at:
            clear = [*room, *(word.box for word in words_)]
            swollen = swollen_dots(self.palette, self.width, self.height, self.pixel(*self.at), clear)
            layers.append(picture(swollen, width=self.width, height=self.height))
        spoken = [self.word(word, on_move) for word in words_]
        return [*layers, *(axis for _, axis in axes), *spoken, self.light(_flame)]

    @property
    def grown(self) -> float:
        """How much larger its words are for this reader; a narrow pad has less room for that."""
        return max(1.0, min(self.ui.frame.scale, GROWS, self.width / ROOM_TO_GROW))

    def widest(self, axes: Sequence[Box]) -> list[Box]:
        """What words may cover while no point is near: there, no dot rests."""
        most = NEAR_WORD / WORD - 1
        boxes = [word.box for word in standing(Pad(self.width, self.height, self.grown, None, tuple(axes)), self.own)]
        more = [((box[2] - box[0]) * most / 2, (box[3] - box[1]) * most / 2) for box in boxes]
        return [(a - x, b - y, c + x, d + y) for (a, b, c, d), (x, y) in zip(boxes, more, strict=True)]

    def fixed(self, axes: Sequence[Box]) -> tuple[Box, ...]:
        if self.at is None:
            return tuple(axes)
        (x, y), reach = self.pixel(*self.at), LAMP_R
        return *axes, (x - reach, y - reach, x + reach, y + reach)

    def word(self, word: PlacedWord, on_move: OnMove) -> ft.Control:
        """A button for the keyboard and for screen readers."""
        feeling, p = word.feeling, self.palette
        size = word.size * self.grown / self.ui.frame.scale
        kind = Type(t.SERIF_ITALIC if feeling.is_own else t.SERIF, size, 1.2)
        # Never on two lines: its width is a guess, and the word beside it stands clear anyway.
        said = ft.Text(feeling.shown, style=style(kind, p.ink if word.near > 0.3 else p.ink_soft), no_wrap=True)
        left, top, right, bottom = word.target
        middle = (
            (word.box[0] + word.box[2]) / 2 - (left + right) / 2,
            (word.box[1] + word.box[3]) / 2 - (top + bottom) / 2,
        )
        wide, tall = right - left, bottom - top
        inside = ft.Container(
            ft.Container(said, offset=ft.Offset(middle[0] / wide, 0)),
            width=wide,
            height=tall,
            alignment=ft.Alignment(0, 2 * middle[1] / tall),
        )
        target = pressable(
            p,
            inside,
            lambda: on_move((feeling.valence, feeling.energy)),
            label=feeling.word if feeling.shown != feeling.word else "",
            radius=t.S3,
            centred=True,
        )
        return ft.Container(target, left=left, top=top, width=wide, height=tall)

    def light(self, make: Callable[[Palette, float], ft.Container]) -> ft.Control:
        """Part of the lamp, where the point is. It comes on, and goes after the finger, within a moment."""
        lamp = make(self.palette, self.width)
        x, y = self.pixel(*(self.at or (0.0, 0.0)))
        lamp.left, lamp.top = x - (lamp.width or 0) / 2, y - (lamp.height or 0) / 2
        lamp.opacity = 1 if self.at else 0
        if not self.ui.still:
            lamp.animate_position = ft.Animation(140, ft.AnimationCurve.EASE_OUT)
            lamp.animate_opacity = ft.Animation(300, ft.AnimationCurve.EASE_OUT)
        return lamp

    def axis_words(self) -> Sequence[tuple[Box, ft.Control]]:
        w, h, k = self.width, self.height, min(self.grown, AXES_GROW)
        ends = ((words.MORE(), w / 2, 10 + 8 * k), (words.LESS(), w / 2, h - 10 - 8 * k))
        sides = ((words.UNPLEASANT(), 10 + 36 * k, h / 2), (words.PLEASANT(), w - 10 - 30 * k, h / 2))
        return [self.axis_word(*end) for end in (*ends, *sides)]

    def axis_word(self, said: str, x: float, y: float) -> tuple[Box, ft.Control]:
        k = min(self.grown, AXES_GROW)
        kind = replace(t.TICK, size=t.TICK.size * k / self.ui.frame.scale)
        half, lit = (len(said) * 3.2 + 4) * k, self.at is not None and self.away(x, y) < self.width * 0.33
        label = text(said, kind, self.palette.ink if lit else self.palette.ink_soft, center=True)
        silent = ft.Semantics(exclude_semantics=True, content=label)  # the pad's own label names its axes
        place = ft.Container(silent, left=x - 50 * k, top=y - 8 * k, width=100 * k)
        return (x - half, y - 9 * k, x + half, y + 9 * k), place

    def away(self, x: float, y: float) -> float:
        """Pixels from the point; the whole pad when there is none."""
        if self.at is None:
            return self.width + self.height
        px, py = self.pixel(*self.at)
        return math.hypot(x - px, y - py)


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
