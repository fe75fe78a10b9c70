"""The journal on a desk: the calendar, the list and what is open beside each other."""

from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import flet as ft
import pytest
from flet.components.public_utils import unwrap_component
from sqlmodel import Session, select

from kapjournal import content, routes
from kapjournal.care.records import check_ins, clinic_notes, entries, medicines, scale_results, sessions, small_steps
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.medicines import Details
from kapjournal.care.records.sessions import Plan
from kapjournal.models import ClinicNote, ClinicNoteKind, Medicine, SmallStep
from kapjournal.terms import MedicineTurn
from kapjournal.views import kinds
from kapjournal.views.design.buttons import WayBack, WayOut
from kapjournal.views.design.focusable import ListedRow, Pane
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
QUESTION = "How long does the nausea last?"


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
    clinic_notes.add(db, ClinicNoteKind.QUESTION, QUESTION, now=NOW - 7 * DAY, zone="UTC")


def everything_is_deleted(db: Session) -> None:
    """Of what opens beside the list as a step, a note or a medicine."""
    for table in (SmallStep, ClinicNote, Medicine):
        for one in db.exec(select(table)):
            one.deleted_at = NOW
            db.add(one)
    db.commit()


async def look_for(inside: Indoors, typed: str, line: str) -> None:
    await inside.app.type(inside.field(words.SEARCH()), typed)
    await inside.app.until(lambda: not lines(inside) and any(one.startswith(line) for one in labels(inside)))
    await inside.app.settle(60)


