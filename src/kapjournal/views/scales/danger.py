"""What stands under an answer that says somebody may be in danger: people first, and nothing is blocked or sent."""

from dataclasses import dataclass

import flet as ft

from kapjournal import content
from kapjournal.care.steps.whom_to_reach import WhomToReach
from kapjournal.content import LineFor, Region
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import link_button
from kapjournal.views.design.layout import SIDE, Press, card, column, vspace
from kapjournal.views.design.rows import row
from kapjournal.views.design.text import text
from kapjournal.views.safety.reach_layout import reach_row
from kapjournal.views.safety.reachable import Reachable, emergency, of_line, of_people
from kapjournal.views.safety.reaching import Reaching
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import help as help_words
from kapjournal.views.words import scales as words

PASSAGES = ("scales.danger",)


@dataclass(frozen=True)
class Danger:
    """Whom to reach, and the ways on."""

    whom: WhomToReach
    region: Region | None
    hands: Reaching
    on_plan: Press
    on_add: Press
    on_go_on: Press


def danger_panel(ui: UiContext, danger: Danger) -> ft.Control:
    """Own people, the emergency number, the lines of the region, the safety plan; for every answer the same."""
    p, passage = ui.palette, content.passage(PASSAGES[0])
    ask, call_now, clinic, nothing_sent = passage.lines
    people = [one for one in of_people(danger.whom.people) if one.tel or one.sms]
    lines = [of_line(line) for line in (danger.region.lines_for(LineFor.ANYONE) if danger.region else ())]
    urgent = emergency(danger.region)
    first, then = (people, lines) if people else (lines, [])
    # Said aloud when it comes; the focus stays where it was.
    title = text(passage.title, t.HEADING.capped(ui.frame.scale, 1.4), p.ink, heading=2)
    inside: list[ft.Control] = [
        ft.Semantics(live_region=True, container=True, content=column([title, text(ask, t.LEAD, p.ink)], spacing=t.S1)),
        vspace(t.S3),
        *_rows(ui, first, danger.hands, lit=True),
        *_urgent(ui, urgent, danger.hands, call_now),
        vspace(t.S2),
        *_rows(ui, then, danger.hands, lit=not any(one.tel for one in first)),
        vspace(t.S2),
        row(p, words.SAFETY_PLAN(), "", danger.on_plan, icon=ft.Icons.HEALTH_AND_SAFETY_OUTLINED),
    ]
    if not people:
        inside.append(row(p, words.ADD_PERSON(), "", danger.on_add, icon=ft.Icons.PERSON_ADD_ALT_OUTLINED))
    inside += [vspace(t.S2), text(clinic, t.BODY, p.ink_soft)]
    below = ft.Container(text(nothing_sent, t.SMALL, p.ink_soft), padding=ft.Padding.symmetric(horizontal=t.S1))
    return ft.Container(column([card(p, column(inside), padding=t.S4), below], spacing=t.S2), padding=SIDE)


def _rows(ui: UiContext, whom: list[Reachable], hands: Reaching, *, lit: bool) -> list[ft.Control]:
    """The first that can be called has the primary button: the one lit thing on this screen is a person."""
    first = next((one for one in whom if one.tel), None) if lit else None
    return [reach_row(ui, one, hands, lit=one is first) for one in whom]


def _urgent(ui: UiContext, urgent: Reachable | None, hands: Reaching, otherwise: str) -> list[ft.Control]:
    p = ui.palette
    if urgent is None:
        return [vspace(t.S2), text(otherwise, t.BODY, p.ink)]
    said, number = text(words.IF_YOU_MIGHT(number=urgent.tel_shown), t.BODY, p.ink), urgent.tel_shown
    call = link_button(p, help_words.call(number), ft.Icons.CALL_OUTLINED, lambda: hands.on_call(urgent))
    return [vspace(t.S3), said, vspace(t.S2), ft.Row([call], wrap=True)]
