"""One practice: what it is, going along with it, and how it was; it can be stopped at any moment."""

import asyncio
import logging
from collections.abc import Callable
from enum import Enum, auto

import flet as ft

from kapjournal import content, routes
from kapjournal.care import pacing
from kapjournal.care.measures import feelings
from kapjournal.care.records import practice_runs
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.content import Practice as Kind
from kapjournal.content import PracticeKind
from kapjournal.errors import ContentError
from kapjournal.logs import kind_and_place
from kapjournal.models import Phase, PracticeRun
from kapjournal.views.check_in.keeping import keep_new
from kapjournal.views.design.states import error_state
from kapjournal.views.practices import practice_layout
from kapjournal.views.practices.practice_layout import Leading
from kapjournal.views.practices.stopwatch import Stopwatch
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.device import use_nudge, use_wakelock
from kapjournal.views.shell.hooks import use_subscription, use_value
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui

_log = logging.getLogger(__name__)

ARRIVE_S = 3.0
"""Time to settle before the first breath is led."""
TICK_S = 1.0
AWAKE_FOR_S = 240
"""A step may take this long before the journal counts it as nobody being there."""


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


class Run:
    """One time that a practice is done. How long it lasted is kept when it ends, however it ends."""

    def __init__(self, services: ScreenServices, practice: Kind, session_uid: str | None) -> None:
        self.watch = Stopwatch()
        self._services, self._practice, self._session_uid = services, practice, session_uid
        self._uid = ""
        self._over = False

    def begin(self, moon: int) -> bool:
        """Note that it was begun, and how it is where a moon, 1 to 5, says so."""
        now, felt = self._services.now(), _felt(moon) if moon else None
        session_uid = self._session_uid or None
        return self._services.run(
            lambda db: practice_runs.begin(db, self._practice.id, now=now, session_uid=session_uid, felt=felt),
            then=self._begun,
        )

    def finish(self, *, quietly: bool = False) -> None:
        """Keep how long it lasted; without effect before it began and after it was kept. `quietly` as for `run`."""
        self.watch.pause()
        if self._uid and not self._over:
            seconds = round(self.watch.elapsed_s)
            self._over = self._services.run(
                lambda db: practice_runs.finish(db, self._uid, seconds=seconds, now=self._services.now()),
                quietly=quietly,
            )

    def close(self, moon: int) -> None:
        """Leave it. How it is now is kept where it was said; where it is very hard, a person comes first."""
        services = self._services
        if moon:
            said = practice_runs.around(self._uid, _felt(moon), Phase.AFTER)
            keep_new(services, said, show=services.swap, otherwise=lambda _: services.back(), drops_draft=False)
        else:
            services.back()

    def _begun(self, run: PracticeRun) -> None:
        self._uid = run.uid


def _felt(moon: int) -> MoodReading:
    return MoodReading(feelings.valence_of(moon), 0.0, words=(feelings.chosen(feelings.answer_of(moon)),))


@ft.component
def PracticeRoom(practice: Kind, session_uid: str | None, at_once: bool = False) -> ft.Control:
    services, ui = use_services(), use_ui()
    stage, set_stage = ft.use_state(PracticeStage.ON if at_once else PracticeStage.BEFORE)
    moon, set_moon = ft.use_state(0)
    run, _ = use_value(lambda: Run(services, practice, session_uid))
    command = use_commands(services)
    use_subscription(lambda: services.access.before_lock(lambda: run.finish(quietly=True)))
    ft.use_effect(lambda: run.begin(0) if at_once else None, [], cleanup=run.finish)

    def begin() -> None:
        if run.begin(moon):
            set_moon(0)
            set_stage(PracticeStage.ON)

    def over() -> None:
        run.finish()
        if at_once and session_uid:
            services.back()  # while a session is on, nothing is asked afterwards either
        else:
            set_stage(PracticeStage.AFTER)

    def close() -> None:
        run.close(moon)

    def choose(level: int) -> None:
        set_moon(0 if level == moon else level)

    def to_help() -> None:
        services.go(routes.Help())

    if stage is PracticeStage.ON:
        lead = Breathing if practice.kind is PracticeKind.BREATHING else Steps
        return lead(practice, run.watch, command("over", over))
    show = practice_layout.before if stage is PracticeStage.BEFORE else practice_layout.after
    on_lamp = command("begin", begin) if stage is PracticeStage.BEFORE else command("close", close)
    return show(ui, practice, moon=moon, on_moon=choose, on_lamp=on_lamp, on_leave=services.back, on_help=to_help)


