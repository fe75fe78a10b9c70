"""How the safety plan looks: to read it in a hard hour, and to write it on a calm day."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import flet as ft

from kapjournal import content
from kapjournal.care.records.safety_plan import Plan
from kapjournal.content import LineFor, Region, SafetyStep
from kapjournal.models import SafetyLine
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import foot, primary_button, quiet_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, scroll, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.rows import row
from kapjournal.views.design.text import text
from kapjournal.views.safety.reach_layout import reach_row
from kapjournal.views.safety.reachable import Reachable, of_line
from kapjournal.views.safety.reaching import Reaching
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import people as people_words
from kapjournal.views.words import safety_plan as words
from kapjournal.views.words import someone as someone_words

ASK, PROFESSIONALS = "safety.ask", "safety.professionals"


@dataclass(frozen=True)
class People:
    """Who stands in the steps about people: one's own, and a line of the region."""

    asked: tuple[Reachable, ...]
    professionals: tuple[Reachable, ...]
    hands: Reaching

    @classmethod
    def of(cls, people: Sequence[Reachable], region: Region | None, hands: Reaching) -> "People":
        lines = region.lines_for(LineFor.ANYONE)[:1] if region else ()
        professionals = [one for one in people if one.is_professional]
        asked = tuple(one for one in people if not one.is_professional)
        return cls(asked, (*professionals, *map(of_line, lines)), hands)

    def in_step(self, step: SafetyStep) -> tuple[Reachable, ...]:
        return {ASK: self.asked, PROFESSIONALS: self.professionals}.get(step.id, ())


HOW_TO_WRITE = "safety.plan"
PASSAGES = (HOW_TO_WRITE,)
"""What this screen shows of the library beside the six steps."""