LINES: tuple[tuple[str, str, Callable[[], str]], ...] = (
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


def pane_of(inside: Indoors, control: ft.Control) -> Pane:
    (above,) = [above for one, above in inside.app.walk_with_ancestors() if one is control]
    return next(one for one in reversed(above) if isinstance(one, Pane))


def test_with_keys_alone_a_line_is_read_and_left(journal_data: Path, led_to: list[ft.Control]) -> None:
    """An arrow leads to its row, another key into its pane, Escape out of that; what was looked for stays."""

    async def story(inside: Indoors) -> None:
        await open_journal(inside)
        for typed, begins, shows in LINES:
            await look_for(inside, typed, begins)
            row = inside.named(begins)
            for _ in inside.app.find(ListedRow):
                if row not in led_to:
                    await inside.app.key("Arrow Down")
                    await inside.app.fire(led_to[-1], "focus")
            assert led_to[-1] is row
            await inside.app.click(row)
            await inside.app.settle(60)
            assert shows() in unbroken(inside.app.texts())
            await inside.app.key("F6", "ctrl")
            (way,) = [one for kind in (WayOut, WayBack) for one in inside.app.find(kind)]
            assert pane_of(inside, led_to[-1]) is pane_of(inside, way)
            await inside.app.key("Escape")
            await inside.app.settle(60)
            assert words.CHOOSE() in unbroken(inside.app.texts())
            assert inside.field(words.SEARCH()).value == typed
            await inside.app.fire(row, "blur")

    visit(journal_data, story, lay=lay_all, width=1280, height=800, web=True, platform="linux")


def test_a_medicine_is_told_anew_beside_the_list(journal_data: Path) -> None:
    """What was typed stays while the window changes; once kept, the list says it, and Undo takes it back."""

    async def story(inside: Indoors) -> None:
        def changed() -> list[str]:
            return [one for one in labels(inside) if one.startswith("Medicine changed. ")]

        await open_journal(inside)
        await inside.press("Medicine changed. ")
        await inside.app.settle(60)
        field = medicine_words.WORDS[MedicineTurn.CHANGED]()
        await inside.app.type(inside.field(field), "half of it")
        for width in (700, 390, 1600, 1280):
            await inside.resize(width, 844)
            await inside.app.settle(60)
            assert inside.field(field).value == "half of it"
        await inside.press(common.KEEP())
        await inside.app.settle(60)
        assert words.CHOOSE() in unbroken(inside.app.texts())
        assert [one for one in changed() if "half of it" in one]
        await inside.press(common.UNDO())
        await inside.app.settle(60)
        assert [one for one in changed() if "lower since the visit" in one]
        await inside.press("Medicine changed. ")
        await inside.app.settle(60)
        await inside.press(common.DELETE())
        await inside.app.settle(60)
        assert not changed()
        assert words.CHOOSE() in unbroken(inside.app.texts())

    visit(journal_data, story, lay=lay_all, width=1280, height=800)


@pytest.mark.parametrize(
    ("typed", "begins", "ways", "gone"),
    [
        ("garden", "Small step. ", (step_words.END(), common.DELETE()), step_words.GONE()),
        ("nausea", "For my clinic. ", (clinic_words.OPENS(words=QUESTION), clinic_words.REMOVE()), clinic_words.GONE()),
        ("morning", "Medicine. ", (common.DELETE(),), medicine_words.GONE()),
    ],
    ids=["step", "clinic", "medicine"],
)
def test_what_is_deleted_beside_the_list_leaves_nothing_open(
    journal_data: Path, typed: str, begins: str, ways: tuple[str, ...], gone: str
) -> None:
    """Its line goes and Undo brings it back; deleted on a screen of its own, it is said to be gone."""

    def of_kind(inside: Indoors) -> list[str]:
        return [one for one in labels(inside) if one.startswith(begins)]

    async def story(inside: Indoors) -> None:
        await open_journal(inside)
        await look_for(inside, typed, begins)
        await inside.press(begins)
        await inside.app.settle(60)
        for way in ways:
            await inside.press(way)
            await inside.app.settle(60)
        assert words.CHOOSE() in unbroken(inside.app.texts())
        assert not of_kind(inside)
        await inside.press(common.UNDO())
        await inside.app.settle(60)
        await inside.press(begins)
        await inside.app.settle(60)
        assert words.CHOOSE() not in unbroken(inside.app.texts())
        inside.do(everything_is_deleted)
        await inside.app.settle(60)
        assert gone in unbroken(inside.app.texts())

    visit(journal_data, story, lay=lay_all, width=1280, height=800)


def test_a_search_beside_what_is_open_keeps_its_words_and_place(journal_data: Path) -> None:
    """It is the same field while the window stays wide; covered by a narrow one, it says the same once it is back."""

    async def story(inside: Indoors) -> None:
        await open_journal(inside)
        await look_for(inside, "calm", "Check-in. ")
        await inside.press("Check-in. ")
        await inside.app.settle(60)
        before, listed = place_of_search(inside), found(inside)
        for width, height in ((1600, 1000), (1100, 700), (1000, 800), (1280, 800)):
            await inside.resize(width, height)
            await inside.app.settle(60)
            assert inside.field(words.SEARCH()).value == "calm"
            assert found(inside) == listed
            assert check_in_words.QUESTION_THEN() in unbroken(inside.app.texts())
            assert place_of_search(inside) == before
        await inside.resize(390, 844)
        await inside.app.settle(60)
        assert not inside.app.find(ft.TextField, words.SEARCH())
        await inside.resize(1280, 800)
        await inside.app.settle(60)
        assert inside.field(words.SEARCH()).value == "calm"
        assert found(inside) == listed
        assert place_of_search(inside)[-1] != before[-1]

    visit(journal_data, story, lay=lay_all, width=1280, height=800)


def found(inside: Indoors) -> list[str]:
    """The lines of the list, by what is drawn in them."""
    return [str(row.key) for row in inside.app.find(ListedRow)]


def place_of_search(inside: Indoors) -> list[tuple[str, object, int]]:
    """What the field lies in, from the outside, and the field; by kind, key and place beside others."""
    field = inside.field(words.SEARCH())
    (within,) = [above for one, above in inside.app.walk_with_ancestors() if one is field]
    path = [*within, field]
    return [(type(one).__name__, one.key, _place(above, one)) for above, one in pairwise(path)]


def _place(above: ft.BaseControl, one: ft.BaseControl) -> int:
    beside = getattr(above, "controls", None) or []
    return next((place for place, other in enumerate(beside) if unwrap_component(other) is one), 0)
