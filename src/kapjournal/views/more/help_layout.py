"""How Help looks."""

from collections.abc import Callable
from dataclasses import dataclass, field

import flet as ft

from kapjournal import content, routes
from kapjournal.content import LineFor, Region
from kapjournal.routes import Route
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import plain_bar
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, drawing, max_width, scroll, vspace
from kapjournal.views.design.rows import row
from kapjournal.views.design.text import text
from kapjournal.views.more import help_lines
from kapjournal.views.more.region_rows import region_choice, which_row
from kapjournal.views.safety.reach_layout import emergency_foot, reach_card
from kapjournal.views.safety.reachable import Reachable, emergency, of_line
from kapjournal.views.safety.reaching import Reaching
from kapjournal.views.safety.steady import PRACTICE
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import help as words

LOW = 700.0
"""In a lower window numbers take all the room."""
BELOW_THE_LIGHT = 0.37
"""How much of the drawing lies below its lamp, as a share of its width."""


@dataclass(frozen=True)
class HelpPage:
    """Whom and what Help shows. `inside`: of the open journal, so that all that it leads to can be opened."""

    people: tuple[Reachable, ...] = ()
    plan_lines: tuple[str, ...] = field(default=(), repr=False)
    stays_locked: bool = False
    inside: bool = False


@dataclass(frozen=True)
class HelpActions:
    """What can be done on Help. Without `on_go` nothing leads away from it."""

    on_leave: Press
    on_change: Press
    on_choose: Callable[[str], None]
    on_when: Press
    on_steady: Press
    on_go: Callable[[Route], None] | None


def layout(
    ui: UiContext,
    page: HelpPage,
    hands: Reaching,
    actions: HelpActions,
    *,
    region: Region | None,
    first: Region,
    regions: tuple[Region, ...],
    choosing: bool,
    further: list[ft.Control],
) -> ft.Control:
    """`region` is whose numbers are meant, `first` whose stand first where none is."""
    p = ui.palette
    said = words.lines_of(region.name) if region else words.ALL_REGIONS()
    change = words.CHANGE_REGION() if region else words.CHOOSE_REGION()
    parts = [
        *_head(ui, page),
        *_people(ui, page, hands, actions),
        which_row(ui, said, change, actions.on_change),
        *(region_choice(ui, regions, region, actions.on_choose) if choosing else []),
        *_lines(ui, first, hands, named=region is None),
        *_leads_to(ui, page, actions),
        *help_lines.special(ui, first, hands),
        *_note(ui, first),
        *help_lines.checked(ui, first.lines),
        _honest(ui),
        vspace(t.S6),
        *further,
        vspace(t.S4),
    ]
    foot = emergency_foot(ui, emergency(region), hands)
    return max_width(column([plain_bar(p, actions.on_leave), scroll(parts), foot], expand=True), ui.frame)


def _head(ui: UiContext, page: HelpPage) -> list[ft.Control]:
    p = ui.palette
    lines = [
        text(words.TITLE(), t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1),
        vspace(t.S1),
        text(words.NOT_ALONE(), t.BODY, p.ink_soft),
    ]
    if page.stays_locked:
        lines.append(text(words.STAYS_LOCKED(), t.SMALL, p.ink_soft))
    return [*_room(ui, page), ft.Container(column(lines), padding=TEXT_SIDE), vspace(t.S3)]


def _room(ui: UiContext, page: HelpPage) -> list[ft.Control]:
    """The lamp of the lock screen, where there is room for it beside all numbers that come first."""
    if not page.stays_locked or ui.frame.large_text or ui.frame.height < LOW:
        return []
    width = min(ui.frame.width, t.TEXT_WIDTH) - 2 * t.MARGIN
    art = drawing(ui.palette, "lamp-room", height=width * 520 / 390, width=width, cover=True)
    primary = ft.Container(
        ft.Stack([ft.Container(art, left=0, right=0, bottom=-BELOW_THE_LIGHT * width)]),
        height=112,
        bgcolor=t.LOCK_WALL,
        border_radius=t.R_PAD,
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
        margin=ft.Margin.symmetric(horizontal=t.MARGIN),
    )
    return [primary, vspace(t.S4)]


