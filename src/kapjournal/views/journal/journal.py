"""The second room: everything written and felt, newest first, and a search over all of it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import flet as ft

from kapjournal import routes
from kapjournal.care.records import sessions
from kapjournal.care.time import local_time
from kapjournal.care.timeline import journal as care_journal
from kapjournal.care.timeline import search as care_search
from kapjournal.care.timeline.journal import JournalCursor, JournalRow
from kapjournal.care.timeline.search import Hit
from kapjournal.errors import KapJournalError
from kapjournal.views import kinds
from kapjournal.views.design.long_list import use_rows
from kapjournal.views.journal import journal_head
from kapjournal.views.journal import journal_layout as layout
from kapjournal.views.journal.calendar import Calendar
from kapjournal.views.journal.filters import NO_FILTER, Filters, JournalFilter, narrowed_by
from kapjournal.views.journal.folded_lines import ShownRow, laid_out, use_folds
from kapjournal.views.journal.search_field import use_search_field
from kapjournal.views.shell.hooks import use_fact, use_query, use_value, use_wanted
from kapjournal.views.shell.journal_door import Wanted
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.trends.trends import Trends

if TYPE_CHECKING:
    from kapjournal.storage import Db

PAGE, MOST = 50, 100
"""Rows read at a time, and rows in the tree at most: each one is a control that is sent to the client."""
TYPING_REST_S = 0.25


@dataclass(frozen=True)
class ListPosition:
    """Where the list is opened: the cursors of the windows above, and how many rows of this one are shown."""

    above: tuple[JournalCursor | None, ...] = (None,)
    size: int = PAGE


@dataclass(frozen=True)
class Chosen:
    """What is open beside the list, and the component that shows it."""

    uid: str = ""
    component: Any = None


NOTHING = Chosen()
_NO_DAY: date | None = None


@ft.component
def Journal() -> ft.Control:
    services, ui = use_services(), use_ui()
    query, set_query = ft.use_state("")
    typed, set_typed = ft.use_state("")
    shown, set_shown = ft.use_state(journal_head.EVERYTHING)
    chosen, set_chosen = ft.use_state(NOTHING)
    view, set_view = ft.use_state(journal_head.ENTRIES)
    day, set_day = ft.use_state(_NO_DAY)
    filter_, set_filter = ft.use_state(NO_FILTER)
    filtering, set_filtering = ft.use_state(False)
    search, seek = use_search_field()
    numbers = use_fact(services, lambda db: _numbers(db) if filter_.only.session_uid else {}, filter_).value or {}

    async def rest() -> None:
        await asyncio.sleep(TYPING_REST_S)
        set_query(typed.strip())

    ft.use_effect(rest, [typed], cleanup=lambda: None)

    def open_row(row: JournalRow) -> None:
        shown_as = kinds.shown_as(row)
        if shown_as.beside is not None and ui.frame.wide:
            set_chosen(Chosen(row.uid, shown_as.beside))
        else:
            services.go(shown_as.route(row.uid))

    open_uid = chosen.uid if ui.frame.wide else ""

    def look(chosen_view: str, at: date | None = None) -> None:
        set_day(at)
        set_view(chosen_view)
        # A browser would empty a field that is out of sight; what was typed in it is a draft.
        set_chosen(NOTHING if chosen_view == journal_head.TRENDS else chosen)

    def fulfil(wanted: Wanted) -> None:
        look(wanted.view)
        set_filtering(False)
        seek(wanted.is_search)
        # In a narrow window what is open would cover the search.
        set_chosen(lambda now: NOTHING if wanted.is_search and not ui.frame.wide else now)

    use_wanted(services, fulfil)

    if view == journal_head.TRENDS:
        listed: ft.Control = Trends(lambda at: look(journal_head.CALENDAR, at))
    elif view == journal_head.CALENDAR:
        listed = Calendar(layout.list_width(ui), open_uid, open_row, day, key=day)
    elif filtering:
        listed = Filters(filter_, set_filter)
    else:
        listed = Rows(query, shown, filter_, open_uid, open_row, key=f"{shown}:{filter_}:{query}")
    head = journal_head.head(
        ui,
        typed=typed,
        shown=shown,
        view=view,
        search=search,
        filtering=filtering,
        narrowed=narrowed_by(filter_, numbers),
        on_typed=set_typed,
        on_shown=set_shown,
        on_view=look,
        on_filter=lambda: set_filtering(not filtering),
        on_narrow=set_filter,
        on_help=lambda: services.go(routes.Help()),
    )

    def close() -> None:
        set_chosen(NOTHING)

    return layout.room(
        ui,
        head,
        listed,
        chosen.component(chosen.uid, close, key=chosen.uid) if chosen.component else None,
        on_write=lambda: services.go(routes.Note()),
        on_show=(lambda: set_filtering(False)) if filtering and view == journal_head.ENTRIES else None,
        on_close=close,
        on_help=lambda: services.go(routes.Help()),
        alone=view == journal_head.TRENDS,
    )


@ft.component
def Rows(
    query: str,
    shown: str,
    filter_: JournalFilter,
    chosen: str,
    on_open: Callable[[JournalRow], None],
    *,
    key: object = None,
) -> ft.Control:
    """The list alone, so that nothing else is drawn again while it is scrolled."""
    del key
    services, ui = use_services(), use_ui()
    leaf, set_leaf = use_value(ListPosition)
    opened, open_or_close = use_folds()
    today = local_time.local_day(services.now(), local_time.local_zone())
    answer = use_query(services, lambda db: _read(db, query, shown, filter_, leaf, today), query, shown, filter_, leaf)
    hits, following = answer.value or ((), None)
    now, (latest, _) = services.now(), use_value(lambda: [on_open])
    latest[0] = on_open

    def open_latest(row: JournalRow) -> None:
        (open_or_close if row.within else latest[0])(row)

    def draw(line: ShownRow) -> ft.Control:
        return layout.row(ui, line, now, open_latest)

    window = len(leaf.above)
    lines, is_all = use_rows(laid_out(hits, opened, chosen), draw, ui=(ui, today), window=window)
    if answer.value is None:
        return layout.failed(ui, answer.error or KapJournalError(), services.changed)

    def scrolled(e: ft.OnScrollEvent) -> None:
        _touch(services)
        if following and leaf.size < MOST and e.pixels > e.max_scroll_extent - ui.frame.height:
            set_leaf(lambda old: ListPosition(old.above, min(old.size + PAGE, MOST)))

    return layout.rows(
        ui,
        lines,
        window=window,
        searching=bool(query),
        narrowed=filter_.is_on,
        on_scroll=scrolled,
        on_newer=(lambda: set_leaf(lambda _: ListPosition(leaf.above[:-1], MOST))) if len(leaf.above) > 1 else None,
        on_older=(lambda: set_leaf(lambda _: ListPosition((*leaf.above, following)))) if following and is_all else None,
    )


def _read(
    db: "Db", query: str, shown: str, filter_: JournalFilter, leaf: ListPosition, today: date
) -> tuple[tuple[Hit, ...], JournalCursor | None]:
    before, only = leaf.above[-1], filter_.only
    names = (filter_.kind,) if filter_.kind else _lines_of(shown)
    if query:
        found = care_search.search(db, query, kinds=names, before=before, limit=leaf.size, today=today, only=only)
        return found.hits, found.next
    page = care_journal.page(db, kinds=names, before=before, limit=leaf.size, only=only)
    return tuple(Hit(row, ()) for row in page.rows), page.next


def _numbers(db: "Db") -> dict[str, int]:
    return sessions.numbers(sessions.everything(db))


def _lines_of(shown: str) -> tuple[str, ...] | None:
    """The lines that one filter shows; None for all, also those that are found and not listed."""
    return next((one.kind.lines.names for one in kinds.SHOWN if one.kind.name == shown and one.kind.lines), None)


def _touch(services: ScreenServices) -> None:
    services.access.auto_lock.touch()
