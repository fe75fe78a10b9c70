"""All small steps: the open ones first, then what was done or let go of."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import flet as ft

from kapjournal import routes
from kapjournal.care.records import small_steps
from kapjournal.care.records.small_steps import StepState
from kapjournal.care.time import local_time
from kapjournal.models import SmallStep
from kapjournal.views.brought import small_steps_layout as layout
from kapjournal.views.brought.day_choice import use_calendar
from kapjournal.views.brought.small_steps_layout import ShownStep, StepActions
from kapjournal.views.design.layout import Press
from kapjournal.views.design.long_list import use_rows
from kapjournal.views.design.states import error_state, gone_page
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import common
from kapjournal.views.words import small_steps as words

if TYPE_CHECKING:
    from kapjournal.storage import Db

PAGE = 40


@ft.component
def SmallSteps() -> ft.Control:
    services, ui = use_services(), use_ui()
    page, set_page = ft.use_state(0)
    answer = use_query(services, _read)
    today = local_time.local_day(services.now(), local_time.local_zone())
    moving, hands = use_step_actions(services, today)
    everything = answer.value or ()
    window = everything[page * PAGE : (page + 1) * PAGE]
    latest: ft.MutableRef[StepActions] = ft.use_ref(hands)
    latest.current = hands

    def draw(item: tuple[ShownStep, bool]) -> ft.Control:
        step, is_moving = item
        return layout.step(ui, step, today, is_moving=is_moving, hands=lambda: latest.current)

    lines, is_all = use_rows([(one, one.uid == moving) for one in window], draw, ui=(ui, today), window=page)
    if answer.error:
        return error_state(ui, answer.error, services.changed)
    return layout.page(
        ui,
        lines,
        window=page,
        on_newer=(lambda: set_page(page - 1)) if page else None,
        on_older=(lambda: set_page(page + 1)) if is_all and len(everything) > (page + 1) * PAGE else None,
        on_new=lambda: services.go(routes.NewSmallStep()),
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )


@ft.component
def SmallStepBeside(step_uid: str, on_gone: Press, *, key: object = None) -> ft.Control:
    """One of them beside the list of the journal, from where all are a tap away."""
    del key
    services, ui = use_services(), use_ui()
    answer = use_query(services, lambda db: _shown(small_steps.require(db, step_uid)), step_uid)
    today = local_time.local_day(services.now(), local_time.local_zone())
    moving, hands = use_step_actions(services, today, on_gone)
    if answer.value is None:
        return gone_page(ui, words.GONE(), on_gone, lambda: services.go(routes.Help()))
    return layout.one(
        ui,
        layout.step(ui, answer.value, today, is_moving=bool(moving), hands=lambda: hands),
        on_all=lambda: services.go(routes.SmallSteps()),
        on_leave=on_gone,
        on_help=lambda: services.go(routes.Help()),
    )


def use_step_actions(
    services: ScreenServices, today: date, on_gone: Callable[[], object] = lambda: None
) -> tuple[str, StepActions]:
    """The uid of the step whose day is being chosen, and what can be done; `on_gone` is told once it is deleted."""
    moving, set_moving = ft.use_state("")
    command = use_commands(services)

    def move(uid: str, due_on: date | None) -> None:
        set_moving("")
        change(services, uid, lambda db: small_steps.move(db, uid, due_on, now=services.now()), words.MOVED())

    moved = command("move", move)
    calendar = use_calendar(today, lambda day: moved(moving, day))
    return moving, StepActions(
        on_done=command("done", lambda uid: done(services, uid)),
        on_another_day=lambda uid: set_moving(lambda open_: "" if open_ == uid else uid),
        on_end=command("end", lambda uid: end(services, uid)),
        on_start_again=command("again", lambda uid: start_again(services, uid)),
        on_delete=command("delete", lambda uid: _delete(services, uid, on_gone)),
        on_day=moved,
        on_calendar=lambda: calendar(today + timedelta(days=1)),
    )


def done(services: ScreenServices, uid: str) -> None:
    """It is done; Undo makes it what it was. For a command, here and on Today."""
    change(services, uid, lambda db: small_steps.done(db, uid, now=services.now()), common.KEPT())


def end(services: ScreenServices, uid: str) -> None:
    """It is let go of. For a command, here and on Today."""
    change(services, uid, lambda db: small_steps.end(db, uid, now=services.now()), words.ENDED())


def start_again(services: ScreenServices, uid: str) -> None:
    change(services, uid, lambda db: small_steps.start_again(db, uid, now=services.now()), common.KEPT())


def change(services: ScreenServices, uid: str, verb: Callable[["Db"], Any], said: str) -> None:
    """Does it, says so, and offers to undo it."""
    before: list[StepState] = []

    def work(db: "Db") -> None:
        before.append(StepState.of(small_steps.require(db, uid)))
        verb(db)

    def undo() -> None:
        services.run(lambda db: small_steps.put_as_it_was(db, before[0], now=services.now()))

    if services.run(work):
        services.say(said, action=common.UNDO(), on_action=undo)


def _delete(services: ScreenServices, uid: str, on_gone: Callable[[], object]) -> None:
    def undo() -> None:
        services.run(lambda db: small_steps.undo_delete(db, uid, now=services.now()))

    if services.run(lambda db: small_steps.delete(db, uid, now=services.now())):
        on_gone()
        services.say(common.DELETED(), action=common.UNDO(), on_action=undo)


def _read(db: "Db") -> tuple[ShownStep, ...]:
    """Open ones with the earliest day first, those without a day, then the others as they were last."""
    found = small_steps.everything(db)
    open_ = [step for step in found if not (step.done_at or step.ended_at)]
    open_.sort(key=lambda step: step.due_on or date.max)
    over = [step for step in found if step.done_at or step.ended_at]
    over.sort(key=lambda step: step.done_at or step.ended_at or step.happened_at, reverse=True)
    return tuple(_shown(step) for step in (*open_, *over))


def _shown(step: SmallStep) -> ShownStep:
    done_on, ended_on = (
        local_time.local_day(moment, step.zone) if moment else None for moment in (step.done_at, step.ended_at)
    )
    return ShownStep(step.uid, step.text, step.due_on, done_on, ended_on)
