"""What to expect: this care, a session, how it is taken, the weeks after. Titles first, one opens."""

from collections.abc import Sequence
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
from kapjournal.views.design.long_list import use_rows
from kapjournal.views.design.rows import row
from kapjournal.views.design.states import error_state
from kapjournal.views.design.text import text
from kapjournal.views.kinds.kind import Go
from kapjournal.views.preparing.passages import OnOpen, a_fold, fold_list, passage_fold
from kapjournal.views.shell.hooks import use_query, use_value
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import preparing_expect as words

if TYPE_CHECKING:
    from kapjournal.storage import Db

FIRST = "kap.feel"
"""What is open when the screen comes: what most people come for."""
SECTIONS: tuple[tuple[Message, tuple[str, ...]], ...] = (
    (words.THE_SESSION, ("kap.feel", "kap.far", "kap.fear", "kap.stop", "kap.effects", "kap.music")),
    (words.ROUTES, ()),
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
"""The ways of taking the medicine have a section without passages."""
PLACES = range(len(SECTIONS))
PASSAGES = tuple(passage_id for _, ids in SECTIONS for passage_id in ids)
"""What this screen shows of the library; it shows every route as well."""


@ft.component
def WhatToExpect() -> ft.Control:
    services, ui = use_services(), use_ui()
    answer = use_query(services, lambda db: _own_route(db, services.now()))
    opened, set_opened = use_value(lambda: FIRST)

    def on_open(name: str) -> None:
        set_opened(lambda before: "" if name == before else name)

    def draw(part: tuple[int, bool]) -> ft.Control:
        place, is_open = part
        return ft.Container() if is_open else section(ui, place, answer.value, opened="", on_open=on_open)

    # One in each turn of the event loop. The one that has something open is drawn each time.
    open_at = _place_of(opened)
    sections, is_all = use_rows(
        tuple((place, place == open_at) for place in PLACES), draw, ui=(ui, answer.value), at_first=1, at_a_time=1
    )
    if answer.error:
        return error_state(ui, answer.error, services.back)
    if open_at is not None and open_at < len(sections):
        open_one = section(ui, open_at, answer.value, opened=opened, on_open=on_open)
        open_one.key = sections[open_at].key
        sections[open_at] = open_one
    return layout(ui, sections, is_all=is_all, on_go=services.go, on_leave=services.back)


def _place_of(opened: str) -> int | None:
    """Of the section in which this is open; None where nothing is."""
    if not opened:
        return None
    ways = next(place for place in PLACES if not SECTIONS[place][1])
    return next((place for place in PLACES if opened in SECTIONS[place][1]), ways)


def _own_route(db: "Db", now: datetime) -> Route | None:
    """Of the next session, else of the last one; None where there is none, or no way was chosen."""
    nearest = (*sessions.upcoming(db, now=now)[:1], *sessions.past(db, now=now)[:1])
    return next((one.route for one in nearest if one.route is not Route.OTHER), None)


def layout(ui: UiContext, sections: Sequence[ft.Control], *, is_all: bool, on_go: Go, on_leave: Press) -> ft.Control:
    """What stands below the sections comes once they are all there."""
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
        ),
        *sections,
    ]
    if is_all:
        call = row(p, words.CALL(), words.CALL_NOTE(), lambda: on_go(routes.WhenToCall()), icon=ft.Icons.CALL_OUTLINED)
        parts += [vspace(t.S6), ft.Container(card(p, call, padding=t.S3), padding=SIDE)]
    bar = top_bar(p, on_leave, lambda: on_go(routes.Help()))
    return max_width(column([bar, scroll([*parts, vspace(t.S8)])], expand=True), ui.frame)


def section(ui: UiContext, place: int, own: Route | None, *, opened: str, on_open: OnOpen) -> ft.Control:
    title, ids = SECTIONS[place]
    folds = _passages(ui, ids, opened, on_open) if ids else _routes(ui, own, opened, on_open)
    return _section(ui, title(), folds)


def _section(ui: UiContext, title: str, folds: list[ft.Control]) -> ft.Control:
    p = ui.palette
    return column(
        [
            vspace(t.S6),
            ft.Container(text(title, t.HEADING.capped(ui.frame.scale, 1.4), p.ink, heading=2), padding=TEXT_SIDE),
            vspace(t.S3),
            ft.Container(card(p, fold_list(ui, folds), padding=0), padding=SIDE),
        ]
    )


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
