"""When to call: every sign that the sources name, by how soon, with whom to call beside it."""

from collections.abc import Callable, Sequence
from functools import partial

import flet as ft

from kapjournal import content, routes
from kapjournal.content import Call, LineFor, Region
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import link_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, scroll, vspace
from kapjournal.views.design.long_list import use_rows
from kapjournal.views.design.rows import row
from kapjournal.views.design.text import text
from kapjournal.views.safety.people_here import region_here, use_people
from kapjournal.views.safety.reach_layout import emergency_foot, number_page, reach_row
from kapjournal.views.safety.reachable import Reachable, emergency, of_line, of_people
from kapjournal.views.safety.reaching import Reaching, use_reaching
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import when_to_call as words


@ft.component
def WhenToCall() -> ft.Control:
    """Of the open journal."""
    services = use_services()
    people = of_people(use_people(services).people)
    return WhenToCallBody(
        people,
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
        on_add=lambda: services.go(routes.People()),
        on_check=lambda: services.go(routes.LongTermCheck()),
    )


@ft.component
def WhenToCallBody(
    people: Sequence[Reachable],
    *,
    on_leave: Callable[[], None],
    on_help: Callable[[], None],
    on_add: Callable[[], None] | None = None,
    on_check: Callable[[], None] | None = None,
) -> ft.Control:
    """Without `on_add` and `on_check` for whoever has not opened the journal."""
    services, ui = use_services(), use_ui()
    hands, region = use_reaching(services), region_here(services)
    clinic = next((one for one in people if one.is_clinic and one.tel), None)
    draw = partial(group, ui, region, clinic, hands, None if clinic else on_add)
    # What is an emergency at once, the others in the moment after.
    groups, is_all = use_rows(tuple(Call), draw, ui=(ui, region, clinic), at_first=1, at_a_time=1)
    if hands.shown:
        return number_page(ui, hands.shown, hands)
    return layout(ui, region, groups, hands, is_all=is_all, on_leave=on_leave, on_help=on_help, on_check=on_check)


def layout(
    ui: UiContext,
    region: Region | None,
    groups: Sequence[ft.Control],
    hands: Reaching,
    *,
    is_all: bool,
    on_leave: Press,
    on_help: Press,
    on_check: Press | None = None,
) -> ft.Control:
    """What stands below the groups comes once they are all there: nothing moves that was in sight."""
    p = ui.palette
    urgent = emergency(region)
    parts: list[ft.Control] = [
        ft.Container(text(words.TITLE(), t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1), padding=TEXT_SIDE),
        vspace(t.S1),
        ft.Container(text(words.FIRST(), t.BODY, p.ink_soft), padding=TEXT_SIDE),
        vspace(t.S4),
        *groups,
        *(_after(ui, urgent, on_check) if is_all else []),
        vspace(t.S6),
    ]
    page = [top_bar(p, on_leave, on_help), scroll(parts), emergency_foot(ui, urgent, hands)]
    return max_width(column(page, expand=True), ui.frame)


def _after(ui: UiContext, urgent: Reachable | None, on_check: Press | None) -> list[ft.Control]:
    p = ui.palette
    last = (words.NO_ANSWER(), words.cannot_wait(urgent.tel_shown if urgent else ""), words.HOW_MUCH())
    parts: list[ft.Control] = [
        ft.Container(column([text(line, t.BODY, p.ink) for line in last], spacing=t.S2), padding=TEXT_SIDE)
    ]
    if on_check:
        check = row(p, words.LONGER_TERM(), words.LONGER_TERM_NOTE(), on_check, icon=ft.Icons.FACT_CHECK_OUTLINED)
        parts += [vspace(t.S4), ft.Container(check, padding=SIDE)]
    return parts


def group(
    ui: UiContext,
    region: Region | None,
    clinic: Reachable | None,
    hands: Reaching,
    on_add: Press | None,
    call: Call,
) -> ft.Control:
    """A heading, whom to call, and the signs with the line to call beside those that have one."""
    p = ui.palette
    number = (region.emergency if region else "") or ""
    title = words.heading(call, number)
    parts: list[ft.Control] = [text(title, t.HEADING.capped(ui.frame.scale, 1.4), p.ink, heading=2), vspace(t.S2)]
    if clinic and call is not Call.EMERGENCY:
        parts += [reach_row(ui, clinic, hands), vspace(t.S2)]
    elif on_add and call is Call.CLINIC_TODAY:
        add = link_button(p, words.ADD_CLINIC(), ft.Icons.PERSON_ADD_ALT_OUTLINED, on_add)
        parts += [ft.Row([add], wrap=True), vspace(t.S3)]
    for sign in content.ketamine_card():
        if sign.call is call:
            parts.append(_sign(ui, sign.text))
            parts += _beside(ui, sign.line, region, hands)
    if call is Call.EMERGENCY:
        parts.append(_sign(ui, words.PET()))
    inside = card(p, column(parts), padding=t.S4)
    return ft.Container(inside, padding=insets(start=t.MARGIN, end=t.MARGIN, bottom=t.S4))


def _sign(ui: UiContext, said: str) -> ft.Control:
    p = ui.palette
    dot = ft.Container(
        ft.Container(width=6, height=6, border_radius=3, bgcolor=p.teal), padding=insets(top=9, end=t.S3)
    )
    line = ft.Row(
        [dot, text(said, t.BODY, p.ink, expand=True)], spacing=0, vertical_alignment=ft.CrossAxisAlignment.START
    )
    return ft.Container(ft.Semantics(container=True, content=line), padding=ft.Padding.symmetric(vertical=t.S1))


def _beside(ui: UiContext, whom: LineFor | None, region: Region | None, hands: Reaching) -> list[ft.Control]:
    """The first line of the region for such a sign; none where the data has none."""
    lines = region.lines_for(whom) if region and whom else ()
    shown = [reach_row(ui, of_line(line), hands) for line in lines[:1]]
    return [ft.Container(row_, padding=insets(start=18)) for row_ in shown]
