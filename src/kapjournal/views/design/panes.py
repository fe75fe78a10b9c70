"""Panes beside each other in a wide window, each of which scrolls by itself; in a narrower one the right goes under.

A window holds less for who needs larger text: at 200 % half as much.
"""

from collections.abc import Sequence

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import RAIL, RAIL_GROWS
from kapjournal.views.design.focusable import Pane
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import column, vspace
from kapjournal.views.design.tokens import Frame

PANES_FROM = 1100.0
GAP = t.S5
"""Between two panes. Each has half of it within, for the shadows of its cards, which it would cut otherwise."""


def has_panes(frame: Frame) -> bool:
    """Whether a window has room for two or three panes."""
    return _held(frame) >= PANES_FROM


def has_list_beside(frame: Frame) -> bool:
    """Whether a list and what is chosen in it have room beside each other."""
    return _held(frame) >= t.WIDE_FROM


def _held(frame: Frame) -> float:
    """What is left of the width for somebody who needs larger text."""
    return frame.width / max(frame.scale, 1.0)


def sides(frame: Frame) -> tuple[float, float]:
    """What lies beside the panes of a wide window, where lines begin and where they end; a list beside one thing has
    more air."""
    return (t.S5, t.S4) if has_panes(frame) else (t.S10, t.S8)


def rail_width(frame: Frame) -> float:
    """What the rooms take of a wide window; they stand below a narrow one."""
    return RAIL * min(frame.scale, RAIL_GROWS) if frame.wide else 0.0


def panes(
    frame: Frame, above: ft.Control, cards: Sequence[Sequence[ft.Control]], widths: Sequence[float], *, spacing: float
) -> ft.Control:
    """`above` and below it the panes, each as wide as told, with its cards from the top down.

    One tree for all windows: what moves in it while the window changes would lose what it holds. All of it stays
    built, so that a screen reader and the keyboard come to its end in one go.
    """
    wide = has_panes(frame)
    drawn = [
        _pane(one, width, place, len(cards), wide=wide, spacing=spacing)
        for place, (one, width) in enumerate(zip(cards, widths, strict=True))
    ]
    row = ft.Row(
        drawn,
        spacing=0,
        run_spacing=spacing,
        wrap=not wide,
        expand=True if wide else None,
        vertical_alignment=ft.CrossAxisAlignment.STRETCH if wide else ft.CrossAxisAlignment.START,
    )
    page = column([above, row], expand=True)
    page.scroll = None if wide else ft.ScrollMode.HIDDEN
    return page


def _pane(
    cards: Sequence[ft.Control], width: float, place: int, count: int, *, wide: bool, spacing: float
) -> ft.Control:
    left, right = (GAP / 2 if wide and is_inner else 0 for is_inner in (place > 0, place < count - 1))
    inside = ft.Container(column(cards, spacing=spacing), padding=insets(start=left, end=right))
    pane = column([inside, vspace(t.S6)], expand=wide)
    pane.scroll = ft.ScrollMode.HIDDEN if wide else None
    return Pane(pane, width=width + left + right)


def on_a_sill(
    cards: Sequence[Sequence[ft.Control]], width: float, *, ground: str, top: float, side: float, gap: float
) -> ft.Control:
    """Panes over a picture, whose first cards begin `top` px down on it. Each has its own ground: words on a picture
    could not be read."""
    round_ = ft.BorderRadius.vertical(top=t.R_CARD)

    def one(controls: Sequence[ft.Control]) -> ft.Control:
        pane = column([*controls, vspace(t.S8)], expand=True)
        pane.scroll = ft.ScrollMode.HIDDEN
        return Pane(pane, width=width, bgcolor=ground, border_radius=round_, clip_behavior=ft.ClipBehavior.ANTI_ALIAS)

    row = ft.Row(
        [one(controls) for controls in cards],
        spacing=gap,
        expand=True,
        vertical_alignment=ft.CrossAxisAlignment.STRETCH,
    )
    return ft.Container(row, padding=insets(start=side, end=side, top=top), expand=True)
