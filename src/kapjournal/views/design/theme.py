"""Flet's theme, made from the tokens."""

from typing import Any

import flet as ft

from kapjournal.views.design import tokens as t

FONTS = {
    t.SERIF: "fonts/Literata-Regular.ttf",
    t.SERIF_ITALIC: "fonts/Literata-Italic.ttf",
    t.UI_MEDIUM: "fonts/Roboto-Medium.ttf",
}


def theme_mode(name: str) -> ft.ThemeMode:
    """For the name kept in the preferences; what is none of the three follows the system."""
    return {"light": ft.ThemeMode.LIGHT, "dark": ft.ThemeMode.DARK}.get(name, ft.ThemeMode.SYSTEM)


def theme(p: t.Palette) -> Any:
    """What `ft.Theme` sends, by the same names. That class brings one for the look of each kind of control, a sixth of
    all that is imported before the first screen, which has none of them."""
    return {
        "font_family": t.UI,
        "color_scheme": _colours(p),
        "splash_color": ft.Colors.with_opacity(0.06, p.teal),
        "scaffold_bgcolor": p.paper,
        "page_transitions": {},  # those of Flet; without it, those of Flutter
    }


def _colours(p: t.Palette) -> dict[str, str]:
    return {
        "primary": p.teal,
        "on_primary": p.on_teal,
        "primary_container": p.teal_wash,
        "on_primary_container": p.ink,
        "secondary": p.dusk,
        "on_secondary": p.on_dusk,
        "secondary_container": p.dusk_wash,
        "on_secondary_container": p.ink,
        "tertiary": p.lamp,
        "on_tertiary": p.on_lamp,
        "surface": p.paper,
        "on_surface": p.ink,
        "on_surface_variant": p.ink_soft,
        "error": p.ink_soft,  # nothing scolds: what does not fit is said in words, not in red
        "on_error": p.paper,
        "outline": p.edge,
        "outline_variant": p.hairline,
        "surface_container": p.sheet,
        "surface_container_high": p.sheet,
        "surface_container_highest": p.well,  # the track of a switch that is off
        "surface_tint": p.paper,
        "inverse_surface": p.ink,
        "on_inverse_surface": p.paper,
        "inverse_primary": p.lamp if p is t.LIGHT else t.LIGHT.teal,  # on `ink`, the ground of a snack bar
    }
