"""How choosing a small step looks: a short page to write on, and the days under it."""

from collections.abc import Callable
from datetime import date, timedelta

import flet as ft

from kapjournal.messages import dates
from kapjournal.views.brought import day_choice
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import primary_button, quiet_button
from kapjournal.views.design.fields import writing_sheet
from kapjournal.views.design.layout import SIDE, Press, column, max_width, padded, scroll_form, vspace
from kapjournal.views.design.task_foot import task_foot
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
    p, f = ui.palette, ui.frame
    sheet = writing_sheet(
        p,
        label=words.WHAT(),
        value=written,
        on_change=on_text,
        hint=words.HINT(),
        footer=common.KEPT_AS_YOU_WRITE(),
        autofocus=True,
    )
    named = when in (TODAY, TOMORROW, NO_DAY)
    day = day_of(when, today)
    full = dates.full_date(day, today) if day else ""
    parts: list[ft.Control] = [
        padded(text(words.WHAT(), t.TITLE.capped(f.scale, 1.3), p.ink, heading=1), top=t.S2, bottom=t.S4),
        ft.Container(sheet, padding=SIDE, height=SHEET * min(f.scale, 1.6)),
        vspace(t.S3),
        *([padded(text(words.CAN_WAIT(), t.BODY, p.ink_soft), bottom=t.S2)] if can_wait else []),
        padded(text(words.WHEN(), t.HEADING.capped(f.scale, 1.4), p.ink, heading=2), top=t.S3, bottom=t.S3),
        ft.Container(day_choice.chips(ui, CHOICES, when if named else ON_A_DAY, on_when), padding=SIDE),
        padded(ft.Semantics(live_region=True, content=text(full, t.BODY, p.ink), visible=bool(full)), top=t.S3),
        vspace(t.S6),
    ]
    lamp = primary_button(p, common.KEEP(), on_keep)
    quiet = quiet_button(p, words.LEAVE(), on_leave, colour=p.ink_soft)
    bar = top_bar(p, on_leave, on_help, close=True)
    return max_width(column([bar, scroll_form(parts), task_foot(f, lamp, quiet)], expand=True), f)
