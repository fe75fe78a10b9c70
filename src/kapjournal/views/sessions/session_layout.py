"""How one session looks: a thread from the intention to what is still ahead."""

from collections.abc import Callable

import flet as ft

from kapjournal import routes
from kapjournal.care.records import text_cleaning
from kapjournal.care.records.entries import EntryWithAnswers
from kapjournal.care.timeline.session_detail import SessionDetail, Todo
from kapjournal.models import EntryKind
from kapjournal.views import kinds
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import help_button, primary_button, quiet_button, way_back
from kapjournal.views.design.layout import Press, column, drawing, max_width, scroll, vspace
from kapjournal.views.design.text import text
from kapjournal.views.design.thread import GUTTER, bead, moment, opens
from kapjournal.views.design.tokens import Type
from kapjournal.views.kinds.entry import OPENING
from kapjournal.views.kinds.kind import Go
from kapjournal.views.sessions import todo_routes
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import intention as intention_words
from kapjournal.views.words import session as words
from kapjournal.views.writing.intention_layout import SENTENCE

PICTURE, PICTURE_WIDE = 190.0, 248.0
COVER_FROM = 120.0
"""Scrolled so far, the picture has gone by and the bar gets a ground of its own."""

_LAMPS = {
    Todo.INTENTION: (words.SET_INTENTION_WHY, words.SET_INTENTION),
    Todo.CAPTURE: (words.CATCH_WHY, words.CATCH),
    Todo.STORY: (words.TELL_WHY, words.TELL),
}
_ASIDE = {
    Todo.CAPTURE: words.CATCH,
    Todo.CAPTURE_MORE: words.CATCH_MORE,
    Todo.STORY_MORE: words.WRITE_MORE,
    Todo.CHECK_IN_BEFORE: words.CHECK_IN_BEFORE,
    Todo.CHECK_IN_AFTER: words.CHECK_IN_AFTER,
}


def page(
    ui: UiContext,
    detail: SessionDetail,
    *,
    covered: bool,
    on_go: Go,
    on_leave: Press,
    on_scroll: Callable[[float], object],
) -> ft.Control:
    """On a screen of its own: the picture reaches up behind the bar."""
    p = ui.palette
    back = way_back(p, on_leave, bgcolor=p.sheet)
    bar = ft.Container(
        ft.Row([back, help_button(p, lambda: on_go(routes.Help()))], alignment=ft.MainAxisAlignment.SPACE_BETWEEN),
        left=0,
        right=0,
        top=0,
        padding=ft.Padding.only(left=12, right=16, top=10, bottom=8),
        bgcolor=p.paper if covered else None,
    )
    height = vspace(72) if ui.frame.large_text or ui.frame.low else drawing(p, "tide-moon", height=PICTURE, cover=True)
    thread = ft.Container(column(_thread(ui, detail, on_go)), padding=ft.Padding.only(left=4, right=20))
    body = scroll([height, _head(ui, detail, on_go, left=20), thread], on_scroll=lambda e: on_scroll(float(e.pixels)))
    return max_width(ft.Stack([body, bar], expand=True, fit=ft.StackFit.EXPAND), ui.frame)


def beside(ui: UiContext, detail: SessionDetail, on_go: Go) -> ft.Control:
    """Beside the list of sessions in a wide window."""
    art = ft.Container(
        drawing(ui.palette, "tide-moon", height=PICTURE_WIDE, cover=True),
        border_radius=ft.BorderRadius.only(top_left=t.R_PAD, top_right=t.R_PAD),
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
    )
    parts = [art, _head(ui, detail, on_go, left=GUTTER), *_thread(ui, detail, on_go)]
    return scroll(parts, padding=ft.Padding.only(top=t.S8, left=28, right=28))


