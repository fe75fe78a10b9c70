"""Choosing a small step: one thing, and a day or none. Every word is saved while it is typed."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import flet as ft

from kapjournal import routes
from kapjournal.care.records import draft_keys, sessions, small_steps
from kapjournal.care.records.text_cleaning import is_blank
from kapjournal.care.time import local_time
from kapjournal.models import SmallStep
from kapjournal.views.brought import new_small_step_layout as layout
from kapjournal.views.brought.dated_page import TEXT, WHEN, back_to_draft, use_writing
from kapjournal.views.brought.day_choice import use_calendar
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.draft_autosave import DraftAutosave, use_draft
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import common
from kapjournal.views.words import small_steps as words

if TYPE_CHECKING:
    from kapjournal.storage import Db

JUST_AFTER_DAYS = 3
"""So long after a session it is said that big changes can wait."""


@ft.component
def NewSmallStep(session_uid: str | None = None) -> ft.Control:
    services, ui = use_services(), use_ui()
    draft = use_draft(services, draft_keys.small_step_place(session_uid))
    writing = use_writing(services, draft, words.LEFT, layout.NO_DAY)
    when = writing.chosen
    today = local_time.local_day(services.now(), local_time.local_zone())
    answer = use_query(services, lambda db: _is_just_after(db, services.now()))
    command = use_commands(services)

    open_calendar = use_calendar(today, lambda day: writing.choose(day.isoformat()))

    def keep() -> None:
        text, due_on = draft.get(TEXT), layout.day_of(when, today)
        if not is_blank(text):
            place = draft_keys.small_step_place(session_uid)
            services.run(
                lambda db: small_steps.add(
                    db, text, now=services.now(), due_on=due_on, session_uid=session_uid, draft_place=place
                ),
                then=lambda step: _kept(services, draft, step, place, when),
            )

    return layout.page(
        ui,
        written=draft.get(TEXT),
        when=when,
        today=today,
        can_wait=bool(answer.value),
        on_text=lambda typed: writing.write(typed, when),
        on_when=lambda name: (
            open_calendar(layout.day_of(when, today)) if name == layout.ON_A_DAY else writing.choose(name)
        ),
        on_keep=command("keep", keep) if writing.has_words else None,
        on_leave=writing.leave,
        on_help=lambda: services.go(routes.Help()),
    )


def _kept(services: ScreenServices, draft: DraftAutosave, step: SmallStep, place: str, when: str) -> None:
    uid, text = step.uid, step.text
    draft.drop()
    services.back()

    def take_back() -> None:
        services.run(lambda db: _take_back(db, uid, place, {TEXT: text, WHEN: when}, services.now()))

    services.say(common.KEPT(), action=common.UNDO(), on_action=take_back)


def _take_back(db: "Db", uid: str, place: str, texts: dict[str, str], now: datetime) -> None:
    """Undoes keeping."""
    back_to_draft(db, place, texts, now)
    small_steps.delete(db, uid, now=now)


def _is_just_after(db: "Db", now: datetime) -> bool:
    """Whether a session was on one of the last days, or is today."""
    return any(_days_since(one.starts_at, one.zone, now) <= JUST_AFTER_DAYS for one in sessions.past(db, now=now)[:1])


def _days_since(starts_at: datetime, zone: str, now: datetime) -> int:
    first: date = local_time.local_day(starts_at, zone)
    return (local_time.local_day(now, zone) - first) // timedelta(days=1)
