"""All letters to oneself, and one of them: closed until it is opened. No screen reads the words of a closed one."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import flet as ft

from kapjournal import routes
from kapjournal.care.records import letters, sessions
from kapjournal.care.steps import letters_due
from kapjournal.care.steps.letters_due import Dated
from kapjournal.care.time import local_time
from kapjournal.errors import NotThere
from kapjournal.views.brought import letters_layout as layout
from kapjournal.views.brought import new_letter_layout
from kapjournal.views.brought.day_choice import use_calendar
from kapjournal.views.design.states import error_state, gone_page
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import common
from kapjournal.views.words import letters as words

if TYPE_CHECKING:
    from datetime import datetime

    from kapjournal.storage import Db

PAGE = 50


@ft.component
def Letters() -> ft.Control:
    services, ui = use_services(), use_ui()
    page, set_page = ft.use_state(0)
    answer = use_query(services, _read_all)
    if answer.error:
        return error_state(ui, answer.error, services.changed)
    everything = answer.value or ()
    return layout.page(
        ui,
        everything[page * PAGE : (page + 1) * PAGE],
        _today(services),
        on_newer=(lambda: set_page(page - 1)) if page else None,
        on_older=(lambda: set_page(page + 1)) if len(everything) > (page + 1) * PAGE else None,
        on_open=lambda uid: services.go(routes.LetterPage(letter_uid=uid)),
        on_new=lambda: services.go(routes.NewLetter()),
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )


@dataclass(frozen=True)
class OneLetter:
    """A letter as its screen has it: `words` are there only once it was opened."""

    dated: Dated
    is_due: bool
    next_session: date | None
    words: str = field(default="", repr=False)


@ft.component
def LetterPage(letter_uid: str) -> ft.Control:
    services, ui = use_services(), use_ui()
    answer = use_query(services, lambda db: _read(db, letter_uid, services.now()), letter_uid)
    asked, set_asked = ft.use_state("")
    command = use_commands(services)
    today = _today(services)

    def change_day(when: str) -> None:
        opens_on = new_letter_layout.day_of(when, today)
        set_asked("")
        if services.run(lambda db: letters.change_day(db, letter_uid, opens_on, now=services.now())):
            services.say(words.DAY_CHANGED(), action=common.UNDO(), on_action=undo_day)

    def undo_day() -> None:
        services.run(lambda db: letters.change_day(db, letter_uid, before, now=services.now()))

    changed = command("day", change_day)
    calendar = use_calendar(today + timedelta(days=1), lambda day: changed(day.isoformat()))
    if answer.value is None:
        if answer.error is None or isinstance(answer.error, NotThere):
            return gone_page(ui, words.GONE(), services.back, lambda: services.go(routes.Help()))
        return error_state(ui, answer.error, services.changed)
    letter, before = answer.value, answer.value.dated.letter.opens_on
    open_it = command("open", lambda: services.run(lambda db: letters.open_(db, letter_uid, now=services.now())))
    hands = layout.LetterActions(
        on_open=open_it if letter.is_due or asked == layout.OPENING else lambda: set_asked(layout.OPENING),
        on_keep_closed=lambda: set_asked(""),
        on_change_day=lambda: set_asked(lambda now: "" if now == layout.MOVING else layout.MOVING),
        on_when=lambda name: calendar(letter.dated.day) if name == new_letter_layout.ON_A_DAY else changed(name),
        on_delete=command("delete", lambda: _delete(services, letter_uid)),
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )
    if letter.dated.letter.opened:
        return layout.opened(ui, letter.dated, letter.words, today, hands)
    return layout.closed(
        ui, letter.dated, today, asked=asked, is_due=letter.is_due, next_session=letter.next_session, hands=hands
    )


def _today(services: ScreenServices) -> date:
    return local_time.local_day(services.now(), local_time.local_zone())


def _read_all(db: "Db") -> tuple[Dated, ...]:
    return tuple(letters_due.dated(db, letters.everything(db)))


def _read(db: "Db", uid: str, now: "datetime") -> OneLetter:
    """Raises NotThere."""
    found = letters.require(db, uid)
    (dated,) = letters_due.dated(db, [found])
    days = letters_due.session_days(sessions.everything(db))
    due = letters_due.due([dated.letter], days, now=now, zone=local_time.local_zone())
    next_session = letters_due.opening_day(replace(dated.letter, opens_on=None), days)
    return OneLetter(dated, bool(due), next_session, found.text if dated.letter.opened else "")


def _delete(services: ScreenServices, uid: str) -> None:
    def undo() -> None:
        services.run(lambda db: letters.undo_delete(db, uid, now=services.now()))

    if services.run(lambda db: letters.delete(db, uid, now=services.now())):
        services.back()
        services.say(common.DELETED(), action=common.UNDO(), on_action=undo)