def _head(ui: UiContext, detail: SessionDetail, on_go: Go, *, left: float) -> ft.Control:
    p, session, f = ui.palette, detail.session, ui.frame
    lines: list[ft.Control] = [
        text(words.full_day(session.starts_at, session.zone, detail.now), t.SMALL_LABEL, p.dusk),
        vspace(2),
        text(words.title(detail.number), t.DISPLAY.capped(f.scale, 1.4), p.ink, heading=1),
    ]
    if session.cancelled_at:
        lines += [vspace(t.S1), text(words.CANCELED(), t.BODY, p.ink_soft)]
    for fact in (session.place, session.companion or session.people):
        if fact:
            lines += [vspace(t.S1), text(fact, t.BODY, p.ink_soft)]
    if session.notes:
        lines += [vspace(t.S2), text(session.notes, t.JOURNAL, p.ink)]
    plan = routes.Plan(session_uid=session.uid)
    change = quiet_button(p, words.CHANGE_PLAN(), lambda: on_go(plan), icon=ft.Icons.EDIT_OUTLINED)
    prepare = routes.Prepare(session_uid=session.uid)
    to_prepare = quiet_button(p, words.PREPARE(), lambda: on_go(prepare), icon=ft.Icons.CHECKLIST_ROUNDED)
    ways = [] if session.cancelled_at else [ft.Row([to_prepare])]
    return column(
        [
            ft.Container(column(lines), padding=ft.Padding.only(left=left, right=20, top=10)),
            ft.Container(column([ft.Row([change]), *ways]), padding=ft.Padding.only(left=left - t.S4, bottom=t.S5)),
        ]
    )


def _thread(ui: UiContext, detail: SessionDetail, on_go: Go) -> list[ft.Control]:
    p = ui.palette
    parts: list[ft.Control] = []
    if detail.intention:
        parts.append(_intention(ui, detail, detail.intention, on_go))
    elif detail.next is Todo.INTENTION:
        parts.append(_now(ui, detail, Todo.INTENTION, on_go))
    parts += [kinds.on_thread(ui, detail, happening, on_go) for happening in detail.happenings]
    if detail.next and detail.next is not Todo.INTENTION:
        parts.append(_now(ui, detail, detail.next, on_go))
    if detail.story_at:
        when = words.day(detail.story_at, detail.session.zone, detail.now)
        mark = bead(p, filled=False, colour=p.edge, size=12)
        parts.append(moment(p, mark, when, text(words.STORY_AHEAD(), t.BODY, p.ink_soft), ahead=True, after=t.S5))
    return [vspace(t.S3), *parts, _aside(ui, detail, on_go), vspace(t.S10)]


def _aside(ui: UiContext, detail: SessionDetail, on_go: Go) -> ft.Control:
    """What can be added, as quiet as it gets."""
    p, uid = ui.palette, detail.session.uid

    def to(todo: Todo) -> Press:
        return lambda: on_go(todo_routes.route_of(todo, uid))

    buttons = [quiet_button(p, _ASIDE[todo](), to(todo)) for todo in detail.aside]
    return ft.Container(
        ft.Row(list[ft.Control](buttons), wrap=True, spacing=0, run_spacing=0),
        padding=ft.Padding.only(left=GUTTER - t.S4),
    )


def _intention(ui: UiContext, detail: SessionDetail, reading: EntryWithAnswers, on_go: Go) -> ft.Control:
    p, entry = ui.palette, reading.entry
    said = intention_words.quoted(text_cleaning.opening(reading.sentence, OPENING))
    kind = Type(SENTENCE.family, 20, 1.45)
    when = words.wrote(EntryKind.INTENTION, entry.happened_at, detail.session, detail.now)
    target = opens(p, text(said, kind, p.ink), said, lambda: on_go(routes.Intention(session_uid=detail.session.uid)))
    return moment(p, bead(p, filled=False), when, target, first=True, key=entry.uid)


def _now(ui: UiContext, detail: SessionDetail, todo: Todo, on_go: Go) -> ft.Control:
    """Where one is: the one lamp of the page."""
    p = ui.palette
    why, label = _LAMPS[todo]
    lamp = primary_button(p, label(), lambda: on_go(todo_routes.route_of(todo, detail.session.uid)))
    mark = bead(p, filled=False, colour=p.lamp, size=18)
    return moment(
        p,
        mark,
        words.NOW(),
        text(why(), t.LEAD, p.ink),
        vspace(t.S3),
        ft.Row([lamp]),
        first=todo is Todo.INTENTION,
        ahead=True,
    )