def _people(ui: UiContext, page: HelpPage, hands: Reaching, actions: HelpActions) -> list[ft.Control]:
    """First of all, with the one primary button of this screen."""
    p, go = ui.palette, actions.on_go
    parts: list[ft.Control] = []
    if page.people:
        if go:
            parts.append(which_row(ui, words.MY_PEOPLE(), words.CHANGE_PEOPLE(), lambda: go(routes.People())))
        else:
            parts += [_over(ui, words.MY_PEOPLE()), vspace(t.S2)]
        parts += [reach_card(ui, page.people, hands, lit=True), vspace(t.S3)]
    if page.plan_lines:
        lines = [text(line, t.JOURNAL, p.ink) for line in page.plan_lines]
        parts += [_over(ui, words.FROM_PLAN()), vspace(t.S2)]
        parts += [ft.Container(card(p, column(lines, spacing=t.S2), padding=t.S4), padding=SIDE), vspace(t.S3)]
    return parts


def _over(ui: UiContext, said: str) -> ft.Control:
    return ft.Container(text(said, t.SMALL_LABEL, ui.palette.ink_soft, heading=2), padding=TEXT_SIDE)


def _leads_to(ui: UiContext, page: HelpPage, actions: HelpActions) -> list[ft.Control]:
    p, go = ui.palette, actions.on_go
    practice = content.practice(PRACTICE)
    rows: list[ft.Control] = []
    if go and not page.people:
        icon = ft.Icons.PERSON_ADD_ALT_OUTLINED
        rows.append(row(p, words.ADD_PEOPLE(), "", lambda: go(routes.People()), icon=icon))
    if go:
        icon = ft.Icons.HEALTH_AND_SAFETY_OUTLINED
        rows.append(row(p, words.SAFETY_PLAN(), words.SAFETY_PLAN_NOTE(), lambda: go(routes.SafetyPlan()), icon=icon))
    steady = words.STEADYING_ONE()
    rows.append(row(p, steady, practice.title, actions.on_steady, icon=ft.Icons.SPA_OUTLINED))
    rows.append(
        row(p, words.WHEN_TO_CALL(), words.WHEN_TO_CALL_NOTE(), actions.on_when, icon=ft.Icons.INFO_OUTLINE_ROUNDED)
    )
    if go:
        icon = ft.Icons.SELF_IMPROVEMENT_ROUNDED
        rows.append(row(p, words.STEADYING(), words.ALL_PRACTICES(), lambda: go(routes.Practices()), icon=icon))
    return [ft.Container(column(rows, spacing=2), padding=SIDE), vspace(t.S5)]


def other_region(ui: UiContext, region: Region, *, hands: Reaching) -> ft.Control:
    """Another country, where none was chosen: in the order of likelihood, below what the device suggests."""
    lines = _lines(ui, region, hands, named=True)
    special = help_lines.special(ui, region, hands)
    return column([vspace(t.S4), *lines, *special, *_note(ui, region, of_emergency=not region.emergency)])


def _lines(ui: UiContext, region: Region, hands: Reaching, *, named: bool) -> list[ft.Control]:
    """Who can be reached there in any hard moment; `named` where the country is not said above them."""
    parts: list[ft.Control] = []
    if named:
        name = text(region.name, t.HEADING.capped(ui.frame.scale, 1.5), ui.palette.ink, heading=2)
        parts += [ft.Container(name, padding=TEXT_SIDE), vspace(t.S2)]
    lines = [of_line(line) for line in region.lines_for(LineFor.ANYONE)]
    urgent = emergency(region)
    if named and urgent:
        lines.append(urgent)
    if lines:
        return [*parts, reach_card(ui, lines, hands), vspace(t.S3)]
    return [*parts, ft.Container(text(words.ANY_LINE(), t.BODY, ui.palette.ink_soft), padding=TEXT_SIDE), vspace(t.S3)]


def _note(ui: UiContext, region: Region, *, of_emergency: bool = True) -> list[ft.Control]:
    said = [*([region.emergency_words] if of_emergency else []), *([region.note] if region.note else [])]
    if not said:
        return []
    lines = [text(line, t.SMALL, ui.palette.ink_soft) for line in said]
    return [ft.Container(column(lines, spacing=t.S1), padding=TEXT_SIDE), vspace(t.S3)]


def _honest(ui: UiContext) -> ft.Control:
    p = ui.palette
    lines = [text(said, t.SMALL, p.ink_soft) for said in (words.NOBODY_ANSWERS(), words.NOBODY_WATCHES())]
    return ft.Container(column(lines, spacing=t.S1), padding=TEXT_SIDE)
