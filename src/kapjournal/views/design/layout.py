"""How things lie: columns, gaps, cards, pages that scroll."""

from collections.abc import Callable, Sequence
from typing import Any

import flet as ft

from kapjournal import messages
from kapjournal.views.design import graphics
from kapjournal.views.design import tokens as t
from kapjournal.views.design.insets import insets
from kapjournal.views.design.tokens import Frame, Palette

Press = Callable[[], Any]
"""What a tap does. Work that waits for something is a command, which starts it."""

SIDE = ft.Padding.symmetric(horizontal=t.MARGIN)
TEXT_SIDE = ft.Padding.symmetric(horizontal=t.S5)


def beginning() -> ft.Alignment:
    """Where a line begins. Rows turn by themselves where a language runs from right to left; an alignment does not."""
    return ft.Alignment.CENTER_RIGHT if messages.is_right_to_left() else ft.Alignment.CENTER_LEFT


def vspace(height: float) -> ft.Control:
    return ft.Container(height=height)


def rule(p: Palette) -> ft.Control:
    return ft.Container(height=1, bgcolor=p.hairline)


def column(
    controls: Sequence[ft.Control], *, spacing: float = 0, expand: bool = False, center: bool = False
) -> ft.Column:
    """A column whose children are as wide as it is, or stand in its middle."""
    return ft.Column(
        list(controls),
        spacing=spacing,
        expand=expand,
        tight=not expand,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER if center else ft.CrossAxisAlignment.STRETCH,
    )


def scroll(
    controls: Sequence[ft.Control],
    *,
    padding: ft.PaddingValue = 0,
    on_scroll: Callable[[ft.OnScrollEvent], Any] | None = None,
) -> ft.Control:
    return ft.ListView(list(controls), expand=True, padding=padding, on_scroll=on_scroll, scroll=ft.ScrollMode.HIDDEN)


def scroll_form(controls: Sequence[ft.Control]) -> ft.Column:
    """What scrolls and has fields in it. All of it stays built: a browser empties a field that it takes away."""
    return ft.Column(
        list(controls),
        spacing=0,
        expand=True,
        scroll=ft.ScrollMode.HIDDEN,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def padded(
    content: ft.Control, *, left: float = t.S5, right: float = t.S5, top: float = 0, bottom: float = 0
) -> ft.Control:
    return ft.Container(content, padding=insets(start=left, end=right, top=top, bottom=bottom))


def max_width(content: ft.Control, frame: Frame, *, most: float = t.TEXT_WIDTH) -> ft.Control:
    """In the middle of a wide window and no wider than a page of a book; on a phone as wide as the screen.

    One tree for all windows: what moves in it while a phone is turned would lose what it holds.
    """
    page = ft.Container(content, width=most if frame.wide else max(most, frame.width))
    return ft.Container(page, alignment=ft.Alignment.TOP_CENTER, expand=True)


def card(
    p: Palette,
    content: ft.Control,
    *,
    padding: ft.PaddingValue = t.S5,
    bgcolor: str | None = None,
    radius: float = t.R_CARD,
    flat: bool = False,
    expand: bool = False,
) -> ft.Container:
    """What lies on the table."""
    return ft.Container(
        content,
        padding=padding,
        bgcolor=bgcolor or p.sheet,
        border_radius=radius,
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
        shadow=None if flat else shadows(p),
        expand=expand,
    )


def shadows(p: Palette) -> list[ft.BoxShadow]:
    return [
        ft.BoxShadow(blur_radius=2, color=p.shadow, offset=ft.Offset(0, 1)),
        ft.BoxShadow(blur_radius=28, spread_radius=-6, color=p.shadow, offset=ft.Offset(0, 12)),
    ]


def picture(
    svg: str,
    *,
    width: float | None = None,
    height: float | None = None,
    label: str = "",
    fit: ft.BoxFit = ft.BoxFit.CONTAIN,
) -> ft.Image:
    """An SVG string. Without a label it is decoration and silent."""
    return ft.Image(
        src=svg, width=width, height=height, fit=fit, semantics_label=label or None, exclude_from_semantics=not label
    )


def drawing(p: Palette, name: str, *, height: float, width: float | None = None, cover: bool = False) -> ft.Control:
    """One of our drawings, in the theme's colours."""
    fit = ft.BoxFit.COVER if cover else ft.BoxFit.CONTAIN
    return picture(graphics.drawing(name, p.name), width=width, height=height, fit=fit)


def moon(p: Palette, level: int, size: float = 24, label: str = "") -> ft.Control:
    """Mood from 1 (new moon, heavy) to 5 (full moon, light)."""
    return picture(graphics.moon(p, level, size), width=size, height=size, label=label)
