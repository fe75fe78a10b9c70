"""How one session looks: its arc, the card of today, and the path from getting ready to a month after."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import flet as ft

from kapjournal import routes
from kapjournal.care.timeline.session_detail import Todo
from kapjournal.care.timeline.session_path import SessionPath
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import help_button, quiet_button, way_back
from kapjournal.views.design.focusable import Pane
from kapjournal.views.design.insets import insets, line_at_start
from kapjournal.views.design.layout import Press, beginning, column, max_width, scroll_form, vspace
from kapjournal.views.design.panes import has_panes, rail_width
from kapjournal.views.design.text import text
from kapjournal.views.design.thread import GUTTER
from kapjournal.views.kinds.kind import Go
from kapjournal.views.sessions import session_left, todo_routes
from kapjournal.views.sessions.session_head import OnPart, arc_head, part_at
from kapjournal.views.sessions.session_now import now_card
from kapjournal.views.sessions.session_stops import Stops
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import session as words
from kapjournal.views.words import session_path as path_words

COVER_FROM = 120.0
"""Scrolled so far, the picture has gone by and the bar gets a ground of its own."""
LIST_WIDTH, LIST_GROWS = 316.0, 1.4
LISTS, LEFTS = (272.0, 340.0), (300.0, 420.0)
"""Beside two others, the list and what a session left grow with the window between these."""
PATH_WIDEST, LEFT_WIDEST = 780.0, 480.0
"""A longer line is hard to read; what a very wide window has left goes to what a session left."""
PART_KEYS = ("part-before", "part-day", "part-after")
_ASIDE = {
    Todo.CAPTURE: words.CATCH,
    Todo.CAPTURE_MORE: words.CATCH_MORE,
    Todo.STORY_MORE: words.WRITE_MORE,
    Todo.CHECK_IN_BEFORE: words.CHECK_IN_BEFORE,
    Todo.CHECK_IN_AFTER: words.CHECK_IN_AFTER,
}


@dataclass(frozen=True)
class PageHands:
    """What can be done on the page, and where the part of it that scrolls is noted."""

    go: Go
    part: OnPart
    restore: Press
    scrolled: "ft.MutableRef[ft.Column | None]"
    scroll: Callable[[float], object]


def pane_widths(ui: UiContext) -> tuple[float, float, float]:
    """Of the list, the path, and what the session left, which has no pane of its own in a narrower window."""
    f = ui.frame
    room = f.width - rail_width(f)
    if not has_panes(f):
        listed = LIST_WIDTH * min(f.scale, LIST_GROWS)
        return listed, min(room - listed, t.TEXT_WIDTH + 56), 0
    listed, left = (
        min(max(share * f.width, least), most) for share, (least, most) in ((0.2125, LISTS), (0.2625, LEFTS))
    )
    path = min(room - listed - left, PATH_WIDEST)
    return listed, path, room - listed - path


def part(ui: UiContext, path: SessionPath, place: int, go: Go, *, whole: bool) -> ft.Control:
    """One of the three parts of the path. `whole` has on it also what a wide window shows beside it."""
    stops = Stops(ui, path, go, whole=whole)
    drawn = (stops.before, stops.the_day, stops.after)[place]()
    return _part(ui, PART_KEYS[place], path_words.PARTS[place](), drawn)


def page(
    ui: UiContext,
    path: SessionPath,
    stops: Sequence[ft.Control],
    *,
    covered: bool,
    chosen: int | None,
    hands: PageHands,
    on_leave: Press,
) -> ft.Control:
    """On a screen of its own: the picture reaches up behind the bar."""
    p, f = ui.palette, ui.frame
    width = min(f.width, t.TEXT_WIDTH)
    back = way_back(p, on_leave, bgcolor=p.sheet)
    bar = ft.Container(
        ft.Row([back, help_button(p, lambda: hands.go(routes.Help()))], alignment=ft.MainAxisAlignment.SPACE_BETWEEN),
        left=0,
        right=0,
        top=0,
        padding=insets(start=12, end=16, top=10, bottom=8),
        bgcolor=p.paper if covered else None,
    )
    body = _body(ui, path, stops, width, chosen, hands)
    return max_width(ft.Stack([body, bar], expand=True, fit=ft.StackFit.EXPAND), f)


def beside(
    ui: UiContext, path: SessionPath, stops: Sequence[ft.Control], chosen: int | None, hands: PageHands
) -> ft.Control:
    """Beside the list of sessions in a wide window; a wider one has a third pane for what the session left."""
    _, width, left = pane_widths(ui)
    body = ft.Container(_body(ui, path, stops, width, chosen, hands), width=width)
    aside = Pane(
        ft.Container(scroll_form([_left(ui, path, hands.go)]), width=min(left, LEFT_WIDEST)) if left else None,
        width=left,
        alignment=beginning(),
        border=line_at_start(ui.palette.hairline) if left else None,
    )
    middle = ft.MainAxisAlignment.CENTER
    return ft.Row(
        [body, aside], spacing=0, expand=True, alignment=middle, vertical_alignment=ft.CrossAxisAlignment.STRETCH
    )


def _body(
    ui: UiContext,
    path: SessionPath,
    stops: Sequence[ft.Control],
    width: float,
    chosen: int | None,
    hands: PageHands,
) -> ft.Control:
    at = part_at(path) if chosen is None else chosen
    parts = [arc_head(ui, path, width, at, hands.part), _head(ui, path, hands)]
    now = now_card(ui, path, hands.go, width=width - 2 * t.MARGIN)
    if now:
        parts.append(ft.Container(now, padding=insets(start=t.MARGIN, end=t.MARGIN, bottom=t.S6)))
    parts += [*stops, _aside(ui, path, hands.go), vspace(t.S10)]
    body = scroll_form(parts)
    hands.scrolled.current = body
    body.on_scroll = lambda e: hands.scroll(float(e.pixels))
    return body


def _part(ui: UiContext, key: str, name: str, drawn: list[ft.Control]) -> ft.Control:
    head = ft.Container(
        text(name, t.HEADING, ui.palette.ink, heading=2), padding=insets(start=GUTTER, bottom=t.S4, top=t.S3)
    )
    return ft.Container(
        column([head, *drawn]),
        padding=insets(start=4, end=20, bottom=t.S2),
        key=ft.ScrollKey(key),  # type: ignore[call-arg]
    )


def _head(ui: UiContext, path: SessionPath, hands: PageHands) -> ft.Control:
    p, detail, f = ui.palette, path.detail, ui.frame
    session = detail.session
    lines: list[ft.Control] = [
        text(words.when(session, detail.now), t.SMALL_LABEL, p.dusk),
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
    ways = [quiet_button(p, words.CHANGE_PLAN(), lambda: hands.go(plan), icon=ft.Icons.EDIT_OUTLINED)]
    if session.cancelled_at:
        ways.insert(0, quiet_button(p, words.RESTORE(), hands.restore))
    return column(
        [
            ft.Container(column(lines), padding=insets(start=20, end=20, top=t.S4)),
            ft.Container(ft.Row(list[ft.Control](ways), wrap=True, spacing=0), padding=insets(start=t.S1, bottom=t.S3)),
        ]
    )


def _aside(ui: UiContext, path: SessionPath, on_go: Go) -> ft.Control:
    """What can be added to what is there, as quiet as it gets."""
    p, uid = ui.palette, path.detail.session.uid

    def to(todo: Todo) -> Press:
        return lambda: on_go(todo_routes.route_of(todo, uid))

    buttons = [quiet_button(p, _ASIDE[todo](), to(todo)) for todo in path.detail.aside]
    return ft.Container(
        ft.Row(list[ft.Control](buttons), wrap=True, spacing=0, run_spacing=0),
        padding=insets(start=GUTTER - t.S4),
    )


def _left(ui: UiContext, path: SessionPath, on_go: Go) -> ft.Control:
    """What a session left: its intention's days, lines, small steps and practices, each where there is something."""
    p = ui.palette
    parts: list[tuple[str, list[ft.Control]]] = []
    if path.detail.intention and not path.detail.is_ahead:
        parts.append((path_words.INTENTION(), [session_left.ratings(ui, path)]))
    parts += [
        (path_words.LINES(), session_left.lines(ui, path, on_go)),
        (path_words.STEPS(), session_left.steps(ui, path, on_go)),
        (path_words.PRACTICES(), [session_left.practice_days(ui, path.practice_days)] if path.day >= 1 else []),
    ]
    drawn: list[ft.Control] = []
    for name, controls in parts:
        said = controls or [text(path_words.NONE_YET(), t.SMALL, p.ink_soft)]
        drawn += [text(name, t.SMALL_LABEL, p.ink_faint), vspace(t.S2), *said, vspace(t.S6)]
    return ft.Container(column(drawn), padding=insets(start=20, end=20, top=28, bottom=t.S6))
