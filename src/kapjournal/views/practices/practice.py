"""One practice: what it is, going along with it, and how it was; it can be stopped at any moment."""

import asyncio
import logging
from collections.abc import Callable
from enum import Enum, auto

import flet as ft

from kapjournal import content, routes
from kapjournal.care.records import settings
from kapjournal.content import Practice as Kind
from kapjournal.content import PracticeKind
from kapjournal.errors import ContentError
from kapjournal.logs import kind_and_place
from kapjournal.views.design.states import error_state
from kapjournal.views.practices import practice_layout
from kapjournal.views.practices.cues import use_cue
from kapjournal.views.practices.leading import Breathing, Steps
from kapjournal.views.practices.run import Run, known_of
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.device import can_sound
from kapjournal.views.shell.hooks import use_query, use_subscription, use_value
from kapjournal.views.shell.saving import is_phone
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import practice as words

_log = logging.getLogger(__name__)


class PracticeStage(Enum):
    BEFORE = auto()
    ON = auto()
    AFTER = auto()


@ft.component
def Practice(practice_id: str, session_uid: str | None, *, at_once: bool = False) -> ft.Control:
    """The practice with this content id, done on the occasion of a session where there is one.

    `at_once` is for somebody who needs it now: nothing is read or asked before it begins.
    """
    services, ui = use_services(), use_ui()
    try:
        found = content.practice(practice_id)
    except ContentError as error:
        _log.warning("nothing of that id: %s", kind_and_place(error))
        return error_state(ui, error, services.back)
    return PracticeRoom(found, session_uid, at_once=at_once)


def use_run(services: ScreenServices, practice: Kind, session_uid: str | None, *, at_once: bool) -> Run:
    """This time that it is done, which is over with the screen. What is kept of it keeps no screen waiting."""
    run, _ = use_value(lambda: Run(services, practice, session_uid))
    use_subscription(lambda: services.access.before_lock(lambda: run.finish(quietly=True)))

    async def come() -> None:
        await asyncio.sleep(0)
        if at_once:
            run.begin(0)

    async def go() -> None:
        await asyncio.sleep(0)
        run.finish()

    ft.use_effect(come, [], cleanup=go)
    return run


@ft.component
def PracticeRoom(practice: Kind, session_uid: str | None, at_once: bool = False) -> ft.Control:
    services, ui = use_services(), use_ui()
    stage, set_stage = ft.use_state(PracticeStage.ON if at_once else PracticeStage.BEFORE)
    mood, set_mood = ft.use_state(0)
    run = use_run(services, practice, session_uid, at_once=at_once)
    cue = use_cue(services)
    command = use_commands(services)

    def begin() -> None:
        if run.begin(mood):
            set_mood(0)
            set_stage(PracticeStage.ON)

    def over() -> None:
        run.finish()
        if at_once and session_uid:
            services.back()  # while a session is on, nothing is asked afterwards either
        else:
            set_stage(PracticeStage.AFTER)

    def close() -> None:
        run.close(mood)

    def choose(level: int) -> None:
        set_mood(0 if level == mood else level)

    def to_help() -> None:
        services.go(routes.Help())

    if stage is PracticeStage.ON:
        lead = Breathing if practice.kind is PracticeKind.BREATHING else Steps
        return lead(practice, run.watch, cue, command("over", over))
    if stage is PracticeStage.AFTER:
        on_primary = command("close", close)
        return practice_layout.after(
            ui, practice, mood=mood, on_mood=choose, on_primary=on_primary, on_leave=services.back, on_help=to_help
        )
    return Before(practice, mood, choose, command("begin", begin))


@ft.component
def Before(practice: Kind, mood: int, on_mood: Callable[[int], None], on_begin: Callable[[], None]) -> ft.Control:
    """What it is, how it was the last times, and how it is now."""
    services, ui = use_services(), use_ui()
    known = use_query(services, lambda db: known_of(db, practice.id, services)).value

    # A switch tells where it stands; its last word counts.
    def sound(wanted: bool) -> None:
        services.run(lambda db: settings.keep(db, practice_sound=wanted))

    def vibrate(wanted: bool) -> None:
        services.run(lambda db: settings.keep(db, practice_vibration=wanted))

    return practice_layout.before(
        ui,
        practice,
        mood=mood,
        helped=words.helped(known.outcome) if known else "",
        sounds=known.sounds if known and can_sound(services) else None,
        vibrates=known.vibrates if known and is_phone(services) else None,
        on_mood=on_mood,
        on_sound=sound,
        on_vibrate=vibrate,
        on_primary=on_begin,
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )
