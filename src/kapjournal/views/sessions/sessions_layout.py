"""How the list of sessions looks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

import flet as ft

from kapjournal import routes
from kapjournal.care.records import text_cleaning
from kapjournal.care.time import date_words
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import foot, primary_button, quiet_button
from kapjournal.views.design.focusable import ListedRow, Pane
from kapjournal.views.design.insets import at_start, insets, line_at_end
from kapjournal.views.design.layout import Press, column, scroll, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.rows import room_head
from kapjournal.views.design.states import empty_state
from kapjournal.views.design.text import text
from kapjournal.views.design.thread import GUTTER, bead
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import intention as intention_words
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import session as words
from kapjournal.views.writing.intention_layout import QUOTE

Go = Callable[[routes.Route], object]
LINE = 160


@dataclass(frozen=True)
class SessionItem:
    """One session in the list; one without a number was canceled."""

    uid: str
    number: int | None
    day: date
    today: date
    """By the calendar of where the session is."""
    is_ahead: bool
    sentence: str = field(repr=False)


def paged(
    ui: UiContext, rows: Sequence[ft.Control], *, on_newer: Press | None, on_older: Press | None
) -> list[ft.Control]:
    """The rows of one window, with the ways to the windows before and after it."""
    p = ui.palette
    above = [quiet_button(p, journal_words.NEWER(), on_newer)] if on_newer else []
    below = [quiet_button(p, journal_words.OLDER(), on_older)] if on_older else []
    return [*above, *rows, *below]


def list_page(ui: UiContext, rows: Sequence[ft.Control], *, on_go: Go) -> ft.Control:
    """The room on a phone, and in any window while there is no session."""
    head = room_head(ui, words.SESSIONS(), lambda: on_go(routes.Help()))
    plan = foot(primary_button(ui.palette, words.PLAN(), lambda: on_go(routes.Plan())))
    body = [head, *rows, vspace(t.S4)] if rows else [head, empty_state(ui, "seedling", words.EMPTY())]
    page = column([scroll(body), plan], expand=True)
    if not ui.frame.wide:
        return page
    return ft.Row([ft.Container(page, width=t.TEXT_WIDTH)], alignment=ft.MainAxisAlignment.CENTER, expand=True)


def wide(ui: UiContext, rows: Sequence[ft.Control], beside: ft.Control, *, width: float, on_go: Go) -> ft.Control:
    """The list, as wide as told, and beside it the session that is chosen, which has the primary button."""
    p = ui.palette
    plan = quiet_button(p, words.PLAN(), lambda: on_go(routes.Plan()), icon=ft.Icons.NIGHTLIGHT_OUTLINED)
    head = room_head(ui, words.SESSIONS(), lambda: on_go(routes.Help()))
    head = ft.Container(head, padding=insets(start=20))
    listed = Pane(
        column([head, scroll(rows), ft.Container(ft.Row([plan], wrap=True), padding=t.S3)], expand=True),
        width=width,
        padding=ft.Padding.symmetric(horizontal=t.S2),
        border=line_at_end(p.hairline),
    )
    body = Pane(beside, expand=True, alignment=ft.Alignment.TOP_CENTER)
    return ft.Row([listed, body], spacing=0, expand=True, vertical_alignment=ft.CrossAxisAlignment.STRETCH)


def item(
    ui: UiContext, item: SessionItem, on_open: Callable[[str], object], *, first: bool, chosen: bool = False
) -> ft.Control:
    p = ui.palette
    title, when = words.title(item.number), date_words.full_date(item.day, item.today)
    said = intention_words.quoted(text_cleaning.opening(item.sentence, LINE)) if item.sentence else ""
    note = words.CANCELED() if item.number is None else words.NO_INTENTION() if item.is_ahead and not said else ""
    lines: list[ft.Control] = [text(title, t.LEAD, p.ink), text(when, t.SMALL, p.ink_soft)]
    if note:
        lines.append(text(note, t.SMALL, p.ink_faint))
    if said:
        lines.append(text(said, QUOTE, p.ink_soft, lines=None if ui.frame.large_text else 2))
    press: Press = lambda: on_open(item.uid)  # noqa: E731
    return pressable(
        p,
        _on_thread(ui, item, lines, first=first, chosen=chosen),
        press,
        label=" ".join(filter(None, (words.IN_LIST(session=title, date=when), note, said))),
        current=chosen,
        bgcolor=p.dusk_wash if chosen else None,
        radius=t.R_CARD,
        key=ft.ScrollKey(item.uid),  # type: ignore[call-arg]
        kind=ListedRow,
    )


def _on_thread(ui: UiContext, item: SessionItem, lines: list[ft.Control], *, first: bool, chosen: bool) -> ft.Control:
    """The thread runs through all items; a bead is a ring while its session is ahead."""
    p = ui.palette
    thread = ft.Container(width=2, bgcolor=ft.Colors.with_opacity(0.42, p.dusk), top=28 if first else 0, bottom=0)
    mark = bead(p, filled=not item.is_ahead, size=16, colour=p.edge if item.number is None else None)
    if isinstance(mark, ft.Container) and chosen:
        mark.bgcolor = p.dusk_wash
    words_ = column(lines, spacing=2)
    return ft.Stack(
        [
            at_start(thread, GUTTER / 2 - 1),
            at_start(ft.Container(mark, width=GUTTER, height=30, alignment=ft.Alignment.CENTER, top=13), 0),
            ft.Container(words_, padding=insets(start=GUTTER, end=16, top=14, bottom=18)),
        ]
    )
