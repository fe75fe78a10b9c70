"""Filling in a questionnaire: a question at a time, each answer kept as it is given, a look at all before it counts."""

from functools import partial

import flet as ft

from kapjournal import content, routes
from kapjournal.care.measures import scale_filling
from kapjournal.care.measures.scale_filling import EVENT
from kapjournal.care.records import draft_keys
from kapjournal.content import Scale
from kapjournal.views.design.layout import Press
from kapjournal.views.design.states import gone_page
from kapjournal.views.safety.people_here import region_here, use_people
from kapjournal.views.safety.reach_layout import number_page
from kapjournal.views.safety.reaching import use_reaching
from kapjournal.views.scales import begin_layout, check_layout, question_layout
from kapjournal.views.scales.danger import Danger
from kapjournal.views.scales.fill_work import INTRODUCTION, FillWork, begins_at
from kapjournal.views.scales.upset_after import UpsetAfterScale
from kapjournal.views.shell.command import Commands, use_commands
from kapjournal.views.shell.draft_autosave import use_draft
from kapjournal.views.shell.hooks import use_value
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import scales as words


@ft.component
def FillScale(scale_id: str) -> ft.Control:
    services, ui = use_services(), use_ui()
    scale = content.known_scale(scale_id)
    if scale is None:
        return gone_page(ui, words.GONE(), services.back, lambda: services.go(routes.Help()))
    return Questions(scale)


@ft.component
def Questions(scale: Scale) -> ft.Control:
    services, ui = use_services(), use_ui()
    draft, command = use_draft(services, draft_keys.scale_place(scale.id)), use_commands(services)
    whom, hands = use_people(services), use_reaching(services)
    filling = scale_filling.read(scale, draft.texts, services.now())
    place, move = use_value(lambda: begins_at(scale, filling))
    _, set_drawn = ft.use_state(0)
    work = FillWork(services, scale, draft, filling, place, move, lambda: set_drawn(lambda n: n + 1))

    def to_help() -> None:
        services.go(routes.Help())

    if hands.shown:
        return number_page(ui, hands.shown, hands)
    if place.kept:
        return UpsetAfterScale(partial(work.show, place.kept))
    if place.at == INTRODUCTION:
        typed = partial(work.put, EVENT)
        return begin_layout.layout(
            ui, scale, filling.event, on_event=typed, on_start=work.begin, on_leave=work.stop, on_help=to_help
        )
    if place.at >= len(work.asked):
        return _check(ui, work, command, to_help)
    danger = Danger(
        whom,
        region_here(services),
        hands,
        on_plan=lambda: services.go(routes.SafetyPlan()),
        on_add=lambda: services.go(routes.People()),
        on_go_on=work.go_on_alone,
    )
    return _question(ui, work, command, danger, to_help)


def _question(ui: UiContext, work: FillWork, command: Commands, danger: Danger, on_help: Press) -> ft.Control:
    at, item = work.place.at, work.asked[work.place.at]
    value = work.filling.answers.get(item.id)
    is_danger = question_layout.is_danger(item, value)
    return question_layout.layout(
        ui,
        question_layout.Shown(work.scale, item, at, value, folded=is_danger and not work.place.is_opened),
        danger=danger if is_danger else None,
        on_answer=command("answer", partial(work.answer, at)),
        on_open=work.open_answer,
        on_back=work.back,
        on_skip=work.go_on,
        on_stop=work.stop,
        on_help=on_help,
    )


def _check(ui: UiContext, work: FillWork, command: Commands, on_help: Press) -> ft.Control:
    return check_layout.layout(
        ui,
        work.scale,
        work.filling.answers,
        on_line=lambda at: work.go(at, from_check=True),
        on_keep=command("keep", work.keep),
        on_back=work.back,
        on_stop=work.stop,
        on_help=on_help,
    )
