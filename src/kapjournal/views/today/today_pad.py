"""Checking in on Today itself, where the window has room for the whole mood pad."""

from collections.abc import Callable
from dataclasses import replace

import flet as ft

from kapjournal.models import CheckIn, Phase
from kapjournal.routes import Route
from kapjournal.views.check_in.check_in_layout import word_chips
from kapjournal.views.check_in.keeping import keep_new, say_kept
from kapjournal.views.check_in.mood import Mood
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import quiet_button
from kapjournal.views.design.layout import card, column, vspace
from kapjournal.views.design.mood_pad import mood_pad
from kapjournal.views.design.text import text
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import check_in as words
from kapjournal.views.words import common

HEIGHT, SIDES = 360.0, 28.0


@ft.component
def TodayPad(
    phase: Phase | None, session_uid: str | None, mood: Mood, choose: Callable[[Mood], None], width: float
) -> ft.Control:
    """The pad, and once it was touched the words near the point and what keeps them.

    `mood` is held by Today: the pad itself goes while the window is too small for it. `width` is that of the card.
    """
    services, ui = use_services(), use_ui()
    command = use_commands(services)

    def keep() -> None:
        felt = mood.felt("")
        if felt is not None:
            said = replace(felt, phase=phase, session_uid=session_uid if phase else None)
            keep_new(services, said, show=show, otherwise=stay, drops_draft=False)

    def show(route: Route) -> None:
        choose(Mood())
        services.go(route)

    def stay(row: CheckIn) -> None:
        choose(Mood())
        say_kept(services, row)

    p = ui.palette
    parts = [
        ft.Container(text(words.TAP(), t.LEAD, p.ink, heading=2), padding=ft.Padding.only(left=8)),
        vspace(t.S3),
        mood_pad(ui, width - SIDES, HEIGHT, mood.at, lambda at: choose(mood.moved(at))),
    ]
    if mood.at is not None:
        chips = word_chips(ui, mood, lambda word: choose(mood.toggled(word)))
        parts += [vspace(t.S4), chips, vspace(t.S2), ft.Row([quiet_button(p, common.KEEP(), command("keep", keep))])]
    return card(p, column(parts), padding=ft.Padding.only(left=14, right=14, top=15, bottom=14))
