"""Five moods on Today: the first tap saves."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import flet as ft

from kapjournal import routes
from kapjournal.care.measures import feelings
from kapjournal.care.measures.mood_steps import level_of
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.steps.today_state import TodayState
from kapjournal.terms import MoodStep
from kapjournal.views.check_in.keeping import keep_new, keep_refined
from kapjournal.views.check_in.mood import Mood
from kapjournal.views.check_in.undo_check_in import can_take_back, taking_back
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import quiet_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import Press, vspace
from kapjournal.views.design.moon_choice import moon_choice
from kapjournal.views.design.text import text
from kapjournal.views.shell.addresses import check_in_way
from kapjournal.views.shell.command import Commands
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common, moods
from kapjournal.views.words import today as words


@dataclass(frozen=True)
class MoodHands:
    """What the five moods do: the first tap saves, another one within the hour says it anew."""

    choose: Callable[[int], object]
    undo: Press | None
    """None where it was changed elsewhere since: what was added there is not taken away here."""
    add_more: Press
    open_map: Press


def mood_hands(services: ScreenServices, here: TodayState, command: Commands) -> MoodHands:
    """Each waits for the one before, so that two quick taps are one check-in, as the second said it."""
    saved = here.of_this_hour

    def choose(level: int) -> None:
        valence = MoodStep(str(level)).valence
        if saved:
            keep_refined(services, saved, lambda was: _anew(was, valence), show=services.go)
        elif felt := Mood().at_level(valence).felt(""):
            said = replace(felt, phase=here.phase, session_uid=here.near_session)
            keep_new(services, said, show=services.go, otherwise=lambda _: None, drops_draft=False)

    def undo() -> None:
        if saved:
            taking_back(services, saved.uid)()

    return MoodHands(
        choose=command("mood", choose),
        undo=command("undo mood", undo) if saved and can_take_back(services, saved) else None,
        add_more=lambda: services.go(routes.EditCheckIn(check_in_uid=saved.uid)) if saved else None,
        open_map=lambda: services.go(check_in_way(here.phase, here.near_session)),
    )


def _anew(was: MoodReading, valence: float) -> MoodReading:
    return Mood.of(was.valence, was.energy, was.words).at_level(valence).said_in(was)


def moods_row(ui: UiContext, here: TodayState, hands: MoodHands, *, explained: bool = False) -> list[ft.Control]:
    """The five, and under them what was saved within the hour, or when the last check-in was, or that one tap saves
    where it is not `explained` above."""
    p, saved, latest = ui.palette, here.of_this_hour, here.latest
    level = level_of(saved.valence) if saved else None
    if level:
        note = words.saved_mood(moods.MOODS[level - 1]())
    elif latest:
        note = words.last_check_in(latest.happened_at, latest.zone, here.now, feelings.texts(latest.words))
    else:
        note = "" if explained else words.ONE_TAP()
    colour = p.ink_soft if saved else p.ink_faint
    said = ft.Semantics(live_region=True, content=text(note, t.SMALL, colour))
    under: list[ft.Control] = [ft.Container(said, padding=insets(start=8))] if note else []
    if saved:
        under += [quiet_button(p, common.UNDO(), hands.undo)] if hands.undo else []
        under.append(quiet_button(p, words.ADD_MORE(), hands.add_more))
    else:
        under.append(quiet_button(p, words.OPEN_MAP(), hands.open_map))
    middle = ft.CrossAxisAlignment.CENTER
    below = ft.Row(under, wrap=True, spacing=t.S2, run_spacing=0, vertical_alignment=middle)
    return [moon_choice(ui, moods.said(), level, hands.choose), vspace(t.S1), below]
