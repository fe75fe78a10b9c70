"""The list of the journal under its days, newest first, or what a search found; a window of it at a time."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import flet as ft

from kapjournal.care import kinds as care_kinds
from kapjournal.care.time import local_time
from kapjournal.care.timeline import journal as care_journal
from kapjournal.care.timeline import search as care_search
from kapjournal.care.timeline.by_day import by_day, gathered
from kapjournal.care.timeline.journal import JournalCursor, JournalRow
from kapjournal.care.timeline.search import Hit
from kapjournal.care.trends.gradual import Parts
from kapjournal.views import kinds
from kapjournal.views.design.long_list import AT_FIRST, use_rows
from kapjournal.views.journal import journal_layout as layout
from kapjournal.views.journal.day_at_top import DayAtTop, TopLine, day_line
from kapjournal.views.journal.filters import JournalFilter
from kapjournal.views.journal.folded_lines import DayOfHits, Shown, ShownDay, under_days, use_folds
from kapjournal.views.journal.row_layout import row
from kapjournal.views.shell.gradually import use_gradual
from kapjournal.views.shell.hooks import use_value
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import journal as words

PAGE, MOST, MOST_READ = 50, 100, 400
"""Rows read at a time, lines in the tree about at most, each of them a control that is sent to the client, and rows
read at most: those of one day may be one line."""
FEW = 16
"""With fewer lines than this, some of a window may be empty."""


@dataclass(frozen=True)
class ListPosition:
    """Where the list is opened: the cursors of the windows above, and how many rows of this one are shown."""

    above: tuple[JournalCursor | None, ...] = (None,)
    size: int = PAGE


class Listed(NamedTuple):
    """What was read of a position: its days, and where the next window begins."""

    at: ListPosition
    days: tuple[DayOfHits, ...] = ()
    following: JournalCursor | None = None


@ft.component
def Rows(
    query: str,
    shown: str,
    filter_: JournalFilter,
    chosen: str,
    on_open: Callable[[JournalRow], None],
    above: Sequence[ft.Control] = (),
    *,
    key: object = None,
) -> ft.Control:
    """The list alone, so that nothing else is drawn again while it is scrolled; `above` is pushed up with it."""
    del key
    services, ui = use_services(), use_ui()
    wanted, set_at = use_value(ListPosition)
    (at_top, _) = use_value(DayAtTop)
    opened, open_or_close = use_folds()
    today = local_time.local_day(services.now(), local_time.local_zone())
    answer = use_gradual(services, lambda: _read(query, shown, filter_, wanted, today), query, shown, filter_, wanted)
    at, listed, following = answer.value or Listed(wanted)
    few = sum(len(one.hits) for one in listed) < MOST
    grows = bool(following) and few and at.size < MOST_READ and at == wanted
    now, (latest, _) = services.now(), use_value(lambda: [on_open])
    latest[0] = on_open

    def open_latest(row: JournalRow) -> None:
        (open_or_close if row.within else latest[0])(row)

    def draw(line: Shown) -> ft.Control:
        if isinstance(line, ShownDay):
            drawn = day_line(ui, words.day(line.day, today), heading=True)
        else:
            drawn = row(ui, line, now, open_latest)
        return layout.measured(ui, drawn, lambda height: at_top.measured(line, height))

    window, shown_lines = len(at.above), under_days(listed, opened, chosen)
    at_top.lists(shown_lines, window)
    # What a search found is drawn after it was found: each is a step of its own.
    at_first = 0 if query else AT_FIRST
    lines, is_all = use_rows(shown_lines, draw, ui=(ui, today), window=window, at_first=at_first)

    async def fill() -> None:
        """Days of one line each leave room for more: a list that cannot be scrolled goes on by itself."""
        await asyncio.sleep(0)
        if grows and is_all and len(shown_lines) < FEW:
            set_at(_longer)

    ft.use_effect(fill, [at, is_all], cleanup=lambda: None)
    if answer.error:
        return layout.failed(ui, answer.error, services.changed, above)

    def scrolled(e: ft.OnScrollEvent) -> None:
        _touch(services)
        at_top.scrolled(e.pixels)
        if grows and e.pixels > e.max_scroll_extent - ui.frame.height:
            set_at(_longer)

    return layout.rows(
        ui,
        lines,
        TopLine(at_top, today, key=window),
        above=above,
        is_empty=answer.value is not None and not shown_lines,
        window=window,
        on_newer_size=lambda height: at_top.measured(None, height),
        searching=bool(query),
        narrowed=filter_.is_on,
        on_scroll=scrolled,
        on_newer=(lambda: set_at(lambda _: ListPosition(at.above[:-1], MOST))) if len(at.above) > 1 else None,
        on_older=(lambda: set_at(lambda _: ListPosition((*at.above, following)))) if following and is_all else None,
    )


def _longer(position: ListPosition) -> ListPosition:
    return ListPosition(position.above, min(position.size + PAGE, MOST_READ))


def _read(query: str, shown: str, filter_: JournalFilter, at: ListPosition, today: date) -> Parts[Listed]:
    """A page of the list at once; what is looked for, a part at a time."""
    before, only = at.above[-1], filter_.only
    names = (filter_.kind,) if filter_.kind else _lines_of(shown)
    if query:
        found = yield from care_search.searched(
            query, kinds=names, before=before, limit=at.size, today=today, only=only
        )
        hits = {hit.row.uid: hit for hit in found.hits}
        by_days = by_day(hit.row for hit in found.hits)
        days = tuple(DayOfHits(one.day, tuple(hits[row.uid] for row in one.rows)) for one in by_days)
        return Listed(at, days, found.next)
    if names is None and (only.days or only.session_uid):
        names = (*care_journal.listed(), care_kinds.SESSION.name)  # of whose days, or of which, all else is
    db = yield
    page = care_journal.page(db, kinds=names, before=before, limit=at.size, only=only)
    by_days = by_day(page.rows)
    days = tuple(DayOfHits(one.day, tuple(Hit(row, ()) for row in gathered(one.rows))) for one in by_days)
    return Listed(at, days, page.next)


def _lines_of(shown: str) -> tuple[str, ...] | None:
    """The lines that one filter shows; None for all, also those that are found and not listed."""
    return next((one.kind.lines.names for one in kinds.SHOWN if one.kind.name == shown and one.kind.lines), None)


def _touch(services: ScreenServices) -> None:
    services.access.auto_lock.touch()
