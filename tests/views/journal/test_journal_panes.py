"""The journal on a desk: the calendar, the list and what is open beside each other."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal import content, routes
from kapjournal.care.records import check_ins, clinic_notes, entries, medicines, scale_results, sessions, small_steps
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.medicines import Details
from kapjournal.care.records.sessions import Plan
from kapjournal.models import ClinicNoteKind
from kapjournal.terms import MedicineTurn
from kapjournal.views import kinds
from kapjournal.views.design.buttons import WayBack, WayOut
from kapjournal.views.journal.beside import PANES
from kapjournal.views.words import check_in as check_in_words
from kapjournal.views.words import common
from kapjournal.views.words import entry as entry_words
from kapjournal.views.words import journal as words
from kapjournal.views.words import medicines as medicine_words
from kapjournal.views.words import preparing_clinic as clinic_words
from kapjournal.views.words import small_steps as step_words
from kapjournal.views.words import trends as trends_words
from tests.support import thorough
from tests.views.indoors import NOW, Indoors, unbroken, visit

DAY = timedelta(days=1)


def lay(db: Session) -> None:
    for days_ago, text in enumerate(("A walk by the canal", "Rain all day", "Moss")):
        entries.keep_note(db, text, now=NOW - days_ago * DAY, zone="UTC")


def labels(inside: Indoors) -> list[str]:
    return [str(one.label) for one in inside.app.find(ft.Semantics) if one.label]


def lines(inside: Indoors) -> list[str]:
    return [one for one in labels(inside) if one.startswith("Note.")]


async def open_journal(inside: Indoors) -> None:
    inside.services.home(1)
    await inside.app.settle(60)


@pytest.mark.parametrize("width", [1100, 1280, 1600])
def test_month_list_and_reading_stand_beside_each_other(journal_data: Path, width: int) -> None:
    """A line opens beside the list, which stays; a day of the month narrows the list to it."""

    async def story(inside: Indoors) -> None:
        await open_journal(inside)
        assert "November 2026" in inside.app.texts()
        assert words.CALENDAR() not in inside.app.texts()
        assert len(lines(inside)) == 3
        await inside.press("Note. Today")
        assert inside.where() == routes.Home()
        assert inside.app.find(ft.TextButton, entry_words.EDIT())
        assert len(lines(inside)) == 3
        inside.assert_accessible()
        await inside.press("Thursday, November 19")
        await inside.press("Thursday, November 19\n")
        await inside.app.settle(60)
        assert lines(inside) == ["Note. Yesterday, 6:00 PM. Rain all day"]
        assert inside.app.find(ft.TextButton, entry_words.EDIT())

    visit(journal_data, story, lay=lay, width=width, height=800)


def test_trends_have_the_window_for_themselves(journal_data: Path) -> None:
    """And a day that is opened there is chosen in the month beside the list."""

    async def story(inside: Indoors) -> None:
        await open_journal(inside)
        await inside.press(words.TRENDS())
        await inside.app.settle(60)
        assert "November 2026" not in inside.app.texts()
        assert trends_words.EMPTY() in inside.app.texts()
        await inside.press(words.ENTRIES())
        await inside.app.settle(60)
        assert "November 2026" in inside.app.texts()

    visit(journal_data, story, lay=lay, width=1280, height=800)


def test_in_a_smaller_window_the_month_goes_away(journal_data: Path) -> None:
    """What was typed and what is open stay where they are; the calendar is a way of its own again."""

    async def story(inside: Indoors) -> None:
        await open_journal(inside)
        await inside.press("Note. Yesterday")
        await inside.app.type(inside.field(words.SEARCH()), "rain")
        await inside.app.until(lambda: len(lines(inside)) == 1)
        await inside.resize(1000, 800)
        await inside.app.settle(60)
        assert words.CALENDAR() in inside.app.texts()
        assert inside.field(words.SEARCH()).value == "rain"
        assert inside.app.find(ft.TextButton, entry_words.EDIT())
        await inside.press(words.CALENDAR())
        await inside.resize(1280, 800)
        await inside.app.settle(60)
        assert len(lines(inside)) == 1
        assert "November 2026" in inside.app.texts()

    visit(journal_data, story, lay=lay, width=1280, height=800)


def lay_all(db: Session) -> None:
    """Of each kind one, on days of their own."""
    entries.keep_note(db, "Moss", now=NOW, zone="UTC")
    check_ins.add(db, MoodReading(0.4, 0.0, note="calm water"), now=NOW - DAY, zone="UTC")
    for days_ago, answer in ((2, 1), (30, 3)):
        then = NOW - days_ago * DAY
        answers = {item.id: answer for item in content.scale("gad-2").items}
        scale_results.keep(db, content.scale("gad-2"), answers, started_at=then, now=then, zone="UTC")
    sessions.plan(db, Plan(NOW - 3 * DAY, "UTC", place="The house by the lake"), now=NOW - 9 * DAY)
    taken = medicines.add(db, Details("Sertraline", "50 mg in the morning"), since=None, now=NOW - 20 * DAY, zone="UTC")
    day = (NOW - 5 * DAY).date()
    medicines.note(db, taken.uid, MedicineTurn.CHANGED, "lower since the visit", on=day, now=NOW, zone="UTC")
    small_steps.add(db, "Call the garden shop", now=NOW - 6 * DAY, zone="UTC")
    clinic_notes.add(db, ClinicNoteKind.QUESTION, "How long does the nausea last?", now=NOW - 7 * DAY, zone="UTC")


async def look_for(inside: Indoors, typed: str, line: str) -> None:
    await inside.app.type(inside.field(words.SEARCH()), typed)
    await inside.app.until(lambda: any(one.startswith(line) for one in labels(inside)))
    await inside.app.settle(60)


LINES = (
    ("calm", "Check-in. ", check_in_words.QUESTION_THEN),
    ("gad-2", "Questionnaire. Wednesday", lambda: "2 out of 6"),
    ("lake", "Session 1. ", lambda: "The house by the lake"),
    ("lower since", "Medicine changed. ", medicine_words.ASKED[MedicineTurn.CHANGED]),
    ("morning", "Medicine. ", medicine_words.HISTORY),
    ("garden", "Small step. ", step_words.TITLE),
    ("nausea", "For my clinic. ", clinic_words.FOR_THE_CLINIC),
)
"""What is typed to find it, how its line begins, and what is said of it beside the list alone."""


def test_each_kind_of_line_has_a_pane() -> None:
    """Whatever stands in the list or is found there: one that opens a screen of its own leaves the desk behind."""
    assert {type(one.line.route("uid")) for one in kinds.SHOWN if one.line} == set(PANES)


@pytest.mark.parametrize(
    ("line", "width"),
    thorough.sample(LINES, (800, 1280, 1600)),
    ids=lambda one: str(one[1] if type(one) is tuple else one),
)
def test_every_line_opens_beside_the_list(
    journal_data: Path, line: tuple[str, str, Callable[[], str]], width: int
) -> None:
    """As an entry does: the list stays, its line is marked, no word is broken; Close leaves nothing open."""
    typed, begins, shows = line

    async def story(inside: Indoors) -> None:
        await open_journal(inside)
        await look_for(inside, typed, begins)
        await inside.press(begins)
        await inside.app.settle(60)
        assert inside.where() == routes.Home()
        assert shows() in unbroken(inside.app.texts())
        marked = [str(one.label) for one in inside.app.find(ft.Semantics) if one.selected and one.label]
        assert [one for one in marked if one.startswith(begins)]
        inside.assert_accessible()
        assert len(inside.lamps()) <= 1
        (way,) = [one for kind in (WayOut, WayBack) for one in inside.app.find(kind)]
        await inside.app.click(way)
        await inside.app.settle(60)
        assert words.CHOOSE() in unbroken(inside.app.texts())

    visit(journal_data, story, lay=lay_all, width=width, height=800)


def test_what_is_changed_beside_the_list_is_seen_in_it(journal_data: Path) -> None:
    """Once it is left. Deleted, a check-in goes from both, and Undo brings back its line."""

    async def story(inside: Indoors) -> None:
        await open_journal(inside)
        await inside.press("Check-in. ")
        await inside.app.settle(60)
        await inside.press("hopeful")
        await inside.app.settle(60)
        (row,) = inside.ask(lambda db: check_ins.between(db, NOW - 2 * DAY, NOW))
        assert row.valence == next(one.valence for one in content.feelings() if one.word == "hopeful")
        await inside.press(common.CLOSE())
        await inside.app.settle(60)
        assert any("hopeful" in one for one in labels(inside) if one.startswith("Check-in. "))
        await inside.press("Check-in. ")
        await inside.app.settle(60)
        await inside.press(check_in_words.DELETE())
        await inside.app.settle(60)
        assert not [one for one in labels(inside) if one.startswith("Check-in. ")]
        assert words.CHOOSE() in unbroken(inside.app.texts())
        await inside.press(common.UNDO())
        await inside.app.settle(60)
        assert [one for one in labels(inside) if one.startswith("Check-in. ")]

    visit(journal_data, story, lay=lay_all, width=1280, height=800)


def test_another_result_opens_in_its_place(journal_data: Path) -> None:
    """The others of its kind are a tap away there too; one that is deleted leaves nothing open."""

    async def story(inside: Indoors) -> None:
        await open_journal(inside)
        await look_for(inside, "gad-2", "Questionnaire. Wednesday")
        await inside.press("Questionnaire. Wednesday")
        await inside.app.settle(60)
        await inside.press("6 out of 6")
        await inside.app.settle(60)
        assert inside.where() == routes.Home()
        assert "6 out of 6" in inside.app.texts()
        await inside.press(common.DELETE())
        await inside.app.settle(60)
        assert words.CHOOSE() in unbroken(inside.app.texts())

    visit(journal_data, story, lay=lay_all, width=1280, height=800)


def test_what_is_typed_beside_the_list_stays_while_the_window_changes(journal_data: Path) -> None:
    """In a narrow window it covers the list, under its own bar alone; and Close gives the list back."""

    async def story(inside: Indoors) -> None:
        await open_journal(inside)
        await inside.press("Check-in. ")
        await inside.app.settle(60)
        await inside.app.type(inside.field(check_in_words.NOTE()), "river")
        for width in (700, 390, 1600):
            await inside.resize(width, 844)
            await inside.app.settle(60)
            assert inside.field(check_in_words.NOTE()).value == "river"
            assert len([one for kind in (WayOut, WayBack) for one in inside.app.find(kind)]) == 1
        await inside.resize(390, 844)
        await inside.press(common.CLOSE())
        await inside.app.settle(60)
        (row,) = inside.ask(lambda db: check_ins.between(db, NOW - 2 * DAY, NOW))
        assert row.note == "river"
        assert len(lines(inside)) == 1

    visit(journal_data, story, lay=lay_all, width=1280, height=800)
