"""The first room: what comes next, one card; a check-in; the rest, which can wait."""

from datetime import datetime
from typing import TYPE_CHECKING

import flet as ft

from kapjournal.care import arc, check_ins, entries, hard_moments, moments, reminders, settings, today
from kapjournal.care.arc import Step, StepContext, StepKind
from kapjournal.care.reminders import ReminderKind
from kapjournal.models import CheckIn
from kapjournal.views.check_in.mood import Mood
from kapjournal.views.design.states import error_state
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_query, use_ticks, use_value
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_look
from kapjournal.views.today import today_layout
from kapjournal.views.today.today_layout import TodayState
from kapjournal.views.today.today_pad import TodayPad

if TYPE_CHECKING:
    from sqlmodel import Session

LOOK_AGAIN_S = 20.0
"""How often the clock is asked whether another minute, and with it perhaps another step, has come."""
_REMINDS_OF = {ReminderKind.INTENTION: StepKind.INTENTION, ReminderKind.STORY: StepKind.STORY}


@ft.component
def Today() -> ft.Control:
    services, look = use_services(), use_look()
    minute, set_minute = ft.use_state(_minute(services))
    tries, set_tries = ft.use_state(0)
    mood, change_mood = use_value(Mood)
    command = use_commands(services)
    use_ticks(True, lambda: set_minute(_minute(services)), LOOK_AGAIN_S)
    answer = use_query(services, lambda db: gather(db, services), minute, tries)
    if answer.value is None:
        return error_state(look, answer.error, lambda: set_tries(tries + 1)) if answer.error else ft.Container()
    here = answer.value

    def choose(changed: Mood) -> None:
        change_mood(lambda _: changed)

    def not_today() -> None:
        services.keep(lambda db: today.not_today(db, here.next, now=services.now()))

    feel, put_off = here.steps[-1], command("not today", not_today)
    return today_layout.layout(
        look,
        here,
        pad=TodayPad(feel.phase, feel.session_uid, mood, choose) if today_layout.has_pad(look.frame, here) else None,
        on_go=services.go,
        on_not_today=lambda _: put_off(),
    )


def _minute(services: ScreenServices) -> int:
    return int(services.now().timestamp() // 60)


def gather(db: "Session", services: ScreenServices) -> TodayState:
    """Everything Today shows."""
    now, zone = services.now(), moments.local_zone()
    here = today.situation(db, now=now, zone=zone)
    steps, latest = today.steps(db, here), check_ins.latest(db)
    return TodayState(
        now=now,
        zone=zone,
        steps=steps,
        is_return=arc.is_return(here),
        latest=latest,
        ahead=arc.in_sight(here),
        put_off=arc.put_off(here),
        intention=_intention(db, steps[0]),
        is_hard=_is_hard(latest, now),
        reminded=_is_reminded(db, steps[0], here),
    )


def _is_hard(latest: CheckIn | None, now: datetime) -> bool:
    return latest is not None and hard_moments.is_on(latest.valence, latest.words, said_at=latest.happened_at, now=now)


def _intention(db: "Session", step: Step) -> str:
    """The sentence to hold on to while a session is on."""
    if step.kind is not StepKind.SESSION or step.session_uid is None:
        return ""
    reading = entries.intention_for(db, step.session_uid)
    return reading.sentence if reading else ""


def _is_reminded(db: "Session", step: Step, here: StepContext) -> bool:
    """Whether a reminder for this very step has come due today."""
    today_ = moments.local_day(here.now, here.zone)
    return any(
        _REMINDS_OF[reminder.kind] is step.kind
        and reminder.session_uid == step.session_uid
        and reminder.at <= here.now
        and moments.local_day(reminder.at, here.zone) == today_
        for reminder in reminders.plan(here.sessions, settings.read(db))
    )
