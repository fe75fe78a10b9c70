"""What everything on the session screen is made of: near black, warm words, places to touch that are hard to miss."""

from collections.abc import Sequence
from dataclasses import replace

import flet as ft

from kapjournal.views.design import graphics
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import WayOut, help_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import Press, column, picture
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import balanced, text
from kapjournal.views.design.tokens import DARK, SESSION, Type
from kapjournal.views.shell.ui_context import UiContext

NOTE = Type(t.UI, 22, 1.36)
MOST, NOTE_MOST = 1.2, 1.5
"""Words here are huge as drawn; larger text makes them grow by so much more, so that none is lost."""
TALL, PLAIN, LEAVE = 132.0, 104.0, 96.0
CLOSE = 96.0
"""What a small window has room for: still as much as a heavy hand needs."""
WIDEST = 560.0
GLOW_FROM = 700.0
LINES = 3
"""What is said here is broken into so many lines of like length; more of it falls as it does."""
_PER_LETTER, LINE = 0.56, 1.2
SMALLEST = 18.0


def night(
    ui: UiContext, content: Sequence[ft.Control], below: Sequence[ft.Control], *, on_help: Press | None = None
) -> ft.Control:
    """What is said in the middle, moving where it needs more room; what is pressed below it, always in sight.

    In a low window they lie beside each other. Where the text is large, all of it moves together. `on_help` is for the
    session screen itself, and for one without "I need someone".
    """
    f = ui.frame
    said = ft.Column(
        list(content),
        scroll=ft.ScrollMode.HIDDEN,
        alignment=ft.MainAxisAlignment.CENTER,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        spacing=0,
        expand=True,
    )
    pressed = column(below, spacing=t.S3)
    inside: ft.Control
    if f.low:
        side = ft.Column([pressed], scroll=ft.ScrollMode.HIDDEN, expand=True, alignment=ft.MainAxisAlignment.CENTER)
        side.horizontal_alignment = ft.CrossAxisAlignment.STRETCH
        halves = [ft.Container(each, expand=True) for each in (said, side)]
        inside = ft.Row(
            list[ft.Control](halves), spacing=t.S4, vertical_alignment=ft.CrossAxisAlignment.STRETCH, expand=True
        )
    elif f.large_text and f.height < GLOW_FROM:
        both = ft.Column([*content, pressed], scroll=ft.ScrollMode.HIDDEN, expand=True, spacing=0)
        both.horizontal_alignment = ft.CrossAxisAlignment.STRETCH
        inside = both
    else:
        inside = column([ft.Container(said, expand=True, alignment=ft.Alignment.CENTER), pressed], expand=True)
    return page(ui, inside, on_help=on_help)


def page(ui: UiContext, inside: ft.Control, *, on_help: Press | None = None) -> ft.Control:
    """The dark room round it, no wider than a hand spans."""
    f = ui.frame
    if on_help is not None:
        bar = ft.Row([help_button(DARK, on_help)], alignment=ft.MainAxisAlignment.END)
        inside = column([bar, ft.Container(inside, expand=True)], expand=True)
    room = ft.Container(
        inside,
        width=max(WIDEST, f.width) if f.low or not f.wide else WIDEST,
        padding=insets(start=t.MARGIN, end=t.MARGIN, top=t.S3, bottom=t.S2),
    )
    return ft.Container(room, bgcolor=SESSION.room, alignment=ft.Alignment.TOP_CENTER, expand=True)


def inner(ui: UiContext) -> float:
    """The width that a line has."""
    f = ui.frame
    whole = f.width / 2 if f.low else min(f.width, WIDEST) if f.wide else f.width
    return whole - 2 * t.MARGIN


def large(ui: UiContext, words: str, kind: Type = t.SESSION_TEXT) -> ft.Control:
    """The one thing that is said here."""
    kind = replace(kind, size=30.0 if ui.frame.small or ui.frame.low else kind.size)
    said = balanced(words, kind, inner(ui) / min(ui.frame.scale, MOST), most=LINES)
    return text(said, kind.capped(ui.frame.scale, MOST), SESSION.text, center=True, heading=1)


def soft(ui: UiContext, words: str) -> ft.Control:
    kind = replace(NOTE, size=18.0 if ui.frame.small else NOTE.size)
    said = balanced(words, kind, inner(ui) / min(ui.frame.scale, NOTE_MOST), most=LINES)
    return text(said, kind.capped(ui.frame.scale, NOTE_MOST), SESSION.text_soft, center=True)


