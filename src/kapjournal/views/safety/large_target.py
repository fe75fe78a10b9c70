"""Large targets for a hand that trembles: huge and dark while a session is on, tall and plain on other days."""

from dataclasses import dataclass, replace

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import Press, beginning
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text
from kapjournal.views.design.tokens import SESSION
from kapjournal.views.shell.ui_context import UiContext

ORDINARY, SMALL_SESSION = 64.0, 76.0
"""How tall a target is on other days, and in a session in a small window."""
HUGE_ROOM = 20.0
"""Above and below one line of words and their note this makes a target as tall as a session asks for."""


@dataclass(frozen=True)
class Colours:
    """What a screen of large targets is drawn in."""

    room: str
    target: str
    edge: str
    ink: str
    soft: str
    mark: str
    huge: bool

    @classmethod
    def of(cls, ui: UiContext, *, in_session: bool) -> "Colours":
        p, s = ui.palette, SESSION
        if in_session:
            return cls(s.room, s.target, s.target_edge, s.text, s.text_soft, s.violet, huge=True)
        return cls(p.paper, p.sheet, p.edge, p.ink, p.ink_soft, p.teal, huge=False)


def large_target(
    ui: UiContext,
    colours: Colours,
    words: str,
    icon: ft.IconData,
    on_press: Press,
    *,
    name: str = "",
    note: str = "",
    lit: bool = False,
) -> ft.Control:
    """`name` is what is heard of it, its words and note where there is none; `lit` is the one primary button."""
    p = ui.palette
    kind = _words_of(ui, colours)
    ink = p.on_lamp if lit else colours.ink
    said: list[ft.Control] = [text(words, kind, ink)]
    if note:
        said.append(text(note, _note_of(ui, colours), p.on_lamp if lit else colours.soft))
    mark = ft.Icon(icon, size=32 if colours.huge else 24, color=p.on_lamp if lit else colours.mark)
    beside = ft.Column(said, spacing=2, tight=True, expand=True)
    line = ft.Row([mark, beside], spacing=t.S4, vertical_alignment=ft.CrossAxisAlignment.CENTER)
    inside = ft.Container(
        line,
        # Room above and below makes it tall, not a height: a long name takes another line, and nothing is cut.
        padding=ft.Padding.symmetric(horizontal=t.S4, vertical=_room(ui, colours)),
        alignment=beginning(),
    )
    return pressable(
        p,
        inside,
        on_press,
        label=name or (f"{words}\n{note}" if note else words),
        bgcolor=p.lamp if lit else colours.target,
        edge=None if lit else ft.BorderSide(1.5, colours.edge),
        on=p.on_lamp if lit else colours.ink,
        radius=t.R_PAD if colours.huge else t.R_CARD,
    )


def round_target(ui: UiContext, colours: Colours, name: str, icon: ft.IconData, on_press: Press) -> ft.Control:
    """A second way beside a target, as tall as it is."""
    side = _height(ui, colours)
    inside = ft.Container(
        ft.Icon(icon, size=28 if colours.huge else 24, color=colours.mark),
        width=side,
        height=side,
        alignment=ft.Alignment.CENTER,
    )
    return pressable(
        ui.palette,
        inside,
        on_press,
        label=name,
        bgcolor=colours.target,
        edge=ft.BorderSide(1.5, colours.edge),
        on=colours.ink,
        radius=t.R_PAD if colours.huge else t.R_CARD,
        centred=True,
    )


def row_of(wide: ft.Control, beside: ft.Control) -> ft.Control:
    return ft.Row(
        [ft.Container(wide, expand=True), beside],
        spacing=t.S2,
        vertical_alignment=ft.CrossAxisAlignment.STRETCH,
        intrinsic_height=True,  # a name that takes two lines makes both of them taller
    )


def _height(ui: UiContext, colours: Colours) -> float:
    if not colours.huge:
        return ORDINARY
    return SMALL_SESSION if ui.frame.small or ui.frame.low else t.TOUCH_SESSION


def _room(ui: UiContext, colours: Colours) -> float:
    if not colours.huge:
        return 11
    return t.S2 if ui.frame.small or ui.frame.low else HUGE_ROOM


def _words_of(ui: UiContext, colours: Colours) -> t.Type:
    """Large enough in a session for eyes that swim, and not so large that a name is cut in pieces."""
    kind = t.SESSION_LABEL if colours.huge else t.LABEL
    if colours.huge and (ui.frame.width < 360 or ui.frame.small):
        kind = replace(kind, size=22)
    return kind.capped(ui.frame.scale, 1.3) if colours.huge else kind


def _note_of(ui: UiContext, colours: Colours) -> t.Type:
    return t.BODY.capped(ui.frame.scale, 1.6) if colours.huge else t.SMALL
