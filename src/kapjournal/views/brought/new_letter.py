"""Writing a letter to oneself. It is a draft while it is written, and closed with one button."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import flet as ft

from kapjournal import routes
from kapjournal.care.records import draft_keys, drafts, letters, sessions
from kapjournal.care.records.text_cleaning import is_blank
from kapjournal.care.steps import letters_due
from kapjournal.care.steps.letters_due import Waiting
from kapjournal.care.time import local_time
from kapjournal.models import Letter
from kapjournal.views.brought import new_letter_layout as layout
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

TEXT, WHEN = "text", "when"


@ft.component
def NewLetter() -> ft.Control:
    services, ui = use_services(), use_ui()
    draft = use_draft(services, draft_keys.letter_place())
    has_words = not is_blank(draft.get(TEXT))
    _, set_drawn_with_words = ft.use_state(has_words)
    today = local_time.local_day(services.now(), local_time.local_zone())
    next_session = use_query(services, lambda db: day_before_next(db, today)).value
    chosen, set_chosen = ft.use_state(draft.get(WHEN))
    when = layout.possible(chosen, has_session=next_session is not None)
    command = use_commands(services)

    def choose(name: str) -> None:
        set_chosen(name)
        if not is_blank(draft.get(TEXT)):
            draft.put(WHEN, name)

    def write(typed: str) -> None:
        draft.put(TEXT, typed)
        draft.put(WHEN, "" if is_blank(typed) else when)  # a day alone is no draft
        set_drawn_with_words(not is_blank(typed))

    open_calendar = use_calendar(today + timedelta(days=1), lambda day: choose(day.isoformat()))

    def leave() -> None:
        services.back()
        if not is_blank(draft.get(TEXT)):
            services.say(words.LEFT())

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
        on_text=write,
        on_when=lambda name: open_calendar(layout.day_of(when, today)) if name == ON_A_DAY else choose(name),
        on_close=command("close", close) if has_words else None,
        on_leave=leave,
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
    """Undoes closing: the words are a draft again, before any that were begun since."""
    place = draft_keys.letter_place()
    waiting = (drafts.load(db, place) or {}).get(TEXT, "")
    drafts.save(db, place, {**texts, TEXT: f"{texts[TEXT]}\n\n{waiting}".strip()}, now=now)
    letters.delete(db, uid, now=now)