def orb(ui: UiContext, most: float = 230.0, taken: float = 630.0) -> ft.Control:
    """A light, as large as the window has room for it."""
    size = min(most, ui.frame.height - taken)
    if size < 72 or ui.frame.large_text or ui.frame.low:
        return ft.Container()
    return picture(graphics.breathing(SESSION.violet, size, 0.2), width=size, height=size)


def target(
    ui: UiContext,
    label: str,
    on_press: Press | None,
    *,
    icon: ft.IconData | None = None,
    mark: ft.Control | None = None,
    height: float = PLAIN,
    room: float | None = None,
    stacked: bool = False,
    lit: bool = False,
    expand: bool = False,
) -> ft.Control:
    """A huge place to touch, its words as large as fit in `room`. `lit`: the one primary button of this screen."""
    ink = t.LIGHT.on_lamp if lit else SESSION.text
    close = ui.frame.small or ui.frame.low
    tall, gap = CLOSE if close else height, t.S1 if close else t.S2
    drawn = 28.0 if close else 34.0
    lead = mark or (ft.Icon(icon, size=drawn, color=ink if lit else SESSION.violet) if icon else None)
    over = drawn_tall(mark, drawn) + gap if stacked and lead else 0.0
    kind = fitted(
        label, ui.frame.scale, (room or inner(ui)) - (t.S4 if stacked or not icon else 76), tall - over - t.S3
    )
    said = text(label, kind, ink, center=True)
    parts = [*([lead] if lead else []), said]
    if stacked:
        line: ft.Control = ft.Column(
            parts,
            spacing=gap,
            alignment=ft.MainAxisAlignment.CENTER,
            horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        )
    else:
        line = ft.Row(
            [*([lead] if lead else []), ft.Container(said, expand=True, expand_loose=True)],
            spacing=t.S4,
            alignment=ft.MainAxisAlignment.CENTER,
        )
    pressed = pressable(
        DARK,
        ft.Container(line, height=tall, alignment=ft.Alignment.CENTER),
        on_press,
        label=label,
        bgcolor=DARK.lamp if lit else SESSION.target,
        edge=None if lit else ft.BorderSide(1.5, SESSION.target_edge),
        on=ink,
        radius=t.R_PAD,
        padding=ft.Padding.symmetric(horizontal=t.S2),
        centred=True,
    )
    pressed.expand = expand
    return pressed


def drawn_tall(mark: ft.Control | None, icon: float) -> float:
    """How high a mark is, or the icon that stands in its place."""
    return float(getattr(mark, "height", None) or icon)


def leave(ui: UiContext, label: str, on_press: Press) -> ft.Control:
    """A way out, as quiet as it can be and as easy to hit."""
    kind = fitted(label, ui.frame.scale, inner(ui), most=NOTE.size, family=t.UI)
    return pressable(
        DARK,
        ft.Container(
            text(label, kind, SESSION.text_soft, center=True),
            height=72.0 if ui.frame.small else LEAVE,
            alignment=ft.Alignment.CENTER,
        ),
        on_press,
        label=label,
        on=SESSION.text,
        radius=t.R_PAD,
        centred=True,
        kind=WayOut,
    )


def fitted(
    label: str,
    scale: float,
    room: float,
    tall: float = TALL,
    *,
    most: float = t.SESSION_LABEL.size,
    family: str = t.SERIF,
) -> Type:
    """As large as two lines of it fit, and its longest word one of them; where it is on two, they are no taller."""
    grown = min(scale, MOST)
    longest = max((len(word) for word in label.split()), default=1)
    by_word = room / (longest * _PER_LETTER * grown)
    by_lines = 1.8 * room / (len(label) * _PER_LETTER * grown)
    size = min(most, by_word, by_lines)
    if " " in label and len(label) * size * _PER_LETTER * grown > room:
        size = min(size, tall / (2 * LINE * grown))
    return Type(family, max(SMALLEST, size), LINE).capped(scale, MOST)


def pairs(ui: UiContext, labels: Sequence[ft.Control], many: int = 2) -> ft.Control:
    """Beside each other, in rows."""
    for each in labels:
        each.expand = True
    rows = [ft.Row(list(labels[i : i + many]), spacing=t.S3) for i in range(0, len(labels), many)]
    return column(rows, spacing=t.S2 if ui.frame.small else t.S3)


def half(ui: UiContext, many: int = 2) -> float:
    """The room of one of `many` beside each other."""
    return (inner(ui) - (many - 1) * t.S3) / many
