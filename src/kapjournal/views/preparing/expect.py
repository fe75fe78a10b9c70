"""What to expect: this care, a session, how it is taken, the weeks after. Titles first, one opens."""

from datetime import datetime
from typing import TYPE_CHECKING

import flet as ft

from kapjournal import content, routes
from kapjournal.care.records import sessions
from kapjournal.content import Evidence, RouteText
from kapjournal.messages import Message
from kapjournal.models import Route
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, scroll, vspace
from kapjournal.views.design.rows import row
from kapjournal.views.design.states import error_state
from kapjournal.views.design.text import text
from kapjournal.views.kinds.kind import Go
from kapjournal.views.preparing.passages import OnOpen, a_fold, passage_fold, shelf
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import preparing_expect as words

if TYPE_CHECKING:
    from kapjournal.storage import Db

FIRST = "kap.feel"
"""What is open when the screen comes: what most people come for."""
SECTIONS: tuple[tuple[Message, tuple[str, ...]], ...] = (
    (words.THE_SESSION, ("kap.feel", "kap.far", "kap.fear", "kap.stop", "kap.effects", "kap.music")),
    (words.THIS_CARE, ("kap.is", "kap.is-not", "kap.fit", "kap.how")),
    (words.BODY, ("kap.medicines", "kap.pregnancy", "kap.pain", "kap.lozenge")),
    (words.PEOPLE, ("touch.boundaries", "kap.group")),
    (
        words.WEEKS,
        (
            "weeks.low",
            "weeks.harder",
            "weeks.helped",
            "weeks.memories",
            "weeks.grand",
            "weeks.return",
            "practice.timing",
            "aftercare.writing",
        ),
    ),
)
ROUTES_AFTER = 1
"""How many sections stand before the ways of taking the medicine."""
PASSAGES = tuple(passage_id for _, ids in SECTIONS for passage_id in ids)
"""What this screen shows of the library; it shows every route as well."""


@ft.component
def WhatToExpect() -> ft.Control:
    services, ui = use_services(), use_ui()
    answer = use_query(services, lambda db: _own_route(db, services.now()))
    opened, set_opened = ft.use_state(FIRST)
    if answer.error:
        return error_state(ui, answer.error, services.back)
    return layout(
        ui,
        answer.value,
        opened=opened,
        on_open=lambda name: set_opened("" if name == opened else name),
        on_go=services.go,
        on_leave=services.back,
    )


def _own_route(db: "Db", now: datetime) -> Route | None:
    """Of the next session, else of the last one; None where there is none, or no way was chosen."""
    nearest = (*sessions.upcoming(db, now=now)[:1], *sessions.past(db, now=now)[:1])
    return next((one.route for one in nearest if one.route is not Route.OTHER), None)


def layout(ui: UiContext, own: Route | None, *, opened: str, on_open: OnOpen, on_go: Go, on_leave: Press) -> ft.Control:
    p = ui.palette
    parts: list[ft.Control] = [
        ft.Container(
            column(
                [
                    text(words.TITLE(), t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1),
                    vspace(t.S1),
                    text(words.WHY(), t.BODY, p.ink_soft),
                ]
            ),
            padding=TEXT_SIDE,
        )
    ]
    sections = [_section(ui, title(), _passages(ui, ids, opened, on_open)) for title, ids in SECTIONS]
    sections.insert(ROUTES_AFTER, _section(ui, words.ROUTES(), _routes(ui, own, opened, on_open)))
    parts += [one for section in sections for one in section]
    call = row(p, words.CALL(), words.CALL_NOTE(), lambda: on_go(routes.WhenToCall()), icon=ft.Icons.CALL_OUTLINED)
    parts += [vspace(t.S6), ft.Container(card(p, call, padding=t.S3), padding=SIDE), vspace(t.S8)]
    bar = top_bar(p, on_leave, lambda: on_go(routes.Help()))
    return max_width(column([bar, scroll(parts)], expand=True), ui.frame)


def _section(ui: UiContext, title: str, folds: list[ft.Control]) -> list[ft.Control]:
    p = ui.palette
    return [
        vspace(t.S6),
        ft.Container(text(title, t.HEADING.capped(ui.frame.scale, 1.4), p.ink, heading=2), padding=TEXT_SIDE),
        vspace(t.S3),
        ft.Container(card(p, shelf(ui, folds), padding=0), padding=SIDE),
    ]


def _passages(ui: UiContext, ids: tuple[str, ...], opened: str, on_open: OnOpen) -> list[ft.Control]:
    return [
        passage_fold(ui, passage, words.ask(passage.title), opened=passage.id == opened, on_open=on_open)
        for passage in map(content.passage, ids)
    ]


def _routes(ui: UiContext, own: Route | None, opened: str, on_open: OnOpen) -> list[ft.Control]:
    """The patient's own way first."""
    found = sorted(content.routes(), key=lambda route: route.id != own)
    return [_route(ui, route, own == route.id, opened, on_open) for route in found]


def _route(ui: UiContext, route: RouteText, is_own: bool, opened: str, on_open: OnOpen) -> ft.Control:
    return a_fold(
        ui,
        route.id,
        route.name,
        [route.text, *([route.expect] if route.expect else [])],
        words.ask_route(route.name),
        rests_on=(Evidence.CLINIC_CUSTOM, route.source) if route.source else None,
        opened=route.id == opened,
        on_open=on_open,
        note=words.YOURS() if is_own else "",
    )
