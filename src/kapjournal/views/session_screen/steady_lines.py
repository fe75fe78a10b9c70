"""The first answer to "Help me feel steady": plain lines, one at a time. Nothing is counted, and none is the last."""

import asyncio

import flet as ft

from kapjournal import routes
from kapjournal.care.steps import session_now
from kapjournal.care.time import local_time
from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import Press, vspace
from kapjournal.views.session_screen import night
from kapjournal.views.shell.device import use_wakelock
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import session_screen as screen_words
from kapjournal.views.words import steady_lines as words

MOVES_ON_S = 15.0


@ft.component
def SteadyLines() -> ft.Control:
    """They go on by themselves, for hands that cannot tap; with reduced motion only by a tap."""
    services, ui = use_services(), use_ui()
    at, set_at = ft.use_state(0)
    answer = use_query(services, lambda db: session_now.session_now(db, now=services.now()).medicine_today)
    medicine_today = bool(answer.value)  # where the journal cannot say, nothing is said of a medicine

    async def move_on() -> None:
        if ui.still:
            return
        await asyncio.sleep(MOVES_ON_S)
        services.access.auto_lock.touch()
        set_at(at + 1)

    ft.use_effect(move_on, [at, ui.still], cleanup=lambda: None)
    use_wakelock(services, awake=at < 2 * words.COUNT)
    return layout(
        ui,
        words.line(at % words.COUNT, services.now(), local_time.local_zone(), medicine_today=medicine_today),
        on_next=lambda: set_at(at + 1),
        on_someone=lambda: services.go(routes.Someone()),
        on_stop=services.back,
    )


def layout(ui: UiContext, line: str, *, on_next: Press, on_someone: Press, on_stop: Press) -> ft.Control:
    spoken = ft.Semantics(live_region=True, content=night.large(ui, line))
    content = [night.orb(ui, 300.0, 560.0), vspace(t.S4), spoken, vspace(t.S4)]
    return night.night(
        ui,
        content,
        [
            night.target(ui, words.NEXT(), on_next, lit=True, height=night.PLAIN + t.S2),
            night.target(ui, screen_words.SOMEONE(), on_someone, icon=ft.Icons.FAVORITE_BORDER_ROUNDED),
            night.leave(ui, words.STOP(), on_stop),
        ],
    )
