"""Medicines over time: a lane for each of which a day is known in the range, nothing without any."""

import flet as ft

from kapjournal import routes
from kapjournal.care.time import local_time
from kapjournal.care.trends.medicine_courses import MedicineCourses, medicine_courses
from kapjournal.messages import dates
from kapjournal.views.design.buttons import quiet_button
from kapjournal.views.design.states import error_state
from kapjournal.views.shell.gradually import use_gradual
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.trends import card_layout, pictures
from kapjournal.views.trends import medicines_layout as layout
from kapjournal.views.trends.card_layout import inner_width
from kapjournal.views.trends.save_picture import saving
from kapjournal.views.trends.table import Rows, Table
from kapjournal.views.trends.view import Seen, use_span
from kapjournal.views.words import medicines as words
from kapjournal.views.words import trends as trend_words


@ft.component
def MedicinesCard(seen: Seen) -> ft.Control:
    services, ui = use_services(), use_ui()
    as_table, set_as_table = ft.use_state(False)
    chosen, choose = ft.use_state(_LATEST)
    span, zone = use_span(seen, services), local_time.local_zone()
    answer = use_gradual(
        services, lambda: medicine_courses(span, now=services.now(), zone=zone), span, place=seen.place
    )
    if answer.error:
        return error_state(ui, answer.error, services.changed)
    found, width = answer.value, inner_width(seen.width)
    if found is None or not found.courses:
        return ft.Container()
    told = chosen if 0 <= chosen < len(found.marks) else len(found.marks) - 1

    def touch(place: int) -> None:
        services.access.auto_lock.touch()
        choose(place)

    if as_table and found.marks:
        shown = [Table(rows(found), width, key=(span, len(found.marks), "table"))]
    else:
        shown = layout.chart(ui, found, width, told, touch)
    return card_layout.layout(
        ui,
        words.MEDICINES(),
        [layout.said(found)],
        shown,
        as_table=as_table and bool(found.marks),
        on_table=(lambda: set_as_table(not as_table)) if found.marks else None,
        save=saving(words.MEDICINES(), lambda: pictures.medicines(found)),
        below=[ft.Row([quiet_button(ui.palette, words.TITLE(), lambda: services.go(routes.Medicines()))], wrap=True)],
    )


_LATEST = -1


def rows(found: MedicineCourses) -> Rows:
    """What happened, latest first."""
    each = tuple(
        (dates.medium_date(mark.day), mark.name, words.line(words.LINES[mark.turn](), mark.text.strip()))
        for mark in reversed(found.marks)
    )
    return Rows(words.MEDICINES(), (trend_words.DATE(), words.ONE(), words.HISTORY()), each)
