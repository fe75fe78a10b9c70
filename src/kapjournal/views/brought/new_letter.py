"""Writing a letter to oneself. It is a draft while it is written, and closed with one button."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import flet as ft

from kapjournal import routes
from kapjournal.care.records import draft_keys, letters, sessions
from kapjournal.care.records.text_cleaning import is_blank
from kapjournal.care.steps import letters_due
from kapjournal.care.steps.letters_due import Waiting
from kapjournal.care.time import local_time
from kapjournal.models import Letter
from kapjournal.views.brought import new_letter_layout as layout
from kapjournal.views.brought.dated_page import TEXT, WHEN, back_to_draft, use_writing
from kapjournal.views.brought.day_choice import use_calendar
from kapjournal.views.brought.new_letter_layout import NEXT_SESSION, ON_A_DAY
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.draft_autosave import DraftAutosave, use_draft
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import common
from kapjournal.views.words import letters as words

if TYPE_CHECKING:
    from kapjournal.storage import Db


@ft.component
def NewLetter() -> ft.Control:
    services, ui = use_services(), use_ui()
    draft = use_draft(services, draft_keys.letter_place())
    writing = use_writing(services, draft, words.LEFT)
    today = local_time.local_day(services.now(), local_time.local_zone())
    next_session = use_query(services, lambda db: day_before_next(db, today)).value
    when = layout.possible(writing.chosen, has_session=next_session is not None)
    command = use_commands(services)

    open_calendar = use_calendar(today + timedelta(days=1), lambda day: writing.choose(day.isoformat()))

    def close() -> None:
        text, opens_on = draft.get(TEXT), layout.day_of(when, today)
        if not is_blank(text):
            services.run(
                lambda db: letters.close(
                    db, text, now=services.now(), opens_on=opens_on, draft_place=draft_keys.letter_place()
                ),
                then=lambda letter: _closed(services, draft, letter, when, opens_on or next_session),
            )

    return layout.page(
        ui,
        written=draft.get(TEXT),
        when=when,
        day=next_session if when == NEXT_SESSION else layout.day_of(when, today),
        today=today,
        has_session=next_session is not None,
        on_text=lambda typed: writing.write(typed, when),
        on_when=lambda name: open_calendar(layout.day_of(when, today)) if name == ON_A_DAY else writing.choose(name),
        on_close=command("close", close) if writing.has_words else None,
        on_leave=writing.leave,
        on_help=lambda: services.go(routes.Help()),
    )


def day_before_next(db: "Db", written_on: date) -> date | None:
    """When a letter of that day for the next session can be read; None while none is planned."""
    days = letters_due.session_days(sessions.everything(db))
    return letters_due.opening_day(Waiting("", written_on), days)


def _closed(services: ScreenServices, draft: DraftAutosave, letter: Letter, when: str, day: date | None) -> None:
    uid, text = letter.uid, letter.text
    today = local_time.local_day(services.now(), local_time.local_zone())
    draft.drop()
    services.back()

    def take_back() -> None:
        services.run(lambda db: _take_back(db, uid, {TEXT: text, WHEN: when}, services.now()))

    services.say(words.closed_until(day, today), action=common.UNDO(), on_action=take_back)


def _take_back(db: "Db", uid: str, texts: dict[str, str], now: datetime) -> None:
    """Undoes closing."""
    back_to_draft(db, draft_keys.letter_place(), texts, now)
    letters.delete(db, uid, now=now)
