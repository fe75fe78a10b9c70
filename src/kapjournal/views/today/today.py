"""The first room: the sky of the hour, one card, how you are, and what else there is. Which card, the table decides."""

from datetime import timedelta

import flet as ft

from kapjournal import content
from kapjournal.care.records import small_steps
from kapjournal.care.steps import prompts, today_card, today_reads
from kapjournal.care.steps.prompts import Asked
from kapjournal.care.steps.today_card import CardState
from kapjournal.care.steps.today_state import TodayState, today_state
from kapjournal.care.time import date_words, local_time
from kapjournal.content import Prompt, PromptPhase
from kapjournal.views.check_in.mood import Mood
from kapjournal.views.check_in.undo_check_in import taking_back
from kapjournal.views.design.layout import Press
from kapjournal.views.design.states import error_state
from kapjournal.views.more.help import chosen_region, reach
from kapjournal.views.shell.command import Commands, use_commands
from kapjournal.views.shell.gradually import Later
from kapjournal.views.shell.hooks import use_minute, use_query, use_value
from kapjournal.views.shell.journal_request import TRENDS, Wanted
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.today import today_layout
from kapjournal.views.today.today_face import TodayHands
from kapjournal.views.today.today_moods import mood_hands
from kapjournal.views.today.today_pad import TodayPad
from kapjournal.views.today.today_questionnaire import stop_offering
from kapjournal.views.words import common
from kapjournal.views.words import today as words

AFTER_A_SESSION = timedelta(days=60)
"""So long the questions of an ordinary day are those of integration; then those of everyday life."""
SESSIONS_ROOM = 2


@ft.component
def Today() -> ft.Control:
    services, ui = use_services(), use_ui()
    minute = use_minute(services)
    tries, set_tries = ft.use_state(0)
    moved, change_moved = use_value(_nowhere)
    skipped, change_skipped = use_value(tuple[str, ...])
    command = use_commands(services)
    answer = use_query(services, lambda db: today_state(db, now=services.now()), minute, tries)
    if answer.value is None:
        return error_state(ui, answer.error, lambda: set_tries(tries + 1)) if answer.error else ft.Container()
    here = answer.value
    question = _question(here, skipped)

    def move(to: Mood | None) -> None:
        change_moved(lambda _: to)

    def another() -> None:
        if question:
            change_skipped(lambda before: (*before, question.id))

    def pad() -> ft.Control:
        return TodayPad(here, moved, move, today_layout.pane_width(ui, 3))

    region = chosen_region(services.access.preferences.region)
    return today_layout.layout(
        ui,
        here,
        _hands(services, here, command, another),
        pad=Later(pad) if today_layout.has_pad(ui.frame, here) else None,
        question=question,
        moods=mood_hands(services, here, command),
        number=(region.emergency if region else "") or "",
    )


def _nowhere() -> Mood | None:
    """No finger is on the mood map."""
    return None


def _hands(services: ScreenServices, here: TodayState, command: Commands, another: Press) -> TodayHands:
    """What can be done; whatever writes is a command, which a second tap does not run again."""
    card = here.card

    def put_off() -> None:
        services.run(lambda db: today_reads.put_off(db, card.key, today_card.day_of(services.now(), here.zone)))

    def put_off_backup() -> None:
        day = today_card.day_of(services.now(), here.zone)
        services.run(lambda db: today_reads.put_off(db, today_card.BACKUP_KEY, day))

    def done() -> None:
        def undo() -> None:
            services.run(lambda db: small_steps.start_again(db, card.about, now=services.now()))

        services.run(
            lambda db: small_steps.done(db, card.about, now=services.now()),
            then=lambda _: services.say(words.STEP_DONE(), action=common.UNDO(), on_action=undo),
        )

    def move() -> None:
        """To tomorrow; every other day can be chosen where all steps are."""
        before = next((one.due_on for one in here.due if one.uid == card.about), None)
        today_ = local_time.local_day(services.now(), here.zone)
        day = today_ + timedelta(days=1)

        def undo() -> None:
            services.run(lambda db: small_steps.move(db, card.about, before, now=services.now()))

        services.run(
            lambda db: small_steps.move(db, card.about, day, now=services.now()),
            then=lambda _: services.say(
                words.STEP_MOVED(date=date_words.short_date(day, today_)), action=common.UNDO(), on_action=undo
            ),
        )

    def end() -> None:
        def undo() -> None:
            services.run(lambda db: small_steps.start_again(db, card.about, now=services.now()))

        services.run(
            lambda db: small_steps.end(db, card.about, now=services.now()),
            then=lambda _: services.say(words.STEP_ENDED(), action=common.UNDO(), on_action=undo),
        )

    def answer() -> None:
        said = here.hard_days > 0
        services.run(
            lambda db: today_reads.answer(db, card.about, now=services.now(), zone=here.zone, said_hard_days=said)
        )

    return TodayHands(
        go=services.go,
        put_off=command("not today", put_off),
        put_off_backup=command("no backup today", put_off_backup),
        another=another,
        done=command("done", done),
        move=command("move", move),
        end=command("end", end),
        stop_offering=command("stop offering", lambda: stop_offering(services, card.about)),
        answer=command("answer", answer),
        undo=command("undo", lambda: taking_back(services, here.latest.uid)() if here.latest else None),
        call=command("call", lambda number: reach(services, f"tel:{number}")),
        sessions=lambda: services.home(SESSIONS_ROOM),
        trends=lambda: services.open_journal(Wanted(TRENDS)),
    )


def _question(here: TodayState, skipped: tuple[str, ...]) -> Prompt | None:
    """The question of an ordinary day; after a hard check-in, and for the rest of that day, none that is hard."""
    if here.card.state not in (CardState.AHEAD, CardState.BETWEEN):
        return None
    last, day = here.facts.last, local_time.local_day(here.now, here.zone)
    near = last is not None and here.now - last.starts_at < AFTER_A_SESSION
    asked = Asked(here.asked, day if here.facts.is_hard_day else None)
    for prompt_id in skipped:
        asked = asked.and_then(prompt_id)
    phase = PromptPhase.INTEGRATION if near else PromptPhase.BETWEEN
    return prompts.next_prompt(content.prompts(), phase, asked, today=day)
