"""Checking in on Today itself, where the window has room for the whole mood map: a tap keeps it."""

from collections.abc import Callable
from dataclasses import replace

import flet as ft

from kapjournal import routes
from kapjournal.care.records import own_words
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.steps.today_state import TodayState
from kapjournal.views.check_in.check_in_layout import saved_line, word_chips
from kapjournal.views.check_in.keeping import keep_new, keep_refined
from kapjournal.views.check_in.mood import Mood
from kapjournal.views.check_in.undo_check_in import can_take_back, taking_back
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import quiet_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import card, column, vspace
from kapjournal.views.design.mood_pad import mood_pad
from kapjournal.views.design.text import text
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import check_in as words
from kapjournal.views.words import today as today_words

HEIGHT, SIDES = 360.0, 28.0


@ft.component
def TodayPad(here: TodayState, moved: Mood | None, move: Callable[[Mood | None], None], width: float) -> ft.Control:
    """The map with the check-in of this hour on it; a tap keeps one, or makes that one more exact.

    `moved` is the point under a finger that is not off the map yet. It is held by Today: the map itself goes while the
    window is too small for it. `width` is that of the card.
    """
    services, ui = use_services(), use_ui()
    command = use_commands(services)
    own = use_query(services, own_words.everything).value or ()
    saved = here.of_this_hour
    kept = Mood.of(saved.valence, saved.energy, saved.words, own) if saved else Mood()
    mood = moved or kept

    def say(was: MoodReading, said: Mood) -> MoodReading:
        return said.said_in(was)

    def keep(said: Mood) -> None:
        move(None)
        if saved:
            keep_refined(services, saved, lambda was: say(was, said), show=services.go)
        elif felt := said.felt(""):
            new = replace(felt, phase=here.phase, session_uid=here.near_session if here.phase else None)
            keep_new(services, new, show=services.go, otherwise=lambda _: None, drops_draft=False)

    def undo() -> None:
        if saved:
            taking_back(services, saved.uid)()

    def more() -> None:
        if saved:
            services.go(routes.EditCheckIn(check_in_uid=saved.uid))

    rest = command("keep", lambda: keep(mood) if moved else None)
    choose = command("word", lambda word: keep(mood.toggled(word)))
    p = ui.palette
    parts = [
        ft.Container(text(words.TAP(), t.LEAD, p.ink, heading=2), padding=insets(start=8)),
        vspace(t.S3),
        mood_pad(ui, width - SIDES, HEIGHT, mood.at, lambda at: move(mood.moved(at, own)), rest, own=own),
    ]
    if saved:
        can_undo = can_take_back(services, saved)
        line = saved_line(ui, mood, has_changed=True, on_undo=command("undo pad", undo) if can_undo else None)
        way = quiet_button(p, today_words.ADD_MORE(), more)
        parts += [
            vspace(t.S2),
            word_chips(ui, mood, own, choose),
            vspace(t.S2),
            ft.Row([*([line] if line else []), way], wrap=True),
        ]
    return card(p, column(parts), padding=insets(start=14, end=14, top=15, bottom=14))
