"""Before and after each practice; nothing where none was done often enough between two check-ins."""

import flet as ft

from kapjournal.care.trends.practices import Told, practices
from kapjournal.messages.numbers import number
from kapjournal.views.design import tokens as t
from kapjournal.views.design.states import error_state
from kapjournal.views.design.text import text
from kapjournal.views.shell.gradually import use_gradual
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.trends import card_layout, sentence_pictures
from kapjournal.views.trends.card_layout import inner_width
from kapjournal.views.trends.save_picture import saving
from kapjournal.views.trends.table import Rows, Table
from kapjournal.views.trends.view import Seen
from kapjournal.views.words import trends as words
from kapjournal.views.words import trends_said as said


@ft.component
def PracticesCard(seen: Seen) -> ft.Control:
    services, ui = use_services(), use_ui()
    as_table, set_as_table = ft.use_state(False)
    answer = use_gradual(services, lambda: practices(now=services.now()), place=seen.place)
    if answer.error:
        return error_state(ui, answer.error, services.changed)
    found = answer.value or ()
    if not found:
        return ft.Container()
    table = Table(rows(found), inner_width(seen.width), key=(len(found), "table"))
    sentences = [text(one, t.BODY, ui.palette.ink) for one in said.practices(found)]
    return card_layout.layout(
        ui,
        words.PRACTICES(),
        [],
        [table] if as_table else sentences,
        as_table=as_table,
        on_table=lambda: set_as_table(not as_table),
        save=saving(words.PRACTICES(), lambda: sentence_pictures.practices(found)),
    )


def rows(found: tuple[Told, ...]) -> Rows:
    each = tuple((one.name, *map(number, (one.outcome.better, one.outcome.same, one.outcome.worse))) for one in found)
    return Rows(words.PRACTICES_TABLE(), (words.PRACTICE(), words.BETTER(), words.SAME(), words.WORSE()), each)
