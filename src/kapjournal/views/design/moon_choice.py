"""Mood in one tap: five moons from very bad to very good, each with its word."""

from collections.abc import Callable, Sequence

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import Press, moon
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import check_in as words

MOON = 34


def moon_choice(
    ui: UiContext, moods: Sequence[str], chosen: int | None, on_choose: Callable[[int], object]
) -> ft.Control:
    """`moods` name the moons from 1, new, to 5, full. They stand in rows where text is large."""
    moons = [_moon(ui, level, moods, level == chosen, on_choose) for level in range(1, len(moods) + 1)]
    if ui.frame.large_text:
        return ft.Row(moons, wrap=True, spacing=t.S1, run_spacing=t.S1)
    for each in moons:
        each.expand = True
    return ft.Row(moons, spacing=0)


def _moon(
    ui: UiContext, level: int, moods: Sequence[str], chosen: bool, on_choose: Callable[[int], object]
) -> ft.Control:
    p, mood = ui.palette, moods[level - 1]
    ring = ft.Container(
        moon(p, level, MOON),
        padding=5,
        border_radius=t.R_FULL,
        border=ft.Border.all(2, p.teal if chosen else ft.Colors.TRANSPARENT),
    )
    name = text(mood, t.SMALL_LABEL if chosen else t.SMALL, p.ink if chosen else p.ink_soft, center=True)
    inside = ft.Column([ring, name], spacing=t.S1, tight=True, horizontal_alignment=ft.CrossAxisAlignment.CENTER)
    return pressable(
        p,
        inside,
        _to(on_choose, level),
        label=words.MOOD(mood=mood, number=level, total=len(moods)),
        chosen=chosen,
        padding=ft.Padding.symmetric(vertical=t.S2, horizontal=2),
        centred=True,
    )


def _to(on_choose: Callable[[int], object], level: int) -> Press:
    return lambda: on_choose(level)
