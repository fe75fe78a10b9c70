"""How the journal looks: its head, its rows, and in a wide window a page beside them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import flet as ft

from kapjournal.errors import KapJournalError
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import foot, primary_button, quiet_button, round_primary_button
from kapjournal.views.design.focusable import Pane
from kapjournal.views.design.insets import at_end, insets
from kapjournal.views.design.layout import Press, column, scroll, vspace
from kapjournal.views.design.panes import has_panes, rail_width, sides
from kapjournal.views.design.states import empty_state, error_state
from kapjournal.views.design.tokens import Frame, Palette
from kapjournal.views.journal import journal_head
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import journal as words

LIST_WIDTH, LEAST_LIST, MOST_LIST = 440.0, 260.0, 400.0
"""Of the list beside what is open; between a calendar and that it takes its share."""
LIST_SHARE = 0.45
PRIMARY_ROOM = 80.0
"""Below the last line, where the primary button lies over the list: it can be pushed out from under it."""
CALENDAR_WIDTH = 7 * t.TOUCH + t.S2


@dataclass(frozen=True)
class Room:
    """How the window is shared: what lies around the panes and between them, and how wide the list is beside others."""

    left: float
    right: float
    gap: float
    """On both sides of a line between two panes."""
    list: float
    rest: float


def shared(frame: Frame) -> Room:
    """In a wide window the list and what is open; where there is room, the calendar before them."""
    inner, (left, right) = frame.width - rail_width(frame), sides(frame)
    if has_panes(frame):
        gap = t.S3
        rest = inner - left - right - CALENDAR_WIDTH - 2 * (2 * gap + 1)
        listed = min(max(LIST_SHARE * rest, LEAST_LIST), MOST_LIST)
        return Room(left, right, gap, listed, rest - listed)
    gap = t.S8
    rest = inner - left - right - 2 * gap - 1
    return Room(left, right, gap, LIST_WIDTH, max(LIST_WIDTH // 4, int(rest - LIST_WIDTH)))


def is_covered(ui: UiContext, entry: ft.Control | None, *, alone: bool) -> bool:
    """Whether the list is out of sight: what is open lies over it in a narrow window."""
    return entry is not None and not ui.frame.wide and not alone


def list_width(ui: UiContext) -> float:
    """The room that the list has."""
    if not ui.frame.wide:
        return ui.frame.width - 2 * t.S2
    room = shared(ui.frame)
    total = ui.frame.width - rail_width(ui.frame) - room.left - room.right - 2 * room.gap - 1
    return room.list if has_panes(ui.frame) else total * room.list / (room.list + room.rest)


def reading_width(ui: UiContext) -> float:
    """The room of what is open: a pane, or the window that it covers."""
    if not ui.frame.wide:
        return ui.frame.width
    room = shared(ui.frame)
    before = CALENDAR_WIDTH + 2 * room.gap + 1 if has_panes(ui.frame) else 0
    inner = ui.frame.width - rail_width(ui.frame) - room.left - room.right
    return inner - before - list_width(ui) - 2 * room.gap - 1


def has_aside(ui: UiContext, view: str) -> bool:
    """Whether the calendar stands before the list."""
    return has_panes(ui.frame) and view != journal_head.TRENDS


def seen(ui: UiContext, view: str) -> str:
    """Which way of looking is seen: where the calendar is there anyway, it is the list that is beside it."""
    return journal_head.ENTRIES if has_aside(ui, view) else view


def calendar_width(ui: UiContext) -> float:
    return CALENDAR_WIDTH if has_panes(ui.frame) else list_width(ui)


def room(
    ui: UiContext,
    top: ft.Control,
    listed: ft.Control,
    entry: ft.Control | None,
    *,
    has_bar: bool,
    aside: ft.Control | None,
    on_write: Press,
    on_show: Press | None,
    on_close: Press,
    on_help: Press,
    alone: bool = False,
) -> ft.Control:
    """The list, and beside it what is open; in a narrow window, what was opened while it was wide covers the list.

    `has_bar` says that what is open has a bar of its own. `aside` stands before the list where there is room. `on_show`
    is for the filter, and goes back to the list that it makes. `alone` is what needs the whole window and has nothing
    to write: nothing stands beside or below it.

    One tree for all windows: what moves in it while the window changes would lose what it holds.
    """
    p, wide, of = ui.palette, ui.frame.wide, shared(ui.frame)
    covered = is_covered(ui, entry, alone=alone)
    is_over = primary_is_over(ui) and on_show is None
    below = ft.Container(None if is_over else _below(p, on_write, on_show, wide=wide, lit=entry is None))
    below.visible = not alone
    primary = (
        round_primary_button(p, ft.Icons.EDIT_OUTLINED, words.WRITE(), on_write) if is_over and not alone else None
    )
    over = at_end(ft.Container(primary, bottom=t.S2), t.MARGIN)
    body = ft.Stack([ft.Container(listed, expand=True), over], fit=ft.StackFit.EXPAND, expand=True)
    page = column([top, body, below], expand=True)
    page.visible = not covered
    bar = ft.Container(top_bar(p, on_close, on_help) if covered and not has_bar else None)
    reading = ft.Container(entry or (nothing_chosen(ui) if wide else None), expand=True)
    beside = column([bar, reading], expand=True)
    beside.visible = (wide or covered) and not alone
    left, right = _shares(of, wide=wide, covered=covered)
    is_aside = aside is not None
    # There even without any width: what is not there at all would move the rest to another place.
    before = Pane(aside, expand=int(CALENDAR_WIDTH) if is_aside else 0)
    return ft.Container(
        ft.Row(
            [
                before,
                _line(ui, of, is_there=is_aside),
                Pane(page, expand=left),
                _line(ui, of, is_there=wide and not alone),
                Pane(beside, expand=0 if alone else right),
            ],
            spacing=0,
            expand=True,
            vertical_alignment=ft.CrossAxisAlignment.STRETCH,
        ),
        padding=insets(start=of.left if wide else 0, end=of.right if wide else 0),
        expand=True,
    )


def aside(title: Sequence[ft.Control], calendar: Callable[[], ft.Control]) -> ft.Control:
    """What stands before the list: the name of the room, and the calendar, which scrolls by itself."""
    return column([*title, ft.Container(calendar(), expand=True)], expand=True)


def _line(ui: UiContext, of: Room, *, is_there: bool) -> ft.Control:
    """Between two panes."""
    return ft.Container(
        width=1 if is_there else 0,
        bgcolor=ui.palette.hairline,
        margin=ft.Margin.symmetric(horizontal=of.gap if is_there else 0),
    )


def _shares(of: Room, *, wide: bool, covered: bool) -> tuple[int, int]:
    """How the window is shared between the list and what is open.

    No widths: in a window that shrinks they may leave a field no room for a moment, and a browser empties it then.
    """
    if not wide:
        return (0, 1) if covered else (1, 0)
    return int(of.list), max(1, int(of.rest))


def primary_is_over(ui: UiContext) -> bool:
    """On a small phone with large text, or on one on its side, the button is round and lies on the end of the list."""
    return ui.frame.low or (ui.frame.small and ui.frame.large_text and not ui.frame.wide)


def _below(p: Palette, on_write: Press, on_show: Press | None, *, wide: bool, lit: bool) -> ft.Control:
    """`lit` says whether this is the one primary button; beside an open entry it is a quiet way."""
    make = primary_button if lit else quiet_button
    if on_show:
        button = make(p, words.SHOW_ENTRIES(), on_show)
    else:
        button = make(p, words.WRITE(), on_write, icon=ft.Icons.EDIT_OUTLINED)
    return ft.Container(button, padding=ft.Padding.only(top=8, bottom=24)) if wide else foot(button)


def nothing_chosen(ui: UiContext) -> ft.Control:
    return ft.Container(empty_state(ui, "cup", words.CHOOSE()), alignment=ft.Alignment.CENTER, expand=True)


def failed(ui: UiContext, error: KapJournalError, on_retry: Press, above: Sequence[ft.Control] = ()) -> ft.Control:
    return scroll([*above, error_state(ui, error, on_retry)])


def rows(
    ui: UiContext,
    lines: Sequence[ft.Control],
    top_line: ft.Control,
    *,
    above: Sequence[ft.Control],
    is_empty: bool,
    window: int,
    on_newer_size: Callable[[float], None],
    searching: bool,
    narrowed: bool,
    on_scroll: Callable[[ft.OnScrollEvent], Any],
    on_newer: Press | None,
    on_older: Press | None,
) -> ft.Control:
    """A window of the list; `window` numbers it, for another one begins at its top. `top_line` stays over it, and what
    is `above` is pushed up with it."""
    p = ui.palette
    if is_empty:
        empty = ("cup", words.NARROWED_EMPTY()) if narrowed else ("seedling", words.EMPTY())
        art, line = ("cup", words.NOTHING_FOUND()) if searching else empty
        return scroll([*above, empty_state(ui, art, line)])
    newer = quiet_button(p, words.NEWER(), on_newer) if on_newer else None
    side = list_side(ui)
    first = [*above, *([ft.Container(newer, padding=side)] if newer else [])]
    begins = ft.Container(column(first) if first else None, on_size_change=lambda e: on_newer_size(e.height))
    below = [quiet_button(p, words.OLDER(), on_older)] if on_older else []
    room = vspace(PRIMARY_ROOM if primary_is_over(ui) else 0)
    listed = scroll([begins, *lines, ft.Container(column(below), padding=side), room], on_scroll=on_scroll)
    listed.key = f"window {window}"
    over = ft.Container(top_line, left=0, top=0, right=0, padding=side, ignore_interactions=True)
    return ft.Stack([listed, over], fit=ft.StackFit.EXPAND, expand=True)


def list_side(ui: UiContext) -> ft.Padding:
    return ft.Padding.symmetric(horizontal=0 if ui.frame.wide else t.S2)


def measured(ui: UiContext, control: ft.Control, on_height: Callable[[float], None]) -> ft.Control:
    """A row of the list. The client says how tall it came out."""
    return ft.Container(control, padding=list_side(ui), on_size_change=lambda e: on_height(e.height))
