"""The words that came most, larger the more often they came."""

from collections.abc import Sequence

import flet as ft

from kapjournal.care.time import local_time
from kapjournal.care.trends.chosen_words import ChosenWords, chosen_words
from kapjournal.messages.numbers import number
from kapjournal.views.design import tokens as t
from kapjournal.views.design.states import error_state
from kapjournal.views.design.text import text
from kapjournal.views.shell.gradually import use_gradual
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.trends import card_layout, sentence_pictures
from kapjournal.views.trends.card_layout import inner_width
from kapjournal.views.trends.save_picture import saving
from kapjournal.views.trends.table import Rows, Table
from kapjournal.views.trends.view import Seen, use_span
from kapjournal.views.words import trends as words
from kapjournal.views.words import trends_said as said

SIZES = (t.TITLE, t.HEADING, t.LEAD, t.JOURNAL)
GROWS = 1.6


@ft.component
def WordsCard(seen: Seen) -> ft.Control:
    services, ui = use_services(), use_ui()
    as_table, set_as_table = ft.use_state(False)
    span, zone = use_span(seen, services), local_time.local_zone()
    answer = use_gradual(services, lambda: chosen_words(span, now=services.now(), zone=zone), span, place=seen.place)
    if answer.error:
        return error_state(ui, answer.error, services.changed)
    found = answer.value or ChosenWords()
    table = Table(rows(found), inner_width(seen.width), key=(found.words, "table"))
    return card_layout.layout(
        ui,
        words.FEELING_WORDS(),
        [said.words(found)] if answer.value else [],
        [table if as_table and found.words else drawn(ui, found)] if found.words else [],
        as_table=as_table,
        on_table=(lambda: set_as_table(not as_table)) if found.words else None,
        save=saving(words.FEELING_WORDS(), lambda: sentence_pictures.feelings(found)) if found.words else None,
    )


def drawn(ui: UiContext, found: ChosenWords) -> ft.Control:
    """One picture with one name: the sentence over it, which the table tells in full."""
    p = ui.palette
    each: Sequence[ft.Control] = [
        ft.Row(
            [
                text(word, size_of(found, count).capped(ui.frame.scale, GROWS), p.ink),
                text(number(count), t.SMALL, p.ink_soft),
            ],
            spacing=6,
            tight=True,
        )
        for word, count in found.words
    ]
    inside = ft.Row(list(each), wrap=True, spacing=t.S5, run_spacing=t.S2)
    silent = ft.Semantics(exclude_semantics=True, content=inside)
    return ft.Semantics(container=True, image=True, label=said.words(found), content=silent)


def size_of(found: ChosenWords, count: int) -> t.Type:
    """The same for words that came as often."""
    return SIZES[min(found.rank(count), len(SIZES) - 1)]


def rows(found: ChosenWords) -> Rows:
    each = tuple((word, number(count)) for word, count in found.words)
    return Rows(words.WORDS_TABLE(), (words.WORD(), words.CHECK_INS()), each)
