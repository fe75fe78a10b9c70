"""One thread through time: what happened hangs on it as beads, with when above what."""

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.insets import at_start, insets
from kapjournal.views.design.layout import Press, column, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text
from kapjournal.views.design.tokens import Palette

GUTTER = 52
"""The room left of the words, in the middle of which the thread runs."""
_MARK_TOP = -11


def moment(
    p: Palette,
    mark: ft.Control,
    when: str,
    *content: ft.Control,
    first: bool = False,
    last: bool = False,
    ahead: bool = False,
    after: float = t.S8,
    key: str | None = None,
) -> ft.Control:
    """One thing on the thread. `ahead` of it the thread is grey; `first` and `last` are its ends."""
    thread = ft.Container(
        width=2,
        bgcolor=p.hairline if ahead else ft.Colors.with_opacity(0.42, p.dusk),
        top=12 if first else 0,
        bottom=None if last else 0,
        height=14 if last else None,
    )
    said = column([text(when, t.SMALL_LABEL, p.ink_faint), vspace(t.S1), *content, vspace(0 if last else after)])
    return ft.Stack(
        [
            at_start(thread, GUTTER / 2 - 1),
            at_start(ft.Container(mark, width=GUTTER, height=40, alignment=ft.Alignment.CENTER, top=_MARK_TOP), 0),
            ft.Container(said, padding=insets(start=GUTTER)),
        ],
        clip_behavior=ft.ClipBehavior.NONE,  # the first bead stands a little above its line
        key=key,
    )


def bead(p: Palette, *, filled: bool = True, size: float = 14, colour: str | None = None) -> ft.Control:
    """Filled for what was, a ring for what is before or ahead; on a rim of paper, so that the thread ends before it."""
    colour = colour or p.dusk
    mark = ft.Container(
        width=size,
        height=size,
        border_radius=size,
        bgcolor=colour if filled else p.paper,
        border=None if filled else ft.Border.all(2, colour),
    )
    return on_paper(p, mark, size + 8)


def on_paper(p: Palette, mark: ft.Control, size: float) -> ft.Control:
    """A mark with a rim of paper."""
    return ft.Container(
        mark, width=size, height=size, border_radius=size, bgcolor=p.paper, alignment=ft.Alignment.CENTER
    )


def opens(p: Palette, content_: ft.Control, name: str, on_press: Press) -> ft.Control:
    """Something on the thread that can be pressed, at least as tall as a finger."""
    inside = ft.Container(content_, padding=ft.Padding.only(top=t.S2, bottom=t.S4))
    return pressable(p, inside, on_press, label=name, radius=t.S2)
