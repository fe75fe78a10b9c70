"""What words for moods mean, asked of the person: the most frequent first, each with moons, none needed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import flet as ft

from kapjournal.care.records.text_cleaning import opening
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import quiet_button
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, card, column, vspace
from kapjournal.views.design.moon_choice import moon_choice
from kapjournal.views.design.text import text
from kapjournal.views.importing.reading import Looked
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import importing as words
from kapjournal.views.words import moods as mood_words

if TYPE_CHECKING:
    from kapjournal.importing.counting import Found

AT_A_TIME = 5
"""Words on the screen; so many more come with a press."""
LONGEST = 60
"""Letters of one that are shown: in a table of somebody's own a whole page may stand for a mood."""
OnMean = Callable[[str, float | None], None]


@ft.component
def MoodWords(looked: Looked, on_mean: OnMean, *, key: object = None) -> ft.Control:
    del key  # taken by Flet
    ui = use_ui()
    shown, show = ft.use_state(AT_A_TIME)
    asked = ft.use_memo(lambda: _asked(looked.found), [id(looked.found)])
    if not asked:
        return ft.Container()
    p = ui.palette
    name = text(words.WORDS(), t.HEADING.capped(ui.frame.scale, 1.5), p.ink, heading=2)
    head = column([vspace(t.S6), name, vspace(t.S1), text(words.WORDS_NOTE(), t.BODY, p.ink_soft), vspace(t.S3)])
    cards = [ft.Container(_word(ui, word, count, looked, on_mean), padding=SIDE) for word, count in asked[:shown]]
    parts: list[ft.Control] = [ft.Container(head, padding=TEXT_SIDE), column(list[ft.Control](cards), spacing=t.S3)]
    if (more := len(asked) - shown) > 0:
        button = quiet_button(p, words.MORE_WORDS(count=more), lambda: show(shown + AT_A_TIME))
        parts.append(ft.Container(ft.Row([button], wrap=True), padding=SIDE))
    return column(parts)


def _asked(found: "Found") -> tuple[tuple[str, int], ...]:
    from kapjournal.importing.meanings import asked  # noqa: PLC0415 - few ever bring something in

    return asked(found.records)


def _word(ui: UiContext, word: str, count: int, looked: Looked, on_mean: OnMean) -> ft.Control:
    from kapjournal.importing.feeling_fields import word_key  # noqa: PLC0415 - few ever bring something in

    name = word_key(word)
    moods = mood_words.said()
    place = looked.meanings.get(name)
    chosen = None if place is None else 1 + round(place * (len(moods) - 1))

    def choose(level: int) -> None:
        on_mean(name, None if level == chosen else (level - 1) / (len(moods) - 1))

    said = text(words.WORD(word=opening(word, LONGEST), count=count), t.BODY, ui.palette.ink)
    return card(ui.palette, column([said, moon_choice(ui, moods, chosen, choose)], spacing=t.S2))
