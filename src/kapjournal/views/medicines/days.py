"""The day of something that was: today, or one that is chosen; where it may be left open, none."""

from collections.abc import Callable
from datetime import date

import flet as ft

from kapjournal.care.time import local_time
from kapjournal.messages import dates
from kapjournal.views.brought import day_choice
from kapjournal.views.brought.day_choice import use_calendar
from kapjournal.views.design import tokens as t
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, column, vspace
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import medicines as words

OPEN, TODAY, ON_A_DAY = "open", "today", "day"
FIRST = date(local_time.FIRST_YEAR, 1, 1)


def day_of(typed: str) -> date | None:
    """The day as a draft holds it: 2026-11-30, so that today stays the day it was."""
    try:
        return date.fromisoformat(typed)
    except ValueError:  # no day
        return None


def use_past_calendar(today: date, on_day: Callable[[date], object]) -> Callable[[date | None], None]:
    """A calendar that ends today; what it returns opens it on a day."""
    open_calendar = use_calendar(FIRST, on_day, last=today)
    return lambda day: open_calendar(day or today)


def choice(
    ui: UiContext,
    heading: str,
    day: date | None,
    today: date,
    *,
    may_be_open: bool,
    on_day: Callable[[date | None], object],
    on_calendar: Press,
) -> ft.Control:
    """The choices in words, and the day that is chosen in full."""
    p = ui.palette
    choices = [(TODAY, words.TODAY), (ON_A_DAY, words.ON_A_DAY)]
    choices += [(OPEN, words.NO_DAY)] if may_be_open else []

    def choose(name: str) -> None:
        if name == ON_A_DAY:
            on_calendar()
        else:
            on_day(today if name == TODAY else None)

    chosen = OPEN if day is None else TODAY if day == today else ON_A_DAY
    said = text(dates.full_date(day, today) if day else "", t.BODY, p.ink)
    return column(
        [
            ft.Container(text(heading, t.LABEL, p.ink, heading=2), padding=TEXT_SIDE),
            vspace(t.S2),
            ft.Container(day_choice.chips(ui, choices, chosen, choose), padding=SIDE),
            ft.Container(
                ft.Semantics(live_region=True, content=said, visible=day is not None),
                padding=insets(start=t.S5, end=t.S5, top=t.S3),
            ),
        ]
    )
