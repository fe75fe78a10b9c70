"""Things to press: the one primary button, the quiet ways out, icons, chips."""

from dataclasses import replace

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import Press, column
from kapjournal.views.design.pressing import once, pressable, sides
from kapjournal.views.design.text import LETTER, letters, text
from kapjournal.views.design.tokens import Frame, Palette
from kapjournal.views.words import common


def primary_button(
    p: Palette,
    words: str,
    on_press: Press | None,
    *,
    width: float | None = None,
    icon: ft.IconData | None = None,
    expand: bool = False,
    busy: bool = False,
) -> ft.Container:
    """The one lit thing on the screen. Without `on_press`, or busy, it is there but out."""
    lit = on_press is not None and not busy
    button = ft.FilledButton(
        words,
        icon=icon,
        width=width,
        on_click=once(on_press),
        disabled=not lit,
        style=ft.ButtonStyle(
            bgcolor={ft.ControlState.DISABLED: p.well, ft.ControlState.DEFAULT: p.lamp},
            color={ft.ControlState.DISABLED: p.ink_faint, ft.ControlState.DEFAULT: p.on_lamp},
            icon_color={ft.ControlState.DISABLED: p.ink_faint, ft.ControlState.DEFAULT: p.on_lamp},
            elevation=0,
            side=sides(p, on=p.on_lamp),
            padding=ft.Padding.symmetric(horizontal=t.S6, vertical=18),
            shape=ft.StadiumBorder(),
            visual_density=ft.VisualDensity.STANDARD,  # desktop and web are compact: 16 px less tall
            text_style=ft.TextStyle(size=17, height=1.18, font_family=t.UI_MEDIUM),
            icon_size=22,
            overlay_color=ft.Colors.with_opacity(0.08, p.on_lamp),
        ),
    )
    glow = ft.BoxShadow(blur_radius=26, color=p.lamp_glow, offset=ft.Offset(0, 6))
    return ft.Container(button, width=width, border_radius=t.R_FULL, expand=expand, shadow=glow if lit else None)


def round_primary_button(p: Palette, icon: ft.IconData, label: str, on_press: Press) -> ft.Control:
    """The same as an icon with a name, where a line of words would take the room of what is read."""
    primary = icon_button(
        p, icon, label, on_press, colour=p.on_lamp, bgcolor=p.lamp, size=t.TOUCH_PRIMARY, icon_size=28
    )
    glow = ft.BoxShadow(blur_radius=26, color=p.lamp_glow, offset=ft.Offset(0, 6))
    return ft.Container(primary, border_radius=t.R_FULL, shadow=glow)


def quiet_button(
    p: Palette,
    words: str,
    on_press: Press | None,
    *,
    icon: ft.IconData | None = None,
    colour: str | None = None,
) -> ft.TextButton:
    return ft.TextButton(
        words,
        icon=icon,
        on_click=once(on_press),
        disabled=on_press is None,
        style=ft.ButtonStyle(
            color={ft.ControlState.DISABLED: p.ink_faint, ft.ControlState.DEFAULT: colour or p.teal},
            icon_color=colour or p.teal,
            side=sides(p),
            padding=ft.Padding.symmetric(horizontal=t.S4, vertical=18),
            shape=ft.StadiumBorder(),
            visual_density=ft.VisualDensity.STANDARD,
            text_style=ft.TextStyle(size=16, height=1.25, font_family=t.UI_MEDIUM),
            icon_size=20,
        ),
    )


def link_button(p: Palette, words: str, icon: ft.IconData, on_press: Press) -> ft.Control:
    """A step out of the app or aside, as plain as a line of text but easy to hit."""
    return ft.OutlinedButton(
        words,
        icon=icon,
        on_click=once(on_press),
        style=ft.ButtonStyle(
            color=p.teal,
            icon_color=p.teal,
            bgcolor=p.teal_wash,
            side=sides(p, edge=ft.BorderSide(1, p.edge)),
            padding=ft.Padding.symmetric(horizontal=t.S5, vertical=18),
            shape=ft.StadiumBorder(),
            visual_density=ft.VisualDensity.STANDARD,
            text_style=ft.TextStyle(size=16, height=1.25, font_family=t.UI_MEDIUM),
            icon_size=20,
        ),
    )


def caption_button(
    p: Palette, words: str, icon: ft.IconData, on_press: Press, *, colour: str | None = None
) -> ft.TextButton:
    """A way aside, as quiet as a caption and as easy to hit as a button; teal unless another `colour` is given."""
    ink = colour or p.teal
    return ft.TextButton(
        words,
        icon=icon,
        on_click=once(on_press),
        style=ft.ButtonStyle(
            color=ink,
            icon_color=ink,
            icon_size=18,
            side=sides(p),
            padding=ft.Padding.symmetric(horizontal=t.S1, vertical=14),
            shape=ft.RoundedRectangleBorder(radius=t.S3),
            visual_density=ft.VisualDensity.STANDARD,
            text_style=ft.TextStyle(size=t.SMALL.size, height=t.SMALL.line, font_family=t.UI),
        ),
    )


