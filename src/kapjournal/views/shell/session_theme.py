"""While a session is on, its card and what is opened from there are dark: eyes that are wide open are not dazzled."""

from dataclasses import replace

import flet as ft

from kapjournal.care.steps import today
from kapjournal.views.design.tokens import DARK
from kapjournal.views.shell.hooks import use_query, use_ticks
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.shell.ui_context import UiContext, use_ui

LOOK_AGAIN_S = 20.0
"""How often the clock is asked whether a session has begun or its effect is over."""


def use_session_is_on(services: ScreenServices) -> bool:
    minute, set_minute = ft.use_state(_minute(services))
    use_ticks(True, lambda: set_minute(_minute(services)), LOOK_AGAIN_S)
    return bool(use_query(services, lambda db: today.session_is_on(db, now=services.now()), minute).value)


def _minute(services: ScreenServices) -> int:
    return int(services.now().timestamp() // 60)


def use_dusk(services: ScreenServices) -> UiContext:
    """How this moment looks, in the colours of the night while a session is on."""
    ui, is_on = use_ui(), use_session_is_on(services)
    return replace(ui, palette=DARK) if is_on else ui
