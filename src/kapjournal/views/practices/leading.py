"""Going along with a practice: a breath that is led, or one step after the other."""

import asyncio
from collections.abc import Callable

import flet as ft

from kapjournal import routes
from kapjournal.care import pacing
from kapjournal.content import Practice as Kind
from kapjournal.views.practices import leading_layout
from kapjournal.views.practices.cues import OF_A_BREATH, Cue
from kapjournal.views.practices.leading_layout import Leading
from kapjournal.views.practices.stopwatch import Stopwatch
from kapjournal.views.shell.device import Sound, use_wakelock
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui

ARRIVE_S = 3.0
"""Time to settle before the first breath is led."""
TICK_S = 1.0
AWAKE_FOR_S = 240
"""A step may take this long before the journal counts it as nobody being there."""


@ft.component
def Breathing(practice: Kind, watch: Stopwatch, cue: Cue, on_over: Callable[[], None]) -> ft.Control:
    """The circle breathes and the word says how; with reduced motion it counts instead."""
    services, ui = use_services(), use_ui()
    elapsed_s, set_elapsed_s = ft.use_state(-1.0)
    paused, set_paused = ft.use_state(False)
    dim, set_dim = ft.use_state(practice.dims)
    told: ft.MutableRef[tuple[int, int] | None] = ft.use_ref(None)

    def tell(now_s: float) -> None:
        """Once a beat, also where a pause has cut it in two."""
        now = pacing.beat_at(practice.pacing, now_s)
        sound = OF_A_BREATH.get(pacing.move_of(practice.pacing, now.index))
        if sound and told.current != (now.breath, now.index):
            cue(sound)
        told.current = (now.breath, now.index)

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
            tell(now_s)
            await asyncio.sleep(1 - now_s % 1 if ui.still else pacing.left_of_beat_s(practice.pacing, now_s))
        cue(Sound.STEP)
        on_over()

    ft.use_effect(lead, [paused], cleanup=lambda: None)
    use_wakelock(services, awake=not paused)

    def pause() -> None:
        watch.pause()
        set_elapsed_s(watch.elapsed_s or -1.0)
        set_paused(True)

    def go_on() -> None:
        set_paused(False)

    return leading_layout.breathing(
        ui,
        practice,
        elapsed_s=elapsed_s if elapsed_s >= 0 else None,
        leading=Leading(
            paused,
            on_pause=pause,
            on_go_on=go_on,
            on_stop=on_over,
            on_leave=services.back,
            on_dim=lambda: set_dim(not dim),
            dimmed=dim,
        ),
        on_help=lambda: services.go(routes.Help()),
    )


@ft.component
def Steps(practice: Kind, watch: Stopwatch, cue: Cue, on_over: Callable[[], None]) -> ft.Control:
    """One step at a time. It goes on by itself for eyes that are closed, or at one's own pace where hands are busy."""
    services, ui = use_services(), use_ui()
    at, set_at = ft.use_state(0)
    paused, set_paused = ft.use_state(False)
    dim, set_dim = ft.use_state(practice.dims)
    tapped, set_tapped = ft.use_state(0)
    left_s, set_left_s = ft.use_state(float(practice.steps[0].seconds))
    began_s: ft.MutableRef[float] = ft.use_ref(0.0)
    use_wakelock(services, awake=not paused and not practice.own_pace)

    def step(to: int) -> None:
        began_s.current = watch.elapsed_s
        set_tapped(0)
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
                cue(Sound.STEP)
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

    return leading_layout.steps(
        ui,
        practice,
        at=at,
        left_s=left_s,
        tapped=tapped,
        on_tap=lambda: set_tapped((tapped + 1) % ((practice.steps[at].dots or 0) + 1)),
        on_next=lambda: step(at + 1),
        on_back=(lambda: step(at - 1)) if at else None,
        leading=Leading(
            paused,
            on_pause=pause,
            on_go_on=go_on,
            on_stop=on_over,
            on_leave=services.back,
            on_dim=lambda: set_dim(not dim),
            dimmed=dim,
        ),
        on_help=lambda: services.go(routes.Help()),
    )
