"""Sleep, pain and own trackers over time: a card for each that says something in the range, nothing without any."""

from datetime import date

import flet as ft

from kapjournal.care.time import local_time
from kapjournal.care.trends.numbers import YesDays
from kapjournal.care.trends.span import Window
from kapjournal.care.trends.tracked import OneTracked, tracked
from kapjournal.messages import dates
from kapjournal.views.design.layout import column
from kapjournal.views.design.states import error_state
from kapjournal.views.shell.gradually import use_gradual
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.trends import card_layout, pictures
from kapjournal.views.trends import tracked_layout as layout
from kapjournal.views.trends.card_layout import inner_width
from kapjournal.views.trends.save_picture import saving
from kapjournal.views.trends.table import Rows, Table
from kapjournal.views.trends.view import Seen, use_span
from kapjournal.views.words import trends as trend_words
from kapjournal.views.words import trends_beside as words


@ft.component
def TrackedCard(seen: Seen) -> ft.Control:
    services, ui = use_services(), use_ui()
    span, zone = use_span(seen, services), local_time.local_zone()
    answer = use_gradual(services, lambda: tracked(span, now=services.now(), zone=zone), span, place=seen.place)
    if answer.error:
        return error_state(ui, answer.error, services.changed)
    if answer.value is None or not answer.value.each:
        return ft.Container()
    width, looked_at = inner_width(seen.width), answer.value.window
    return column([OneCard(one, looked_at, width, key=one.id) for one in answer.value.each])


@ft.component
def OneCard(one: OneTracked, looked_at: Window, width: float, *, key: object = None) -> ft.Control:
    del key
    services, ui = use_services(), use_ui()
    as_table, set_as_table = ft.use_state(False)
    chosen, choose = ft.use_state(_NO_DAY)
    is_enough = one.found.is_enough
    places = (place for place, day in enumerate(one.found.days) if day.day in chosen)
    told = next(places, len(one.found.days) - 1)

    def touch(place: int) -> None:
        services.access.auto_lock.touch()
        choose((one.found.days[place].day,))

    if as_table:
        shown = [Table(rows(one), width, key=(looked_at.span, len(one.found.days), "table"))]
    else:
        shown = layout.chart(ui, one, looked_at, width, told, touch) if is_enough else []
    return card_layout.layout(
        ui,
        words.name(one),
        [words.tracked(one)],
        shown,
        as_table=as_table,
        on_table=lambda: set_as_table(not as_table),
        save=saving(words.name(one), lambda: pictures.numbers(one, looked_at)) if is_enough else None,
    )


_NO_DAY: tuple[date, ...] = ()


def rows(one: OneTracked) -> Rows:
    """Latest first."""
    is_yes_no = isinstance(one.found, YesDays)
    heads = (words.ANSWER(),) if is_yes_no else (trend_words.LOWEST(), trend_words.MIDDLE(), trend_words.HIGHEST())
    cells = zip(one.found.days, words.answers(one, one.found), strict=True)
    each = [(dates.medium_date(day.day), *said) for day, said in cells]
    return Rows(words.table(one), (trend_words.DATE(), *heads), tuple(reversed(each)))
