"""Reminders: off at first, each kind a wish of its own, and a calendar file that says what is to come."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import flet as ft
import pytest
from icalendar import Calendar
from sqlmodel import Session

from kapjournal import routes
from kapjournal.care.records import sessions, settings
from kapjournal.care.records.sessions import Plan
from kapjournal.care.steps import saved_calendar
from kapjournal.care.steps.calendar_events import Change
from kapjournal.views.more import reminders as screen
from kapjournal.views.words import reminders as words
from tests.views.indoors import NOW, Indoors, visit


def planned(db: Session) -> None:
    settings.keep(db, reminders=True)
    sessions.plan(db, Plan(NOW + timedelta(days=3), "UTC"), now=NOW)


def says(home: Indoors) -> list[str]:
    return [" ".join(said.split()) for said in home.app.texts()]


def test_nothing_is_asked_before_they_are_wished_for(journal_data: Path) -> None:
    """One switch and a sentence; then what of, when, quiet hours and the calendar."""

    async def story(home: Indoors) -> None:
        assert words.QUIET_HOURS() not in says(home)
        await home.app.fire(home.app.one(ft.Switch), "change", True, value=True)
        assert home.ask(settings.read).reminders
        assert words.QUIET_HOURS() in says(home)
        assert words.NOTHING() in says(home)
        home.assert_accessible()

    visit(journal_data, story, route=routes.Reminders())


def test_each_kind_and_each_time_is_chosen_with_a_tap(journal_data: Path) -> None:
    """On and off again; a time, the quiet hours, what the calendar shows."""

    async def story(home: Indoors) -> None:
        for wanted in (True, False):
            await home.press(words.KINDS["remind_letter"]())
            assert home.ask(settings.read).remind_letter is wanted
        await home.press(words.KINDS["remind_evening_before"]())
        assert words.IN_THE_EVENING() not in says(home)
        await home.press(words.TITLES["own"]())
        own = home.field(words.OWN_WORDS())
        await home.app.type(own, "Tea")
        assert home.ask(settings.read).calendar_words == "Tea"

    visit(journal_data, story, route=routes.Reminders(), lay=planned)


def test_the_file_is_saved_and_what_it_said_is_remembered(journal_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two times for the session; when it is called off, the next file takes them back."""
    files: list[bytes] = []

    async def save(_services: Any, _picker: Any, name: str, content: bytes) -> bool:
        assert name == words.FILE_NAME
        files.append(content)
        return True

    monkeypatch.setattr(screen, "save_with_dialog", save)

    async def story(home: Indoors) -> None:
        assert words.CHANGES[Change.FIRST]() in says(home)
        await home.press(words.SAVE())
        await home.app.until(lambda: bool(files))
        await home.app.until(lambda: words.CHANGES[Change.NONE]() in says(home))
        (session,) = home.ask(sessions.everything)
        home.do(lambda db: sessions.cancel(db, session.uid, now=NOW))
        await home.app.settle()
        assert words.CHANGES[Change.REMOVED]() in says(home)
        await home.press(words.SAVE())
        await home.app.until(lambda: len(files) == 2)
        assert home.ask(saved_calendar.read).sequence == 2

    visit(journal_data, story, route=routes.Reminders(), lay=planned)
    first, second = (Calendar.from_ical(content).walk("VEVENT") for content in files)
    assert [str(event["status"]) for event in first] == ["CONFIRMED"] * 2
    assert [(str(event["uid"]), str(event["status"])) for event in second] == [
        (str(event["uid"]), "CANCELLED") for event in first
    ]