def reading(
    ui: UiContext,
    plan: Plan,
    people: People,
    *,
    emergency: str,
    changed: str,
    on_change: Press,
    on_someone: Press,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    """Read from the top: each step is tried before the next."""
    p = ui.palette
    steps = [
        _step(ui, number, step, _read_step(ui, plan.lines[number], people.in_step(step), people.hands))
        for number, step in enumerate(content.safety_plan(), start=1)
    ]
    below: list[ft.Control] = [quiet_button(p, words.CHANGE(), on_change, icon=ft.Icons.EDIT_OUTLINED)]
    if changed:
        # A node of its own: where the page scrolls, the button would take the line into its name.
        said = text(words.CHANGED(date=changed), t.SMALL, p.ink_faint)
        below.append(ft.Semantics(container=True, content=said))
    parts = [
        _head(ui, words.reading(emergency)),
        ft.Container(card(p, column(steps, spacing=t.S4), padding=t.S4), padding=SIDE),
        vspace(t.S2),
        ft.Container(
            ft.Row(below, wrap=True, alignment=ft.MainAxisAlignment.SPACE_BETWEEN, run_spacing=0), padding=TEXT_SIDE
        ),
        vspace(t.S4),
    ]
    someone = primary_button(p, someone_words.NEED(), on_someone, icon=ft.Icons.FAVORITE_BORDER_ROUNDED)
    return max_width(column([top_bar(p, on_leave, on_help), scroll(parts), foot(someone)], expand=True), ui.frame)


def changing(
    ui: UiContext,
    plan: Plan,
    *,
    on_line: Callable[[str], None],
    on_add: Callable[[str], None],
    on_people: Press,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    """Every step with what it asks for; a tap on a line changes it."""
    p = ui.palette
    parts: list[ft.Control] = [_head(ui, *content.passage(HOW_TO_WRITE).lines)]
    for number, step in enumerate(content.safety_plan(), start=1):
        inside = _change_step(ui, number, step, plan.lines[number], on_line, on_add)
        if step.id == ASK:
            icon = ft.Icons.PEOPLE_OUTLINE_ROUNDED
            inside.append(row(p, people_words.TITLE(), people_words.BLURB(), on_people, icon=icon))
        parts += [ft.Container(card(p, _step(ui, number, step, inside), padding=t.S4), padding=SIDE), vspace(t.S3)]
    done = foot(primary_button(p, words.DONE(), on_leave))
    return max_width(
        column([top_bar(p, on_leave, on_help), scroll([*parts, vspace(t.S4)]), done], expand=True), ui.frame
    )


def _head(ui: UiContext, *notes: str) -> ft.Control:
    p = ui.palette
    title = text(words.TITLE(), t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1)
    said = [text(note, t.BODY, p.ink_soft) for note in notes]
    return ft.Container(column([title, vspace(t.S1), *said, vspace(t.S4)]), padding=TEXT_SIDE)


def _step(ui: UiContext, number: int, step: SafetyStep, inside: Sequence[ft.Control]) -> ft.Control:
    p = ui.palette
    mark = ft.Container(
        ft.Semantics(exclude_semantics=True, content=text(str(number), t.SMALL_LABEL, p.teal, center=True)),
        width=30 * min(ui.frame.scale, 1.5),
        height=30 * min(ui.frame.scale, 1.5),
        border_radius=30,
        bgcolor=p.teal_wash,
        alignment=ft.Alignment.CENTER,
    )
    title = ft.Semantics(
        heading_level=2,
        container=True,
        label=words.step(number, step.title),
        content=ft.Semantics(exclude_semantics=True, content=text(step.title, t.LABEL, p.ink)),
        expand=True,
    )
    head = ft.Row([mark, title], spacing=t.S3, vertical_alignment=ft.CrossAxisAlignment.CENTER)
    indent = 0.0 if ui.frame.large_text else 42.0
    return column([head, ft.Container(column(inside, spacing=t.S1), padding=insets(start=indent, top=t.S1))])


def _read_step(
    ui: UiContext, lines: Sequence[SafetyLine], people: Sequence[Reachable], hands: Reaching
) -> list[ft.Control]:
    inside = [_line(ui, line) for line in lines]
    inside += [reach_row(ui, one, hands) for one in people]
    return inside or [text(words.NOTHING_YET(), t.BODY, ui.palette.ink_faint)]


def _line(ui: UiContext, line: SafetyLine) -> ft.Control:
    """A line of theirs; the small open lock says that the lock screen shows it, too."""
    p = ui.palette
    said: list[ft.Control] = [text(line.text, t.JOURNAL, p.ink, expand=True)]
    if line.is_on_lock_screen:
        name = words.ON_LOCK_SCREEN()
        said.append(ft.Icon(ft.Icons.LOCK_OPEN_ROUNDED, size=18, color=p.ink_faint, semantics_label=name))
    return ft.Row(said, spacing=t.S2, vertical_alignment=ft.CrossAxisAlignment.START)


def _change_step(
    ui: UiContext,
    number: int,
    step: SafetyStep,
    lines: Sequence[SafetyLine],
    on_line: Callable[[str], None],
    on_add: Callable[[str], None],
) -> list[ft.Control]:
    p = ui.palette

    def to(uid: str) -> Press:
        return lambda: on_line(uid)

    inside: list[ft.Control] = [text(step.text, t.SMALL, p.ink_soft)]
    for line in lines:
        name = words.change_line(line.text)
        opened = pressable(p, _line(ui, line), to(line.uid), label=name, padding=ft.Padding.symmetric(vertical=t.S3))
        inside.append(opened)
    add = ft.Row(
        [
            ft.Icon(ft.Icons.ADD_ROUNDED, size=20, color=p.teal),
            text(words.ADD_LINE(), t.LABEL, p.teal, expand=True),
        ],
        spacing=t.S2,
    )
    name = words.add_to(number, step.title)
    padding = ft.Padding.symmetric(vertical=(t.TOUCH - 20) / 2)
    inside.append(pressable(p, add, lambda: on_add(step.id), label=name, padding=padding))
    return inside
