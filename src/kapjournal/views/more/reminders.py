"""Reminders: which, when, and the calendar file that reminds where the app cannot."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

import flet as ft

from kapjournal import routes
from kapjournal.care.records import settings as care_settings
from kapjournal.care.records.settings import Settings
from kapjournal.care.steps import calendar_events, reminder_plan, saved_calendar
from kapjournal.care.steps.calendar_events import CalendarEvent, Change
from kapjournal.errors import KapJournalError
from kapjournal.views.more import reminders_layout as layout
from kapjournal.views.more.settings_layout import unreadable
from kapjournal.views.shell.command import Commands, use_commands
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.saving import is_phone, save_with_dialog
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import reminders as words

if TYPE_CHECKING:
    from kapjournal.storage import Db

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class ReminderState:
    """What is chosen, what a calendar file would say now, and how that differs from the last one."""

    chosen: Settings
    events: tuple[CalendarEvent, ...]
    change: Change
    sequence: int


def reminder_state(db: "Db", *, now: datetime) -> ReminderState:
    chosen, saved = care_settings.read(db), saved_calendar.read(db)
    planned = reminder_plan.read(db, chosen, now=now)
    return ReminderState(
        chosen=chosen,
        events=calendar_events.events(planned, saved.events, now=now),
        change=calendar_events.change(planned, saved.events, now=now),
        sequence=saved.sequence + 1,
    )


@ft.component
def Reminders() -> ft.Control:
    services, ui = use_services(), use_ui()
    answer = use_query(services, lambda db: reminder_state(db, now=services.now()))
    picker: ft.MutableRef[ft.FilePicker] = ft.use_ref(ft.FilePicker)
    typed, set_typed = ft.use_state("")
    # Each has commands of its own: two quick taps on two of them are two choices.
    commands: dict[str, Commands] = {name: use_commands(services) for name in (*layout.CHOICES, "save")}

    def change(**new: Any) -> None:
        services.run(lambda db: care_settings.keep(db, **new), lambda _: services.apply_settings())

    def set_clock(name: str) -> Callable[[int], None]:
        return lambda hour: change(**{name: time(hour)})

    def type_words(said: str) -> None:
        set_typed(said)
        services.run(lambda db: care_settings.keep(db, calendar_words=said[: layout.MOST_LETTERS]), quietly=True)

    if answer.value is None:
        return unreadable(
            ui,
            answer.error or KapJournalError(),
            services.changed,
            on_leave=services.back,
            on_help=lambda: services.go(routes.Help()),
        )
    here = answer.value

    async def save() -> None:
        title = words.calendar_title(here.chosen.calendar_title, typed or here.chosen.calendar_words)
        await _save(services, picker.current, here, title)

    return layout.reminders(
        ui,
        here.chosen,
        change=here.change,
        has_events=bool(here.events),
        phone=is_phone(services),
        on_remind=lambda wanted: change(reminders=wanted),  # a switch tells where it stands; its last word counts
        on_kind=commands["kind"]("kind", lambda name: change(**{name: not getattr(here.chosen, name)})),
        on_clock={name: commands[name](name, set_clock(name)) for name in layout.CLOCKS},
        on_title=commands["title"]("title", lambda title: change(calendar_title=title)),
        on_words=type_words,
        on_save=commands["save"]("save", save),
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )


async def _save(services: ScreenServices, picker: ft.FilePicker, here: ReminderState, title: str) -> None:
    """Let the patient put the file where they want it, and remember what it said. Raises StorageFailed."""
    from kapjournal.sharing.calendar_file import calendar_file  # noqa: PLC0415  # few ever make one

    content = await asyncio.to_thread(
        calendar_file, here.events, title=title, sequence=here.sequence, now=services.now()
    )
    if await save_with_dialog(services, picker, words.FILE_NAME, content):
        _log.info("a calendar file with %d events was saved", len(here.events))
        services.run(lambda db: saved_calendar.note(db, here.events, here.sequence))
        services.say(words.SAVED())