def icon_button(
    p: Palette,
    icon: ft.IconData,
    label: str,
    on_press: Press,
    *,
    colour: str | None = None,
    bgcolor: str | None = None,
    size: float = t.TOUCH,
    icon_size: float = 24,
    kind: type[ft.IconButton] = ft.IconButton,
) -> ft.Control:
    """An icon with a name. Merged with its label, because Flutter does not take a tooltip for a name."""
    button = kind(
        icon,
        icon_size=icon_size,
        icon_color=colour or p.ink_soft,
        bgcolor=bgcolor,
        width=size,
        height=size,
        style=ft.ButtonStyle(side=sides(p)),
        on_click=once(on_press),
    )
    return ft.MergeSemantics(ft.Semantics(label=label, button=True, content=button))


@ft.control
class WayBack(ft.IconButton):
    """Told from other icons, because Escape presses it as well."""


@ft.control
class WayOut(ft.OutlinedButton):
    """A way back that is words, where Escape presses it as well."""


def way_back(p: Palette, on_leave: Press, *, close: bool = False, bgcolor: str | None = None) -> ft.Control:
    """Out of this screen or step, in the same corner of each."""
    icon = ft.Icons.CLOSE_ROUNDED if close else ft.Icons.ARROW_BACK_ROUNDED
    colour = p.ink if bgcolor else None
    return icon_button(
        p, icon, common.CLOSE() if close else common.BACK(), on_leave, colour=colour, bgcolor=bgcolor, kind=WayBack
    )


def help_button(p: Palette, on_press: Press) -> ft.Control:
    """One tap from every screen, always in the same corner, never red. The target is 48 px, the pill 40."""
    mark = ft.Icon(ft.Icons.FAVORITE_BORDER_ROUNDED, size=18, color=p.teal)
    pill = ft.Container(
        ft.Row([mark, text(common.HELP(), t.SMALL_LABEL, p.teal)], spacing=6, tight=True),
        padding=ft.Padding.symmetric(horizontal=14, vertical=11),
        border_radius=t.R_FULL,
        bgcolor=p.teal_wash,
    )
    return pressable(p, ft.Container(pill, padding=ft.Padding.symmetric(vertical=4)), on_press, radius=t.R_FULL)


def chip(p: Palette, words: str, on_press: Press, *, chosen: bool | None = None) -> ft.Control:
    """A word to press. With `chosen` it is one to tick, and says whether it is; without, it does something at once."""
    kind = replace(t.BODY, family=t.UI_MEDIUM) if chosen else t.BODY
    said = text(words, kind, p.on_teal if chosen else p.ink, expand=True)
    said.expand_loose = True  # no wider than its words, which wrap where they are many
    row: list[ft.Control] = [said]
    if chosen:
        row.insert(0, ft.Icon(ft.Icons.CHECK_ROUNDED, size=18, color=p.on_teal))
    return pressable(
        p,
        ft.Row(row, spacing=6, tight=True, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        on_press,
        chosen=chosen,
        bgcolor=p.teal if chosen else p.sheet,
        edge=ft.BorderSide(1.5, p.teal if chosen else p.edge),
        on=p.on_teal if chosen else None,
        radius=t.R_FULL,
        padding=ft.Padding.symmetric(horizontal=16, vertical=12),
        centred=True,
    )


def actions(frame: Frame, primary: ft.Container, quiet: ft.Control, *, quiet_first: bool = False) -> ft.Control:
    """The primary action and its way out, side by side; one under the other where text is large, or words are long."""
    if stacked(frame, primary, quiet):
        return column([primary, quiet], spacing=t.S1)
    if primary.width is None:
        primary.expand = True
    return ft.Row([quiet, primary] if quiet_first else [primary, quiet], spacing=t.S2)


def stacked(frame: Frame, primary: ft.Container, quiet: ft.Control) -> bool:
    """Whether there is no room for the two side by side, with the words of the primary button on two lines at most."""
    if frame.large_text:
        return True
    lit, aside = _words(primary), _words(quiet)
    beside = letters(aside) * LETTER * 16 * frame.scale + 2 * t.S4 + (28 if getattr(quiet, "icon", None) else 0)
    room = min(frame.width, t.TEXT_WIDTH) - t.S2 - t.MARGIN - t.S2 - beside - 2 * t.S6
    longest = max(map(letters, lit.split()), default=0)
    return max(longest, letters(lit) / 2) * LETTER * 17 * frame.scale > room


def _words(button: ft.Control) -> str:
    content = button.content if isinstance(button, ft.Container) else button
    said = getattr(content, "content", "")
    return said if isinstance(said, str) else ""


def foot(content: ft.Control) -> ft.Control:
    """Where the thumb is: the bottom of a screen with one action."""
    return ft.Container(content, padding=insets(start=t.MARGIN, end=t.MARGIN, top=t.S2, bottom=t.S6))
