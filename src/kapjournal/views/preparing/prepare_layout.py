"""How the preparing lists look: four parts, of which one is open; then the pages around the session."""

from collections.abc import Callable, Sequence

import flet as ft

from kapjournal import routes
from kapjournal.care.steps.preparing import PointList, Preparing, checked
from kapjournal.content import PreparingPart
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import quiet_button
from kapjournal.views.design.folding import fold
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, scroll_form, vspace
from kapjournal.views.design.rows import row
from kapjournal.views.design.text import text
from kapjournal.views.kinds.kind import Go
from kapjournal.views.preparing.point_row import HiddenRow, PointRow
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import preparing as words

LATER = "later"
"""The name of the fold of what is for after the session."""


def layout(
    ui: UiContext,
    it: Preparing,
    *,
    opened: str,
    unhidden: frozenset[str],
    on_open: Callable[[str], object],
    on_unhide: Callable[[str], object],
    add_own: Callable[[PreparingPart], ft.Control],
    on_go: Go,
    on_leave: Press,
) -> ft.Control:
    p = ui.palette

    def part(name: str, title: str, lists: Sequence[PointList], *more: ft.Control) -> list[ft.Control]:
        is_open = name == opened
        head = fold(
            p,
            title,
            lambda: on_open(name),
            opened=is_open,
            note=_count(checked(lists)),
            kind=t.HEADING.capped(ui.frame.scale, 1.4),
            heading=2,
            key=name,
        )
        shown = _open(ui, it, lists, more, unhidden=name in unhidden, on_unhide=lambda: on_unhide(name))
        inside = column([head, *(shown if is_open else [])])
        return [ft.Container(card(p, inside, padding=0), padding=SIDE, key=f"card-{name}"), vspace(t.S3)]

    parts: list[ft.Control] = [_head(ui, it), vspace(t.S4)]
    for one in PreparingPart:
        own = add_own(one) if one.value == opened else ft.Container()
        parts += part(one.value, words.PARTS[one](), it.parts[one], own, *_ways(ui, it, one, on_go))
    parts += part(LATER, words.LATER(), it.later, _to_rest(ui, on_go))
    parts += [vspace(t.S2), _around(ui, it, on_go), vspace(t.S8)]
    bar = top_bar(p, on_leave, lambda: on_go(routes.Help()))
    return max_width(column([bar, scroll_form(parts)], expand=True), ui.frame)


def _head(ui: UiContext, it: Preparing) -> ft.Control:
    p = ui.palette
    lines: list[ft.Control] = [
        text(words.title(it.number), t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1),
        vspace(t.S1),
        text(words.WHY(), t.BODY, p.ink_soft),
    ]
    return ft.Container(column(lines), padding=TEXT_SIDE)


def _count(number: int) -> str:
    """Nothing for none; never out of how many."""
    return words.CHECKED(count=number) if number else ""


def _open(
    ui: UiContext,
    it: Preparing,
    lists: Sequence[PointList],
    more: Sequence[ft.Control],
    *,
    unhidden: bool,
    on_unhide: Press,
) -> list[ft.Control]:
    p, uid = ui.palette, it.session.uid
    parts: list[ft.Control] = []
    for place, one in enumerate(lists):
        rows: list[ft.Control] = [PointRow(point, uid, key=point.id) for point in one.points if not point.is_hidden]
        if one.title and rows:
            said = [text(one.title, t.LABEL, p.ink, heading=3), text(one.blurb, t.SMALL, p.ink_soft)]
            parts.append(ft.Container(column(said), padding=insets(start=t.S4, end=t.S4, top=t.S3)))
        parts.append(ft.Container(column(rows), padding=insets(start=t.S2)))
        if place == 0:
            parts += [ft.Container(way, padding=ft.Padding.symmetric(horizontal=t.S2)) for way in more]
    hidden = [point for one in lists for point in one.points if point.is_hidden]
    if hidden and not unhidden:
        show = quiet_button(p, words.SHOW_HIDDEN(count=len(hidden)), on_unhide, colour=p.ink_soft)
        parts.append(ft.Container(ft.Row([show], tight=True), padding=insets(start=t.S2)))
    elif hidden:
        shown = [HiddenRow(point, uid, key=point.id) for point in hidden]
        parts.append(ft.Container(column(shown), padding=insets(start=t.S2)))
    return [*parts, vspace(t.S3)]


def _ways(ui: UiContext, it: Preparing, part: PreparingPart, on_go: Go) -> list[ft.Control]:
    """What is done on a screen of its own, in the part it belongs to."""
    p, uid = ui.palette, it.session.uid

    def to(route: routes.Route) -> Press:
        return lambda: on_go(route)

    expect = row(p, words.EXPECT(), words.EXPECT_NOTE(), to(routes.WhatToExpect()), icon=ft.Icons.MENU_BOOK_OUTLINED)
    clinic = row(p, words.CLINIC(), words.CLINIC_NOTE(), to(routes.ClinicNotes()), icon=ft.Icons.HELP_OUTLINE_ROUNDED)
    intention = row(
        p,
        words.READ_INTENTION() if it.has_intention else words.SET_INTENTION(),
        "",
        to(routes.Intention(session_uid=uid)),
        icon=ft.Icons.WB_TWILIGHT_OUTLINED,
    )
    page = row(
        p,
        words.COMPANION(),
        words.COMPANION_NOTE(),
        to(routes.CompanionPage(session_uid=uid)),
        icon=ft.Icons.DESCRIPTION_OUTLINED,
    )
    ways = {
        PreparingPart.KNOWING: [expect, clinic],
        PreparingPart.INTENTION: [intention],
        PreparingPart.BODY: [clinic],
        PreparingPart.PEOPLE: [page],
    }
    return [ft.Container(way, padding=ft.Padding.symmetric(horizontal=t.S2)) for way in ways[part]]


def _to_rest(ui: UiContext, on_go: Go) -> ft.Control:
    return row(
        ui.palette,
        words.REST(),
        words.REST_NOTE(),
        lambda: on_go(routes.RestOfToday()),
        icon=ft.Icons.NIGHTLIGHT_OUTLINED,
    )


def _around(ui: UiContext, it: Preparing, on_go: Go) -> ft.Control:
    p, setting = ui.palette, routes.Setting(session_uid=it.session.uid)
    to_setting = row(
        p, words.SETTING(), words.SETTING_NOTE(), lambda: on_go(setting), icon=ft.Icons.MUSIC_NOTE_OUTLINED
    )
    return ft.Container(card(p, to_setting, padding=t.S3), padding=SIDE)
