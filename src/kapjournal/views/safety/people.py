"""My people: whom the patient can reach, in the order in which Help shows them."""

from collections.abc import Callable, Sequence
from datetime import datetime

import flet as ft

from kapjournal import routes
from kapjournal.care.records import people
from kapjournal.models import Person
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import foot, icon_button, primary_button
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, scroll, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.states import empty_state, error_state
from kapjournal.views.design.text import text
from kapjournal.views.design.tokens import Palette
from kapjournal.views.safety.reach_layout import mark
from kapjournal.views.safety.reachable import ICONS
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import people as words


@ft.component
def People() -> ft.Control:
    services, ui = use_services(), use_ui()
    answer, command = use_query(services, people.everybody), use_commands(services)
    if answer.error:
        return error_state(ui, answer.error, services.changed)

    def move_up(uid: str) -> None:
        now: datetime = services.now()
        services.run(lambda db: people.move_up(db, uid, now=now))

    return layout(
        ui,
        answer.value or [],
        on_open=lambda uid: services.go(routes.EditPerson(person_uid=uid)),
        on_up=command("up", move_up),
        on_add=lambda: services.go(routes.EditPerson()),
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )


def layout(
    ui: UiContext,
    everybody: Sequence[Person],
    *,
    on_open: Callable[[str], None],
    on_up: Callable[[str], None],
    on_add: Press,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p = ui.palette
    head = [
        text(words.TITLE(), t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1),
        vspace(t.S1),
        text(words.BLURB(), t.BODY, p.ink_soft),
    ]
    parts: list[ft.Control] = [ft.Container(column(head), padding=TEXT_SIDE), vspace(t.S4)]
    if everybody:
        rows = [_row(ui, one, number, on_open, on_up) for number, one in enumerate(everybody)]
        inside = card(p, column(rows, spacing=t.S1), padding=t.S3)
        parts.append(ft.Container(inside, padding=SIDE))
    else:
        parts.append(empty_state(ui, "cup", words.EMPTY()))
    page = [top_bar(p, on_leave, on_help), scroll([*parts, vspace(t.S6)]), foot(primary_button(p, words.ADD(), on_add))]
    return max_width(column(page, expand=True), ui.frame)


def _row(
    ui: UiContext, one: Person, number: int, on_open: Callable[[str], None], on_up: Callable[[str], None]
) -> ft.Control:
    p = ui.palette
    lines = [text(one.name, t.LABEL, p.ink), text(words.ROLES[one.role](), t.SMALL, p.ink_soft)]
    lines.append(text(one.phone or words.NO_NUMBER(), t.SMALL, p.ink_soft))
    if one.is_on_lock_screen:
        lock = ft.Icon(ft.Icons.LOCK_OPEN_ROUNDED, size=16, color=p.ink_faint)
        lines.append(ft.Row([lock, text(words.ON_LOCK_SCREEN(), t.SMALL, p.ink_soft, expand=True)], spacing=t.S1))
    opened = pressable(
        p,
        _marked(ui, one, ft.Column(lines, spacing=1, tight=True, expand=True)),
        lambda: on_open(one.uid),
        label=words.change(one.name, one.phone),
        padding=ft.Padding.symmetric(horizontal=t.S2, vertical=t.S2),
    )
    up = [_up(p, one, on_up)] if number else []
    return ft.Row([ft.Container(opened, expand=True), *up], spacing=t.S2, key=one.uid)


def _up(p: Palette, one: Person, on_up: Callable[[str], None]) -> ft.Control:
    """Its key is its own: of two rows that change places, where one loses what the other gets, Flet would take the
    two for the same, and tell its client of neither."""
    icon = ft.Icons.ARROW_UPWARD_ROUNDED
    arrow = icon_button(p, icon, words.move_up(one.name), lambda: on_up(one.uid), colour=p.teal)
    arrow.key = f"up {one.uid}"
    return arrow


def _marked(ui: UiContext, one: Person, lines: ft.Control) -> ft.Control:
    """With the mark that stands beside them in Help, where there is room for it."""
    if ui.frame.large_text:
        return ft.Row([lines])
    return ft.Row([mark(ui, ICONS[one.role]), lines], spacing=t.S3, vertical_alignment=ft.CrossAxisAlignment.CENTER)
