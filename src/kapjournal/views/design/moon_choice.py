"""Mood in one tap: five moons from heavy to light, each with its word."""

from collections.abc import Callable, Sequence

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import Press, moon
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import Look

MOON = 34


def moon_choice(look: Look, words: Sequence[str], chosen: int | None, on_choose: Callable[[int], object]) -> ft.Control:
    """`words` name the moons from 1, new and heavy, to 5, full and light. They stand in rows where text is large."""
    moons = [_moon(look, level, word, level == chosen, on_choose) for level, word in enumerate(words, 1)]
    if look.frame.large_text:
        return ft.Row(moons, wrap=True, spacing=t.S1, run_spacing=t.S1)
    for each in moons:
        each.expand = True
    return ft.Row(moons, spacing=0)


def _moon(look: Look, level: int, word: str, chosen: bool, on_choose: Callable[[int], object]) -> ft.Control:
    p = look.palette
    ring = ft.Container(
        moon(p, level, MOON),
        padding=5,
        border_radius=t.R_FULL,
        border=ft.Border.all(2, p.teal if chosen else ft.Colors.TRANSPARENT),
    )
    said = text(word, t.SMALL_LABEL if chosen else t.SMALL, p.ink if chosen else p.ink_soft, center=True)
    inside = ft.Column([ring, said], spacing=t.S1, tight=True, horizontal_alignment=ft.CrossAxisAlignment.CENTER)
    return pressable(
        p,
        inside,
        _to(on_choose, level),
        label=word,
        chosen=chosen,
        padding=ft.Padding.symmetric(vertical=t.S2, horizontal=2),
        centred=True,
    )


def _to(on_choose: Callable[[int], object], level: int) -> Press:
    return lambda: on_choose(level)
