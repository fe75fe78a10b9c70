"""Handing something to a therapist: chosen, seen, sealed, saved. What is not sealed never leaves this screen."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import flet as ft

from kapjournal import routes
from kapjournal.care.records import shared_files
from kapjournal.care.time import local_time
from kapjournal.errors import KapJournalError
from kapjournal.sharing.handoff.date_ranges import Days, Span, spans
from kapjournal.sharing.handoff.selection import ShareChoice
from kapjournal.sharing.handoff.sessions_offered import offered
from kapjournal.views.design import pickers
from kapjournal.views.design.states import error_state
from kapjournal.views.more.help import Help
from kapjournal.views.sharing import export_layout as layout
from kapjournal.views.sharing.export_pages import ThePages
from kapjournal.views.sharing.export_review import TheHandoff, gathered, written
from kapjournal.views.sharing.export_seal import Done, How, Where
from kapjournal.views.sharing.export_state import ExportStep, Flow, Handover
from kapjournal.views.shell.hooks import use_action, use_query, use_value
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import export as words


@ft.component
def Export() -> ft.Control:
    """Asks one question after the other. Help opens above it, so that nothing chosen is lost."""
    services = use_services()
    plan, change = use_value(Handover)
    helping, set_helping = ft.use_state(False)

    def chosen(changed: Callable[[Handover], Handover]) -> None:
        services.access.auto_lock.touch()  # nothing is stored here, and choosing may take its time
        change(changed)

    flow = Flow(plan, chosen, on_help=lambda: set_helping(True), on_leave=services.back)
    if helping:
        return Help(on_leave=lambda: set_helping(False))
    step: ft.Control = _STEPS[plan.step](flow, key=plan.step)
    return step


@ft.component
def What(flow: Flow, *, key: object = None) -> ft.Control:
    """Which days, which parts."""
    del key
    services, ui, plan = use_services(), use_ui(), flow.plan
    picking, set_picking = ft.use_state("")
    problem, set_problem = ft.use_state("")
    zone = local_time.local_zone()
    known = use_query(services, shared_files.recipients)
    held = use_query(services, offered)
    named = use_query(services, lambda db: spans(db, now=services.now(), zone=zone), zone)

    async def gather() -> None:
        set_problem("")
        if named.value is None:
            return
        days = plan.days(named.value)
        choice = ShareChoice(days.start, days.end, plan.parts, sessions=plan.chosen_sessions)
        found = await gathered(services, choice)
        if found.selection.empty:
            set_problem(words.NOTHING_OF_SESSIONS() if plan.chosen_sessions else words.NOTHING())
        else:
            flow.to(
                step=ExportStep.REVIEW, gathered=found, choice=choice, handoff=await written(services, found, choice)
            )

    def take(place: int) -> None:
        """Somebody from before, with their key."""
        one = (known.value or ())[place]
        flow.to(recipient=one.name, sealing=replace(plan.sealing, key=one.age_key))

    show, busy = use_action(gather, services)
    ft.use_dialog(_picker(flow, picking, named.value, lambda: set_picking("")))
    if named.value is None:
        return error_state(ui, named.error or KapJournalError(), services.changed)
    return layout.what(
        ui,
        plan,
        named.value,
        problem=problem,
        busy=busy,
        on_span=lambda span: flow.to(span=span),
        on_pick=set_picking,
        held=held.value or (),
        on_session=lambda uid: flow.to(sessions=plan.sessions ^ {uid}),
        known=[one.name for one in known.value or ()],
        on_name=lambda name: flow.to(recipient=name),
        on_known=take,
        on_log=lambda: services.go(routes.SharedFiles()),
        on_part=lambda part: flow.to(parts=plan.toggled(part)),
        on_show=show if plan.is_enough else None,
        on_leave=flow.on_leave,
        on_help=flow.on_help,
    )


def _picker(
    flow: Flow, picking: str, named: dict[Span, Days] | None, close: Callable[[], None]
) -> ft.DatePicker | None:
    """The calendar for the first or the last day, while one of them is being chosen."""
    if not picking or named is None:
        return None
    days = flow.plan.days(named)

    def chosen(e: ft.Event[ft.DatePicker]) -> None:
        close()
        if e.control.value is not None:
            day = picked_day(e.control.value)
            flow.to(own_days=days.starting(day) if picking == "first" else days.ending(day))

    return ft.DatePicker(
        key=picking,
        value=days.start if picking == "first" else days.end,
        first_date=date(local_time.FIRST_YEAR, 1, 1),
        last_date=date(local_time.LAST_YEAR, 12, 31),
        help_text=words.FIRST_DAY() if picking == "first" else words.LAST_DAY(),
        confirm_text=words.CHOOSE_DAY(),
        locale=pickers.locale(),
        on_change=chosen,
        on_dismiss=close,
    )


def picked_day(value: date) -> date:
    """The day that was pressed: Flet gives its midnight on this device, as an instant in UTC."""
    return (
        value.astimezone(local_time.zone_of(local_time.local_zone())).date() if isinstance(value, datetime) else value
    )


_STEPS: dict[ExportStep, Any] = {
    ExportStep.WHAT: What,
    ExportStep.REVIEW: TheHandoff,
    ExportStep.PAGES: ThePages,
    ExportStep.HOW: How,
    ExportStep.WHERE: Where,
    ExportStep.DONE: Done,
}
