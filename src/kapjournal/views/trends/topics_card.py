"""Topics on better and worse days: a few sentences in one form, a moon beside each, and all of them as a table."""

import flet as ft

from kapjournal.care.measures.mood import Companion
from kapjournal.care.measures.mood_steps import level_of
from kapjournal.care.time import local_time
from kapjournal.care.trends.topics import ComparedTopics, compared_topics
from kapjournal.messages.numbers import number
from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import column, moon, vspace
from kapjournal.views.design.states import error_state
from kapjournal.views.design.text import kept_together, text
from kapjournal.views.shell.gradually import use_gradual
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.trends import card_layout, sentence_pictures
from kapjournal.views.trends.card_layout import inner_width
from kapjournal.views.trends.save_picture import saving
from kapjournal.views.trends.table import Rows, Table
from kapjournal.views.trends.view import Seen, use_span
from kapjournal.views.words import trends_beside as words

MOON = 18.0


@ft.component
def TopicsCard(seen: Seen) -> ft.Control:
    services, ui = use_services(), use_ui()
    as_table, set_as_table = ft.use_state(False)
    span, zone = use_span(seen, services), local_time.local_zone()
    answer = use_gradual(services, lambda: compared_topics(span, now=services.now(), zone=zone), span, place=seen.place)
    if answer.error:
        return error_state(ui, answer.error, services.changed)
    found = answer.value or ComparedTopics()
    said = words.topics(found)
    table = Table(rows(found), inner_width(seen.width), key=(span, len(found.compared), "table"))
    sentences = [_one(ui, one, sentence) for one, sentence in said]
    about = [text(line, t.SMALL, ui.palette.ink_soft) for line in words.about_topics(found)] if said else []
    shown = [*([table] if as_table and found.compared else sentences), *about]
    save = saving(words.TOPICS(), lambda: sentence_pictures.topics(found))
    return card_layout.layout(
        ui,
        words.TOPICS(),
        [] if said or answer.value is None else [words.nothing_of_topics(found)],
        shown,
        as_table=as_table,
        on_table=(lambda: set_as_table(not as_table)) if found.compared else None,
        save=save if said else None,
    )


def _one(ui: UiContext, one: Companion, said: str) -> ft.Control:
    """What is said of it; a typical day with it and one without it each beside its moon."""
    p = ui.palette
    first, *more = said.split("\n")
    moods = zip((one.with_it, one.without_it), more, strict=False)  # two of one name are one sentence, and no moons
    lines = [_typical(ui, level_of(mood), line) for mood, line in moods]
    return column([text(first, t.BODY, p.ink), *lines, vspace(t.S2)], spacing=2)


def _typical(ui: UiContext, level: int, said: str) -> ft.Control:
    drawn = ft.Semantics(exclude_semantics=True, content=moon(ui.palette, level, MOON))
    return ft.Row([drawn, text(kept_together(said), t.SMALL, ui.palette.ink_soft, expand=True)], spacing=t.S2)


def rows(found: ComparedTopics) -> Rows:
    """All that were compared: what stands out is only some of them."""
    each = tuple(
        (one.name, number(one.days_with), number(one.days_without), words.steps(one)) for one in found.compared
    )
    return Rows(words.TOPICS_TABLE(), (words.TOPIC(), words.DAYS_WITH(), words.DAYS_WITHOUT(), words.STEPS()), each)
