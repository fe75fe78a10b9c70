"""While a session is on: what is opened from there is dark, long forms wait, its screen opens by itself if wanted."""

from dataclasses import replace

import flet as ft

from kapjournal.care.steps import session_now
from kapjournal.care.steps.session_now import SessionNow
from kapjournal.views.design.tokens import DARK
from kapjournal.views.shell.hooks import use_fact, use_minute
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.shell.ui_context import UiContext, use_ui


def use_session_now(services: ScreenServices) -> SessionNow | None:
    """What the session screen is at this minute; None where the journal cannot say."""
    minute = use_minute(services)
    return use_fact(services, lambda db: session_now.session_now(db, now=services.now()), minute).value


def use_session_is_on(services: ScreenServices) -> bool:
    now = use_session_now(services)
    return now is not None and now.is_on


def use_opened_by_itself(services: ScreenServices, now: SessionNow | None) -> None:
    """Open the screen of a session whose planned time has come, where that was wanted."""
    uid = now.opens_itself if now is not None else None

    def begin() -> None:
        if uid is not None:
            services.run(lambda db: session_now.begin_by_itself(db, uid, now=services.now()))

    ft.use_effect(begin, [uid])


def use_dusk(services: ScreenServices) -> UiContext:
    """How this moment looks, in the colours of the night while a session is on."""
    ui, is_on = use_ui(), use_session_is_on(services)
    return replace(ui, palette=DARK) if is_on else ui
