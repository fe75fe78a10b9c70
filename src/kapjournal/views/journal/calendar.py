"""The journal as a calendar: a month with what was on each day, and under it the day that is chosen, to be opened."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

import flet as ft

from kapjournal import messages
from kapjournal.care.time import local_time
from kapjournal.care.timeline import calendar as care_calendar
from kapjournal.care.timeline.by_day import gathered
from kapjournal.care.timeline.calendar import CalendarDay
from kapjournal.errors import KapJournalError
from kapjournal.views.brought.day_choice import use_calendar
from kapjournal.views.design.long_list import use_rows
from kapjournal.views.design.pressing import take_keyboard
from kapjournal.views.journal import calendar_layout as layout
from kapjournal.views.journal import journal_layout
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui

FIRST = date(local_time.FIRST_YEAR, 1, 1)
LAST = date(local_time.LAST_YEAR, 12, 31)
_DAYS_AT_A_TIME = 14
_STEPS = {"Arrow Left": -1, "Arrow Right": 1, "Arrow Up": -7, "Arrow Down": 7}
_SIDEWAYS = 1


def day_by_key(day: date, key: str, *, right_to_left: bool) -> date | None:
    """The day that an arrow key leads to; None for another key, and past the ends of the calendar."""
    step = _STEPS.get(key, 0)
    if abs(step) == _SIDEWAYS and right_to_left:
        step = -step
    reached = day + timedelta(days=step)
    return reached if step and FIRST <= reached <= LAST else None


@ft.component
def Calendar(
    width: float,
    on_day: Callable[[date], None],
    opens_at: date | None = None,
    above: Sequence[ft.Control] = (),
    *,
    key: object = None,
) -> ft.Control:
    """`width` is the room it has, `on_day` opens a day in the list; it begins with today unless told. What is `above`
    is pushed up with it."""
    del key
    services, ui = use_services(), use_ui()
    today = local_time.local_day(services.now(), local_time.local_zone())
    day, set_day = ft.use_state(opens_at or today)
    shown, set_shown = ft.use_state((day.year, day.month))
    by_key: ft.MutableRef[date] = ft.use_ref(None)
    month = use_query(services, lambda db: care_calendar.month(db, *shown), shown)
    lines = use_query(services, lambda db: gathered(care_calendar.lines_of_day(db, day)), day)

    def choose(taken: date) -> None:
        services.access.auto_lock.touch()
        set_day(taken)
        set_shown((taken.year, taken.month))

    open_picker = use_calendar(FIRST, choose)

    def turn(by: int) -> Callable[[], Any] | None:
        year, number = divmod(shown[0] * 12 + shown[1] - 1 + by, 12)
        return (lambda: set_shown((year, number + 1))) if FIRST.year <= year <= LAST.year else None

    def press_key(pressed: str) -> None:
        reached = day_by_key(day, pressed, right_to_left=messages.is_right_to_left())
        if reached:
            by_key.current = reached
            choose(reached)

    def draw_day(item: tuple[CalendarDay, bool]) -> ft.Control:
        one, is_chosen = item
        return layout.day(ui, one, today, is_chosen=is_chosen, width=width, on_press=lambda: choose(one.day))

    days = [(one, one.day == day) for one in month.value or ()]
    cells, _ = use_rows(
        days, draw_day, ui=(ui, today, width), window=shown[0] * 12 + shown[1], at_first=31, at_a_time=_DAYS_AT_A_TIME
    )

    def follow() -> None:
        """The keyboard stays on the day that it chose."""
        reached, by_key.current = by_key.current, None
        drawn = {one.day: cell for (one, _), cell in zip(days, cells, strict=False)}
        if reached in drawn:
            services.start(lambda: take_keyboard(drawn[reached]))

    ft.use_effect(follow, [day])
    if month.error or lines.error:
        return journal_layout.failed(ui, month.error or lines.error or KapJournalError(), services.changed)
    return layout.page(
        ui,
        shown,
        [one for one, _ in days],
        cells,
        layout.card_of(ui, day, lines.value or (), today, width, lambda: on_day(day)),
        above=above,
        width=width,
        on_before=turn(-1),
        on_after=turn(1),
        on_pick=lambda: open_picker(date(*shown, 1)),
        on_key=press_key,
    )
