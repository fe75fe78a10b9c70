"""Questionnaires over time: a chart for each that has a total; nothing where none was filled in to the end."""

from datetime import date, datetime

import flet as ft

from kapjournal import routes
from kapjournal.care.time import local_time
from kapjournal.care.trends.scale_histories import ScaleHistory, scale_histories
from kapjournal.messages import dates
from kapjournal.messages.numbers import number
from kapjournal.views.design.states import error_state
from kapjournal.views.shell.gradually import use_gradual
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.trends import card_layout, pictures
from kapjournal.views.trends import scales_layout as layout
from kapjournal.views.trends.card_layout import inner_width
from kapjournal.views.trends.save_picture import saving
from kapjournal.views.trends.table import Rows, Table
from kapjournal.views.trends.view import Seen
from kapjournal.views.words import scale_result, scales
from kapjournal.views.words import trends as words


@ft.component
def ScalesCard(seen: Seen) -> ft.Control:
    services, ui = use_services(), use_ui()
    now, zone = services.now(), local_time.local_zone()
    answer = use_gradual(services, lambda: scale_histories(now=services.now(), zone=zone), place=seen.place)
    if answer.error:
        return error_state(ui, answer.error, services.changed)
    if not answer.value:
        return ft.Container()
    width = inner_width(seen.width)
    today = local_time.local_day(now, zone)
    each = [OneScale(one, width, now, today, key=one.scale.id) for one in answer.value]
    return card_layout.layout(ui, scales.TITLE(), [], each, below=layout.about(ui))


@ft.component
def OneScale(found: ScaleHistory, width: float, now: datetime, today: date, *, key: object = None) -> ft.Control:
    del key
    services, ui = use_services(), use_ui()
    as_table, set_as_table = ft.use_state(False)
    chosen, choose = ft.use_state(_NO_DAY)
    places = (place for place, point in enumerate(found.points) if point.day in chosen)
    told = next(places, len(found.points) - 1)

    def touch(place: int) -> None:
        services.access.auto_lock.touch()
        choose((found.points[place].day,))

    if as_table:
        shown: ft.Control = Table(rows(found), width, key=(found.scale.id, len(found.points), "table"))
    else:
        shown = layout.chart(ui, found, width, now, today, told, touch)
    return layout.one(
        ui,
        found,
        shown,
        now,
        as_table=as_table,
        on_table=lambda: set_as_table(not as_table),
        save=saving(scale_result.history(found.scale), lambda: pictures.questionnaire(found, now)),
        on_open=lambda: services.go(routes.ScaleResult(result_uid=found.latest.result.uid)),
    )


_NO_DAY: tuple[date, ...] = ()


def rows(found: ScaleHistory) -> Rows:
    """Latest first."""
    each = tuple(
        (dates.medium_date(point.day), number(point.total), point.score.band) for point in reversed(found.points)
    )
    heads = (words.DATE(), words.TOTAL(), words.PUBLISHED_RANGE())
    return Rows(scale_result.history(found.scale), heads, each)
