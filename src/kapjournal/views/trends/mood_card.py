"""Mood over time: the chart, the day that is touched, the ranges."""

from collections.abc import Callable
from datetime import date

import flet as ft

from kapjournal.care.time import local_time
from kapjournal.care.trends.felt_days import FeltDay
from kapjournal.care.trends.mood_over_time import MoodOverTime, mood_over_time
from kapjournal.care.trends.span import Span
from kapjournal.messages import dates
from kapjournal.messages.numbers import number
from kapjournal.views.design.states import error_state
from kapjournal.views.shell.gradually import use_gradual
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.trends import mood_layout as layout
from kapjournal.views.trends import pictures
from kapjournal.views.trends.card_layout import inner_width
from kapjournal.views.trends.save_picture import saving
from kapjournal.views.trends.table import Rows, Table
from kapjournal.views.trends.view import Seen, use_span
from kapjournal.views.words import medicines as medicine_words
from kapjournal.views.words import trends as words


@ft.component
def MoodCard(seen: Seen) -> ft.Control:
    services, ui = use_services(), use_ui()
    chosen, choose = ft.use_state(_NO_DAY)
    as_table, set_as_table = ft.use_state(False)
    span, zone = use_span(seen, services), local_time.local_zone()
    answer = use_gradual(services, lambda: mood_over_time(span, now=services.now(), zone=zone), span, place=seen.place)
    if answer.error:
        return error_state(ui, answer.error, services.changed)
    if answer.value is None:
        return layout.loading(ui)
    found, width = answer.value, inner_width(seen.width)

    def touch(day: FeltDay) -> None:
        services.access.auto_lock.touch()
        choose((day.day,))

    def look_at(wanted: Span) -> None:
        services.access.auto_lock.touch()
        seen.chosen.choose(wanted)

    told = _told(found, chosen)
    if as_table and found.days:
        shown: ft.Control = Table(rows(found), width, key=(found.window.span, "table"))
    else:
        shown = layout.chart(ui, found, told, width, touch)
    day, before, after = _beside(found, told)
    return layout.card(
        ui,
        found,
        shown,
        span,
        as_table=as_table,
        on_table=lambda: set_as_table(not as_table),
        on_span=look_at,
        on_day=seen.on_day,
        day=None if as_table else day,
        on_before=_to(touch, before),
        on_after=_to(touch, after),
        save=saving(words.MOOD_OVER_TIME(), lambda: pictures.mood(found)),
    )


_NO_DAY: tuple[date, ...] = ()


def _told(found: MoodOverTime, chosen: tuple[date, ...]) -> int | None:
    """The place of the day that is told: the one that was touched, or else the latest."""
    places = (place for place, day in enumerate(found.days) if day.day in chosen)
    return next(places, len(found.days) - 1) if found.days else None


def _beside(found: MoodOverTime, told: int | None) -> tuple[FeltDay | None, FeltDay | None, FeltDay | None]:
    """The day that is told, and those before and after it."""
    if told is None:
        return None, None, None
    after = found.days[told + 1] if told + 1 < len(found.days) else None
    return found.days[told], found.days[told - 1] if told else None, after


def _to(touch: Callable[[FeltDay], None], day: FeltDay | None) -> Callable[[], None] | None:
    return (lambda: touch(day)) if day else None


def rows(found: MoodOverTime) -> Rows:
    """Mood by day, latest first; a gap stands where it was, and a change of a medicine under its day."""
    today = found.window.today
    each: list[tuple[date, tuple[str, ...]]] = [
        (
            day.day,
            (
                dates.medium_date(day.day),
                words.mood(day.low),
                words.mood(day.middle),
                words.mood(day.high),
                number(day.check_ins),
            ),
        )
        for day in found.days
    ]
    each += [(gap.first, (words.gap(gap, today),)) for gap in found.gaps]
    each += [(mark.day, (medicine_words.mark(mark, today),)) for mark in found.medicines]
    heads = (words.DATE(), words.LOWEST(), words.MIDDLE(), words.HIGHEST(), words.CHECK_INS())
    in_order = sorted(each, key=lambda pair: pair[0], reverse=True)
    return Rows(words.MOOD_TABLE(), heads, tuple(row for _, row in in_order))
