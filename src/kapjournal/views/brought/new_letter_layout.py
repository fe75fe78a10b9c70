"""How writing a letter to oneself looks."""

from collections.abc import Callable
from datetime import date, timedelta

import flet as ft

from kapjournal.views.brought import dated_page, day_choice
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import primary_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, Press, column, padded, vspace
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import letters as words

NEXT_SESSION, IN_30_DAYS, ON_A_DAY = "session", "30", "day"
SHEET = 300.0
_MONTH = timedelta(days=30)


def possible(when: str, *, has_session: bool) -> str:
    """The choice, or what stands for none yet: the next session where there is one, else 30 days."""
    if not when or (when == NEXT_SESSION and not has_session):
        return NEXT_SESSION if has_session else IN_30_DAYS
    return when


def day_of(when: str, today: date) -> date | None:
    """The day that a choice means; None for the one before the next session. A chosen day is written as 2026-11-30."""
    if when == IN_30_DAYS:
        return today + _MONTH
    try:
        return date.fromisoformat(when)
    except ValueError:  # the next session
        return None


def choice(
    ui: UiContext,
    *,
    when: str,
    day: date | None,
    today: date,
    has_session: bool,
    on_when: Callable[[str], object],
) -> ft.Control:
    """The days that can be chosen, and in words what the choice means."""
    p = ui.palette
    session = ((NEXT_SESSION, words.NEXT_SESSION),) if has_session else ()
    choices = (*session, (IN_30_DAYS, words.IN_30_DAYS), (ON_A_DAY, words.ON_A_DAY))
    named = when in (NEXT_SESSION, IN_30_DAYS)
    lines: list[ft.Control] = [] if has_session else [text(words.NO_SESSION(), t.BODY, p.ink_soft), vspace(t.S3)]
    lines += [day_choice.chips(ui, choices, when if named else ON_A_DAY, on_when), vspace(t.S3)]
    said = ft.Container(text(words.closed_until(day, today), t.BODY, p.ink), padding=insets(start=t.S1))
    return column([*lines, ft.Semantics(live_region=True, content=said)])


def page(
    ui: UiContext,
    *,
    written: str,
    when: str,
    day: date | None,
    today: date,
    has_session: bool,
    on_text: Callable[[str], object],
    on_when: Callable[[str], object],
    on_close: Press | None,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p = ui.palette
    chosen = choice(ui, when=when, day=day, today=today, has_session=has_session, on_when=on_when)
    return dated_page.page(
        ui,
        [
            dated_page.title(ui, words.WRITE()),
            padded(text(words.WHY(), t.BODY, p.ink_soft), top=t.S1, bottom=t.S4),
        ],
        [dated_page.when_heading(ui, words.WHEN(), top=t.S5), ft.Container(chosen, padding=SIDE)],
        primary_button(p, words.CLOSE(), on_close),
        label=words.YOUR_LETTER(),
        hint="",
        height=SHEET,
        leave=words.LEAVE(),
        written=written,
        on_text=on_text,
        on_leave=on_leave,
        on_help=on_help,
    )
