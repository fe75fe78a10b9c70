"""How choosing a small step looks: a short page to write on, and the days under it."""

from collections.abc import Callable
from datetime import date, timedelta

import flet as ft

from kapjournal.messages import dates
from kapjournal.views.brought import dated_page, day_choice
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import primary_button
from kapjournal.views.design.layout import SIDE, Press, padded, vspace
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common
from kapjournal.views.words import small_steps as words

TODAY, TOMORROW, ON_A_DAY, NO_DAY = "today", "tomorrow", "day", "none"
CHOICES = (
    (TODAY, words.TODAY),
    (TOMORROW, words.TOMORROW),
    (ON_A_DAY, words.ON_A_DAY),
    (NO_DAY, words.NO_DAY),
)
SHEET = 190.0


def day_of(when: str, today: date) -> date | None:
    """The day that a choice means; a chosen one is written as 2026-11-30."""
    if when in (TODAY, TOMORROW):
        return today + timedelta(days=when == TOMORROW)
    try:
        return date.fromisoformat(when)
    except ValueError:  # no day
        return None


def page(
    ui: UiContext,
    *,
    written: str,
    when: str,
    today: date,
    can_wait: bool,
    on_text: Callable[[str], object],
    on_when: Callable[[str], object],
    on_keep: Press | None,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p = ui.palette
    named = when in (TODAY, TOMORROW, NO_DAY)
    day = day_of(when, today)
    full = dates.full_date(day, today) if day else ""
    return dated_page.page(
        ui,
        [dated_page.title(ui, words.WHAT(), bottom=t.S4)],
        [
            vspace(t.S3),
            *([padded(text(words.CAN_WAIT(), t.BODY, p.ink_soft), bottom=t.S2)] if can_wait else []),
            dated_page.when_heading(ui, words.WHEN(), top=t.S3),
            ft.Container(day_choice.chips(ui, CHOICES, when if named else ON_A_DAY, on_when), padding=SIDE),
            padded(ft.Semantics(live_region=True, content=text(full, t.BODY, p.ink), visible=bool(full)), top=t.S3),
        ],
        primary_button(p, common.KEEP(), on_keep),
        label=words.WHAT(),
        hint=words.HINT(),
        height=SHEET,
        leave=words.LEAVE(),
        written=written,
        on_text=on_text,
        on_leave=on_leave,
        on_help=on_help,
    )
