"""The house door: first start, locked, open, or open in another window."""

import asyncio
import importlib
import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import flet as ft

from kapjournal import messages
from kapjournal.logs import suppressed
from kapjournal.routes import Door
from kapjournal.runtime.journal_access import AccessState
from kapjournal.views.access import doors
from kapjournal.views.design.tokens import Frame
from kapjournal.views.shell.device_clock import follow_clock
from kapjournal.views.shell.hooks import use_value
from kapjournal.views.shell.screen_view import MeasureContext, SetUi, screen_view
from kapjournal.views.shell.services import ScreenServices, ServicesContext
from kapjournal.views.shell.ui_context import UiContext, UiProvider, palette_for
from kapjournal.views.shell.watch import watch
from kapjournal.views.shell.window import Window

_log = logging.getLogger(__name__)


@ft.component
def Root(window: Window) -> Any:
    """Decides which door is seen. Everything behind it is unmounted while the journal is locked."""
    services = window.services
    page, state = services.page, services.access.state
    _, set_drawn = ft.use_state(0)
    ui, set_ui = use_value(lambda: UiContext(palette_for(page), Frame(page.width or 390, page.height or 844)))

    async def mount() -> None:
        window.refresh = lambda: set_drawn(lambda n: n + 1)
        services.repaint = lambda: set_ui(
            lambda old: replace(old, palette=palette_for(page), spoken=messages.version())
        )
        await asyncio.gather(watch(window), _ask_reader(set_ui), _ask_device(services))

    ft.use_effect(mount, [], cleanup=lambda: None)
    if services.access.still is not None:
        ui = replace(ui, still=services.access.still)

    def door(content: ft.Control, name: Door) -> list[ft.View]:
        return [screen_view(content, ui.palette, route=name)]

    def views() -> Any:
        if not window.is_active:
            return door(doors.elsewhere(window.use_here), Door.OTHER_WINDOW)
        if state is AccessState.OPEN:
            return importlib.import_module("kapjournal.views.shell.screens").journal()
        if state is AccessState.FIRST_START:
            return door(doors.first_start(), Door.FIRST_START)
        return door(doors.lock(), Door.LOCK)

    return UiProvider(ui, lambda: ServicesContext(services, lambda: MeasureContext(set_ui, views)))


async def _ask_device(services: ScreenServices) -> None:
    """Its clock and its languages. A browser runs on the computer that was asked for these when the app started."""
    follow_clock(services.page)
    if services.page.web:
        return
    # It may not answer, and Flet wants to know much more than this from it: whatever is missing does not matter here.
    with suppressed(_log, "the device tells nothing of itself", RuntimeError, TimeoutError, TypeError):
        info = await services.page.get_device_info()
        services.prefers(info.locales if info is not None else ())


async def _ask_reader(set_ui: SetUi) -> None:
    """Whether things may move; where the platform cannot say, they may."""
    asked: Callable[[], Any] = ft.SemanticsService().get_accessibility_features
    features = await asked()
    still = bool(features.reduce_motion or features.disable_animations)
    set_ui(lambda old: replace(old, still=still))
