"""The journal as a calendar: a month with what was on each day, and the day that is chosen under it."""

from collections.abc import Callable
from datetime import date
from typing import Any

import flet as ft

from kapjournal.care.time import local_time
from kapjournal.care.timeline import calendar as care_calendar
from kapjournal.care.timeline.calendar import CalendarDay
from kapjournal.care.timeline.journal import JournalRow
from kapjournal.care.timeline.search import Hit
from kapjournal.errors import KapJournalError
from kapjournal.views.brought.day_choice import use_calendar
from kapjournal.views.design.long_list import use_rows
from kapjournal.views.journal import calendar_layout as layout
from kapjournal.views.journal import journal_layout
from kapjournal.views.journal.folded_lines import ShownRow, laid_out, use_folds
from kapjournal.views.shell.hooks import use_query, use_value
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui

FIRST = date(local_time.FIRST_YEAR, 1, 1)
LAST = date(local_time.LAST_YEAR, 12, 31)
_DAYS_AT_A_TIME = 14


@ft.component
def Calendar(
    width: float,
    chosen: str,
    on_open: Callable[[JournalRow], None],
    opens_at: date | None = None,
    *,
    key: object = None,
) -> ft.Control:
    """`width` is the room it has, `chosen` the uid of what is open beside it; it opens at today unless told."""
    del key
    services, ui = use_services(), use_ui()
    now = services.now()
    today = local_time.local_day(now, local_time.local_zone())
    day, set_day = ft.use_state(opens_at or today)
    opened, open_or_close = use_folds()
    shown, set_shown = ft.use_state((day.year, day.month))
    month = use_query(services, lambda db: care_calendar.month(db, *shown), shown)
    lines = use_query(services, lambda db: care_calendar.lines_of_day(db, day), day)
    (latest, _) = use_value(lambda: [on_open])
    latest[0] = on_open

    def choose(taken: date) -> None:
        services.access.auto_lock.touch()
        set_day(taken)
        set_shown((taken.year, taken.month))

    open_picker = use_calendar(FIRST, choose)

    def turn(by: int) -> Callable[[], Any] | None:
        year, number = divmod(shown[0] * 12 + shown[1] - 1 + by, 12)
        return (lambda: set_shown((year, number + 1))) if FIRST.year <= year <= LAST.year else None

    def draw_day(item: tuple[CalendarDay, bool]) -> ft.Control:
        one, is_chosen = item
        return layout.day(ui, one, today, is_chosen=is_chosen, width=width, on_press=lambda: choose(one.day))

    def open_latest(row: JournalRow) -> None:
        (open_or_close if row.within else latest[0])(row)

    def draw_line(line: ShownRow) -> ft.Control:
        return journal_layout.row(ui, line, now, open_latest)

    days = [(one, one.day == day) for one in month.value or ()]
    cells, _ = use_rows(
        days, draw_day, ui=(ui, today, width), window=shown[0] * 12 + shown[1], at_first=31, at_a_time=_DAYS_AT_A_TIME
    )
    shown_lines = laid_out((Hit(row, ()) for row in lines.value or ()), opened, chosen)
    rows, _ = use_rows(shown_lines, draw_line, ui=(ui, today), window=day.toordinal())
    if month.error or lines.error:
        return journal_layout.failed(ui, month.error or lines.error or KapJournalError(), services.changed)
    return layout.page(
        ui,
        shown,
        [one for one, _ in days],
        cells,
        rows,
        day=day,
        today=today,
        width=width,
        on_before=turn(-1),
        on_after=turn(1),
        on_pick=lambda: open_picker(date(*shown, 1)),
    )
