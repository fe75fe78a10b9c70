"""How much an intention is there on the day after its session, in one line of answers."""

from collections.abc import Callable

import flet as ft

from kapjournal.care.records import intention_ratings
from kapjournal.care.steps import intention_asked
from kapjournal.care.time import local_time
from kapjournal.models import IntentionRating
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import chip, quiet_button
from kapjournal.views.design.layout import Press, column, vspace
from kapjournal.views.design.text import text
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import common
from kapjournal.views.words import review as words
from kapjournal.views.words import session_path as path_words
from kapjournal.views.words import today_parts as parts_words


@ft.component
def RateIntention(session_uid: str, intention: str = "", *, can_skip: bool = False, key: object = None) -> ft.Control:
    """It is kept by one tap, with Undo. `intention` is said above it where it is not in sight."""
    del key
    services, ui = use_services(), use_ui()
    command = use_commands(services)

    def rate(value: int) -> None:
        def rated(kept: IntentionRating) -> None:
            uid = kept.uid
            services.say(words.SAVED(), action=common.UNDO(), on_action=lambda: take_back(uid))

        day = intention_asked.DAY
        services.run(lambda db: intention_ratings.rate(db, session_uid, day, value, now=services.now()), then=rated)

    def take_back(uid: str) -> None:
        services.run(lambda db: intention_ratings.take_back(db, uid, now=services.now()))

    def skip() -> None:
        zone = local_time.local_zone()
        services.run(lambda db: intention_asked.skip(db, session_uid, now=services.now(), zone=zone))

    return line(ui, intention, command("rate", rate), command("skip", skip) if can_skip else None)


def line(ui: UiContext, intention: str, on_rate: Callable[[int], object], on_skip: Press | None) -> ft.Control:
    p = ui.palette
    answers: list[ft.Control] = [
        chip(p, said(), lambda value=value: on_rate(value))  # type: ignore[misc]
        for value, said in enumerate(path_words.RATINGS)
    ]
    if on_skip:
        answers.append(quiet_button(p, words.SKIP(), on_skip, colour=p.ink_soft))
    above = (
        [text(parts_words.YOUR_INTENTION(intention=intention), t.BODY, p.ink_soft), vspace(t.S1)] if intention else []
    )
    asked = text(words.RATE(), t.LEAD, p.ink, heading=2 if intention else None)
    return column([*above, asked, vspace(t.S3), ft.Row(answers, wrap=True, spacing=t.S2, run_spacing=t.S2)])
