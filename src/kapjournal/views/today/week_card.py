"""The last seven days on Today: a moon for each, a ring where a session was, and the sentence that says it."""

import flet as ft

from kapjournal.care.steps.week import Week, WeekDay
from kapjournal.views.design import graphics
from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import Press, column, picture, shadows, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import kept_together, text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import calendar as calendar_words
from kapjournal.views.words import today_parts as words

MOON = 30.0
DAY_GROWS = 1.3
_PADDING = ft.Padding.symmetric(horizontal=20, vertical=15)


def week_card(ui: UiContext, seven: Week, on_press: Press) -> ft.Control:
    """One thing to press, for seven would be too small for a finger; it leads to where each day can be looked at."""
    p = ui.palette
    days = ft.Row([_day(ui, day) for day in seven.days], spacing=0)
    lines = [
        text(words.WEEK(), t.LEAD.capped(ui.frame.scale, 1.6), p.ink),
        vspace(t.S3),
        days,
        vspace(t.S3),
        text(kept_together(words.week(seven)), t.BODY, p.ink_soft),
    ]
    if seven.sessions:
        lines += [vspace(t.S2), _legend(ui)]
    return pressable(
        p,
        column(lines),
        on_press,
        label=words.week_named(seven),
        bgcolor=p.sheet,
        radius=t.R_CARD,
        padding=_PADDING,
        shadow=shadows(p),
    )


def _day(ui: UiContext, day: WeekDay) -> ft.Control:
    p = ui.palette
    name = text(calendar_words.short_weekday(day.day), t.TICK.capped(ui.frame.scale, DAY_GROWS), p.ink_faint, lines=1)
    mark = picture(graphics.week_mark(p, day.level, MOON, is_session=day.has_session), width=MOON, height=MOON)
    return ft.Column(
        [name, mark], spacing=t.S1, tight=True, expand=True, horizontal_alignment=ft.CrossAxisAlignment.CENTER
    )


def _legend(ui: UiContext) -> ft.Control:
    p = ui.palette
    ring = ft.Container(width=15, height=15, border_radius=8, border=ft.Border.all(2.4, p.dusk))
    return ft.Row([ring, text(calendar_words.RING(), t.SMALL, p.ink_soft, expand=True)], spacing=6)
