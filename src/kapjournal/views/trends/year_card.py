"""A year in moons: twelve small months, each a way to the calendar of the journal."""

import flet as ft

from kapjournal.care.time import local_time
from kapjournal.care.trends.year import Year, year
from kapjournal.messages.numbers import number
from kapjournal.views.design.states import error_state
from kapjournal.views.shell.gradually import use_gradual
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.trends import moon_pictures
from kapjournal.views.trends import year_layout as layout
from kapjournal.views.trends.card_layout import inner_width
from kapjournal.views.trends.save_picture import saving
from kapjournal.views.trends.table import Rows, Table
from kapjournal.views.trends.view import Seen
from kapjournal.views.words import calendar
from kapjournal.views.words import trends as words


@ft.component
def YearCard(seen: Seen) -> ft.Control:
    services, ui = use_services(), use_ui()
    zone = local_time.local_zone()
    shown, show = ft.use_state(local_time.local_day(services.now(), zone).year)
    as_table, set_as_table = ft.use_state(False)
    answer = use_gradual(services, lambda: year(shown, now=services.now(), zone=zone), shown, place=seen.place)
    if answer.error:
        return error_state(ui, answer.error, services.changed)
    found, width = answer.value, inner_width(seen.width)
    if found is None:
        return layout.loading(ui)

    def turn(by: int) -> None:
        services.access.auto_lock.touch()
        show(found.year + by)

    table = Table(rows(found), width, key=(found.year, "table"))
    return layout.card(
        ui,
        found,
        table if as_table else layout.months(ui, found, width, seen.on_day),
        as_table=as_table,
        on_table=lambda: set_as_table(not as_table),
        on_before=(lambda: turn(-1)) if found.year > found.earliest else None,
        on_after=(lambda: turn(1)) if found.year < found.today.year else None,
        save=saving(words.YEAR_CALENDAR(), lambda: moon_pictures.year(found)),
    )


def rows(found: Year) -> Rows:
    """The months that have a day with a check-in."""
    return Rows(
        words.YEAR_TABLE(),
        (words.MONTH(), words.GOOD(), words.SO_SO(), words.BAD()),
        tuple(
            (calendar.month(month.first.year, month.first.month), *map(number, (of.good, of.middle, of.bad)))
            for month in found.months
            if (of := month.split).total
        ),
    )
