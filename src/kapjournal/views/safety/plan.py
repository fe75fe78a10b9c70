"""The safety plan: read from the top, one step after the other; and the same with its lines to change."""

from functools import partial

import flet as ft

from kapjournal import routes
from kapjournal.care.records import safety_plan
from kapjournal.care.time import local_time
from kapjournal.messages import dates
from kapjournal.views.design.states import error_state
from kapjournal.views.safety import plan_layout
from kapjournal.views.safety.people_here import region_here, use_people
from kapjournal.views.safety.plan_layout import People
from kapjournal.views.safety.reach_layout import number_page
from kapjournal.views.safety.reachable import of_people
from kapjournal.views.safety.reaching import use_reaching
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui


@ft.component
def SafetyPlan() -> ft.Control:
    """Whom to ask stands in the steps about people, with a tap to reach them."""
    services, ui = use_services(), use_ui()
    answer, hands = use_query(services, safety_plan.read), use_reaching(services)
    people, region = of_people(use_people(services).people), region_here(services)
    if answer.value is None:
        return error_state(ui, answer.error, services.changed) if answer.error else ft.Container()
    if hands.shown:
        return number_page(ui, hands.shown, hands)
    changed = answer.value.changed_at
    return plan_layout.reading(
        ui,
        answer.value,
        People.of(people, region, hands),
        emergency=(region.emergency if region else "") or "",
        changed=dates.long_date(local_time.local_day(changed, local_time.local_zone())) if changed else "",
        on_change=lambda: services.go(routes.EditSafetyPlan()),
        on_someone=lambda: services.go(routes.Someone()),
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )


@ft.component
def EditSafetyPlan() -> ft.Control:
    services, ui = use_services(), use_ui()
    answer = use_query(services, safety_plan.read)
    if answer.value is None:
        return error_state(ui, answer.error, services.changed) if answer.error else ft.Container()
    return plan_layout.changing(
        ui,
        answer.value,
        on_line=lambda uid: services.go(routes.EditSafetyLine(line_uid=uid)),
        on_add=lambda step_id: services.go(routes.NewSafetyLine(step_id=step_id)),
        on_people=partial(services.go, routes.People()),
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )
