"""How this moment looks: the palette, the room the screen has, whether things may move."""

from dataclasses import dataclass, field

import flet as ft

from kapjournal import messages
from kapjournal.views.design.tokens import DARK, LIGHT, Frame, Palette


@dataclass(frozen=True)
class UiContext:
    """What a layout function needs to know about the device and its reader."""

    palette: Palette
    frame: Frame
    still: bool = False
    """The reader asked for reduced motion."""
    spoken: int = field(default_factory=messages.version)
    """Changes with the language and the clock: whoever uses this look is drawn again then."""


UiProvider = ft.create_context(UiContext(LIGHT, Frame(390, 844)))


def use_ui() -> UiContext:
    return ft.use_context(UiProvider)


def palette_for(page: ft.Page) -> Palette:
    mode = page.theme_mode
    dark = mode == ft.ThemeMode.DARK or (mode != ft.ThemeMode.LIGHT and page.platform_brightness == ft.Brightness.DARK)
    return DARK if dark else LIGHT
