"""The first room: what comes next, one card; a check-in; the rest, which can wait."""

import flet as ft

from kapjournal.care.steps import today
from kapjournal.care.steps.today_state import today_state
from kapjournal.views.check_in.mood import Mood
from kapjournal.views.design.states import error_state
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_query, use_ticks, use_value
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.today import today_layout
from kapjournal.views.today.today_pad import TodayPad

LOOK_AGAIN_S = 20.0
"""How often the clock is asked whether another minute, and with it perhaps another step, has come."""


@ft.component
def Today() -> ft.Control:
    services, ui = use_services(), use_ui()
    minute, set_minute = ft.use_state(_minute(services))
    tries, set_tries = ft.use_state(0)
    mood, change_mood = use_value(Mood)
    command = use_commands(services)
    use_ticks(True, lambda: set_minute(_minute(services)), LOOK_AGAIN_S)
    answer = use_query(services, lambda db: today_state(db, now=services.now()), minute, tries)
    if answer.value is None:
        return error_state(ui, answer.error, lambda: set_tries(tries + 1)) if answer.error else ft.Container()
    here = answer.value

    def choose(changed: Mood) -> None:
        change_mood(lambda _: changed)

    def not_today() -> None:
        services.run(lambda db: today.not_today(db, here.next, now=services.now()))

    feel, put_off = here.steps[-1], command("not today", not_today)
    return today_layout.layout(
        ui,
        here,
        pad=TodayPad(feel.phase, feel.session_uid, mood, choose) if today_layout.has_pad(ui.frame, here) else None,
        on_go=services.go,
        on_not_today=lambda _: put_off(),
    )


def _minute(services: ScreenServices) -> int:
    return int(services.now().timestamp() // 60)