@ft.component
def Breathing(practice: Kind, watch: Stopwatch, on_over: Callable[[], None]) -> ft.Control:
    """The circle breathes and the word says how; with reduced motion it counts instead."""
    services, ui = use_services(), use_ui()
    elapsed_s, set_elapsed_s = ft.use_state(-1.0)
    paused, set_paused = ft.use_state(False)

    async def lead() -> None:
        """Wakes for each beat, or each second where it counts. It begins after a frame at rest to rise from."""
        if paused:
            return
        if not watch.elapsed_s:
            await asyncio.sleep(ARRIVE_S)
        watch.go()
        while (now_s := watch.elapsed_s) < pacing.length_s(practice):
            services.access.auto_lock.touch()
            set_elapsed_s(now_s)
            await asyncio.sleep(1 - now_s % 1 if ui.still else pacing.left_of_beat_s(practice.pacing, now_s))
        on_over()

    ft.use_effect(lead, [paused], cleanup=lambda: None)
    use_wakelock(services, awake=not paused)

    def pause() -> None:
        watch.pause()
        set_elapsed_s(watch.elapsed_s or -1.0)
        set_paused(True)

    def go_on() -> None:
        set_paused(False)

    return practice_layout.breathing(
        ui,
        practice,
        elapsed_s=elapsed_s if elapsed_s >= 0 else None,
        leading=Leading(paused, on_pause=pause, on_go_on=go_on, on_stop=on_over, on_leave=services.back),
        on_help=lambda: services.go(routes.Help()),
    )


@ft.component
def Steps(practice: Kind, watch: Stopwatch, on_over: Callable[[], None]) -> ft.Control:
    """One step at a time. It goes on by itself for eyes that are closed, or at one's own pace where hands are busy."""
    services, ui = use_services(), use_ui()
    at, set_at = ft.use_state(0)
    paused, set_paused = ft.use_state(False)
    left_s, set_left_s = ft.use_state(float(practice.steps[0].seconds))
    began_s: ft.MutableRef[float] = ft.use_ref(0.0)
    nudge = use_nudge(services)
    use_wakelock(services, awake=not paused and not practice.own_pace)

    def step(to: int) -> None:
        began_s.current = watch.elapsed_s
        if to < len(practice.steps):
            set_at(to)
            set_left_s(float(practice.steps[to].seconds))
        else:
            on_over()

    async def lead() -> None:
        """Wakes each second of this step. Who stays with one at their own pace may have gone away meanwhile."""
        while not paused:
            on_step_s = watch.elapsed_s - began_s.current
            if not practice.own_pace or on_step_s < AWAKE_FOR_S:
                services.access.auto_lock.touch()
            set_left_s(max(0.0, practice.steps[at].seconds - on_step_s))
            if not practice.own_pace and on_step_s >= practice.steps[at].seconds:
                nudge()
                step(at + 1)
                return
            await asyncio.sleep(TICK_S)

    ft.use_effect(watch.go, [])
    ft.use_effect(lead, [at, paused], cleanup=lambda: None)

    def pause() -> None:
        watch.pause()
        set_paused(True)

    def go_on() -> None:
        watch.go()
        set_paused(False)

    return practice_layout.steps(
        ui,
        practice,
        at=at,
        left_s=left_s,
        on_next=lambda: step(at + 1),
        on_back=(lambda: step(at - 1)) if at else None,
        leading=Leading(paused, on_pause=pause, on_go_on=go_on, on_stop=on_over, on_leave=services.back),
        on_help=lambda: services.go(routes.Help()),
    )
