"""While a session is on, its card and what is opened from there are dark: eyes that are wide open are not dazzled."""

from dataclasses import replace

import flet as ft

from kapjournal.care import today
from kapjournal.views.design.tokens import DARK
from kapjournal.views.shell.hooks import use_query, use_ticks
from kapjournal.views.shell.services import Desk
from kapjournal.views.shell.ui_context import Look, use_look

LOOK_AGAIN_S = 20.0
"""How often the clock is asked whether a session has begun or its effect is over."""


def use_session_is_on(desk: Desk) -> bool:
    minute, set_minute = ft.use_state(_minute(desk))
    use_ticks(True, lambda: set_minute(_minute(desk)), LOOK_AGAIN_S)
    return bool(use_query(desk, lambda db: today.session_is_on(db, now=desk.now()), minute).value)


def _minute(desk: Desk) -> int:
    return int(desk.now().timestamp() // 60)


def use_dusk(desk: Desk) -> Look:
    """How this moment looks, in the colours of the night while a session is on."""
    look, is_on = use_look(), use_session_is_on(desk)
    return replace(look, palette=DARK) if is_on else look
