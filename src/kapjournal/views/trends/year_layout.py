"""How a year in moons looks. It hangs in the night in both themes: hundreds of small moons need to shine."""

from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date

import flet as ft

from kapjournal.care.trends.year import Month, Year
from kapjournal.messages import dates
from kapjournal.messages.formats import formats
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import icon_button
from kapjournal.views.design.layout import Press, column, moon, picture, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.trends import card_layout, drawings
from kapjournal.views.words import calendar
from kapjournal.views.words import trends as words
from kapjournal.views.words.moods import MOODS

NIGHT = t.DARK
SKY = "#12242B"
SPACE, INSET = 12.0, 16.0
NARROW = 84.0
"""A month that is narrower has moons too small to tell apart."""


def loading(ui: UiContext) -> ft.Control:
    return card_layout.layout(ui, words.YEAR_CALENDAR(), [], [text(words.LOADING(), t.BODY, ui.palette.ink_soft)])


def card(
    ui: UiContext,
    found: Year,
    shown: ft.Control,
    *,
    as_table: bool,
    on_table: Press,
    on_before: Press | None,
    on_after: Press | None,
    save: card_layout.Foot,
) -> ft.Control:
    return card_layout.layout(
        ui,
        words.YEAR_CALENDAR(),
        [words.year(found.year, found.split)],
        [_turning(ui, found.year, on_before, on_after), shown],
        as_table=as_table,
        on_table=on_table if found.split.total else None,
        save=save if found.split.total else None,
    )


def months(ui: UiContext, found: Year, width: float, on_month: Callable[[date], None]) -> ft.Control:
    """As many beside each other as are large enough."""
    room = width - 2 * INSET
    count = columns(room, large_text=ui.frame.large_text)
    each = (room - (count - 1) * SPACE) / count
    drawn = [_month(ui, month, each, on_month) for month in found.months]
    rows = [ft.Row(drawn[start : start + count], spacing=SPACE) for start in range(0, 12, count)]
    inside = column([*rows, _legend(ui)], spacing=SPACE)
    return ft.Container(inside, bgcolor=SKY, border_radius=t.R_CARD, padding=INSET)


def columns(room: float, *, large_text: bool) -> int:
    least = NARROW * (1.2 if large_text else 1)
    return next(count for count in (6, 4, 3, 2, 1) if count == 1 or (room + SPACE) / count - SPACE >= least)


def name(month: Month) -> str:
    return formats().dress(formats().months[month.first.month - 1])


def _month(ui: UiContext, month: Month, width: float, on_month: Callable[[date], None]) -> ft.Control:
    first = (month.first.weekday() - dates.first_weekday()) % 7
    days = monthrange(month.first.year, month.first.month)[1]
    drawn = drawings.month(NIGHT, width, first, days, month.levels, month.sessions)
    said = text(name(month), t.SMALL_LABEL.capped(ui.frame.scale, 1.5), NIGHT.ink_soft)
    inside = ft.Column([said, picture(drawn, width=width, height=drawings.month_height(width))], spacing=5, tight=True)
    target = pressable(
        NIGHT,
        inside,
        lambda: on_month(month.first),
        label=words.month(month.first, month.split),
        radius=8,
        key=month.first.isoformat(),
    )
    return ft.Container(target, width=width)


def _turning(ui: UiContext, year: int, on_before: Press | None, on_after: Press | None) -> ft.Control:
    p = ui.palette
    shown = text(str(year), t.HEADING.capped(ui.frame.scale, 1.4), p.ink)
    ways = [
        icon_button(p, ft.Icons.CHEVRON_LEFT_ROUNDED, words.YEAR_BEFORE(), on_before) if on_before else None,
        icon_button(p, ft.Icons.CHEVRON_RIGHT_ROUNDED, words.YEAR_AFTER(), on_after) if on_after else None,
    ]
    line: Sequence[ft.Control] = [ft.Container(shown, expand=True), *(way for way in ways if way)]
    return ft.Container(ft.Row(list(line), spacing=0, height=t.TOUCH), padding=ft.Padding.only(bottom=t.S1))


def _legend(ui: UiContext) -> ft.Control:
    """The five moods by their moons, and what a ring is."""
    kind = t.SMALL.capped(ui.frame.scale, 1.6)
    moods = [
        ft.Row([moon(NIGHT, level, 14), text(mood(), kind, NIGHT.ink_soft)], spacing=5, tight=True)
        for level, mood in enumerate(MOODS, 1)
    ]
    ring = ft.Container(width=14, height=14, border_radius=7, border=ft.Border.all(2.4, NIGHT.dusk))
    session = ft.Row([ring, text(calendar.RING(), kind, NIGHT.ink_soft)], spacing=5, tight=True)
    return column([vspace(0), ft.Row([*moods, session], wrap=True, spacing=t.S3, run_spacing=t.S1)])
