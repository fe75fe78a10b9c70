"""The second room: everything written and felt, newest first, and a search over all of it."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

import flet as ft

from kapjournal import routes
from kapjournal.care.records import sessions
from kapjournal.care.time import local_time
from kapjournal.care.timeline import search_offers
from kapjournal.care.timeline.search_labels import LabelDays
from kapjournal.care.timeline.search_offers import Offer
from kapjournal.views.journal import journal_head
from kapjournal.views.journal import journal_layout as layout
from kapjournal.views.journal.beside import use_beside
from kapjournal.views.journal.calendar import Calendar
from kapjournal.views.journal.filters import NO_FILTER, Filters, JournalFilter
from kapjournal.views.journal.narrowed import Offered, narrow, narrowed_by, offered
from kapjournal.views.journal.rows import Rows
from kapjournal.views.journal.search_field import use_search_field, use_times_covered
from kapjournal.views.journal.searching import use_search
from kapjournal.views.shell.gradually import Later
from kapjournal.views.shell.hooks import use_fact, use_wanted
from kapjournal.views.shell.journal_request import Wanted
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.trends.trends import Trends

if TYPE_CHECKING:
    from kapjournal.storage import Db


_NO_DAY: date | None = None


@ft.component
def Journal() -> ft.Control:
    services, ui = use_services(), use_ui()
    search, beside = use_search(), use_beside(services, ui)
    shown, set_shown = ft.use_state(journal_head.EVERYTHING)
    view, set_view = ft.use_state(journal_head.ENTRIES)
    day, set_day = ft.use_state(_NO_DAY)
    filter_, set_filter = ft.use_state(NO_FILTER)
    filtering, set_filtering = ft.use_state(False)
    search_field, seek = use_search_field()
    today = local_time.local_day(services.now(), local_time.local_zone())
    offers = search_offers.offers(search.query, today)
    numbers = _use_numbers(services, filter_, offers)
    has_aside, seen = layout.has_aside(ui, view), layout.seen(ui, view)
    alone = seen == journal_head.TRENDS
    times_covered = use_times_covered(is_covered=layout.is_covered(ui, beside.drawn, alone=alone))

    def look(chosen_view: str, at: date | None = None) -> None:
        set_day(at)
        set_view(chosen_view)
        # A browser would empty a field that is out of sight; what was typed in it is a draft.
        set_filtering(False)
        beside.close_for(chosen_view == journal_head.TRENDS)

    def fulfil(wanted: Wanted) -> None:
        look(wanted.view)
        seek(wanted.is_search)
        beside.close_for(wanted.is_search and not ui.frame.wide)  # it would cover the search

    use_wanted(services, fulfil)

    def take(choice: JournalFilter, words: str) -> None:
        """From now on only this, and of it what has these words."""
        set_filter(choice)
        search.be(words)
        set_shown(journal_head.EVERYTHING)
        set_filtering(False)

    def open_day(opened: date) -> None:
        take(narrow(NO_FILTER, days=LabelDays(opened, opened + timedelta(days=1))), "")
        look(journal_head.ENTRIES, opened)

    def calendar() -> ft.Control:
        return Calendar(layout.calendar_width(ui), open_day, day, () if has_aside else head.goes, key=day)

    def listed() -> ft.Control:
        if seen == journal_head.TRENDS:
            return Trends(lambda at: look(journal_head.CALENDAR, at))
        if seen == journal_head.CALENDAR:
            return calendar()
        if filtering:
            return Filters(filter_, set_filter, head.goes)
        key = f"{shown}:{filter_}:{search.query}"
        return Rows(search.query, shown, filter_, beside.uid, beside.open, head.goes, key=key)

    title = journal_head.title(
        ui, seen, look, lambda: services.go(routes.Help()), aside=bool(search.typed), with_calendar=not has_aside
    )
    head = journal_head.head(
        ui,
        [] if has_aside else title,
        typed=search.typed,
        shown=shown,
        view=seen,
        search=search_field,
        search_key=f"search {times_covered}",
        filtering=filtering,
        narrowed=narrowed_by(filter_, numbers, today),
        offered=[(one.name, _taking(take, one)) for one in offered(filter_, offers, numbers, today)],
        on_typed=search.change,
        on_shown=set_shown,
        on_filter=lambda: set_filtering(not filtering),
        on_narrow=set_filter,
        on_help=lambda: services.go(routes.Help()),
    )
    return layout.room(
        ui,
        head.stays,
        listed(),
        beside.drawn,
        has_bar=beside.has_bar,
        aside=layout.aside(title, lambda: Later(calendar, key="calendar")) if has_aside else None,
        on_write=lambda: services.go(routes.Note()),
        on_show=(lambda: set_filtering(False)) if filtering else None,
        on_close=beside.close,
        on_help=lambda: services.go(routes.Help()),
        alone=alone,
    )


def _taking(take: Callable[[JournalFilter, str], None], one: Offered) -> Callable[[], None]:
    return lambda: take(one.choice, one.rest)


def _use_numbers(services: ScreenServices, filter_: JournalFilter, offers: tuple[Offer, ...]) -> Mapping[str, int]:
    """Of the sessions, by their uid; read where something here names one."""
    is_needed = bool(filter_.only.session_uid) or any(one.session for one in offers)
    return use_fact(services, lambda db: _numbers(db) if is_needed else {}, is_needed).value or {}


def _numbers(db: "Db") -> dict[str, int]:
    return sessions.numbers(sessions.everything(db))
