"""My medicines: put on the list, changed, stopped, deleted, all of it put back; no advice and no arithmetic."""

import asyncio
from datetime import date
from pathlib import Path
from typing import Any

import flet as ft
import pytest

from kapjournal import routes
from kapjournal.care.records import draft_keys, drafts, medicines
from kapjournal.care.records.medicines import Details, Taken
from kapjournal.models import MedicineTurn
from kapjournal.views.words import common
from kapjournal.views.words import entry as entry_words
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import medicines as words
from tests.views.indoors import NOW, Indoors, unbroken, visit

MAY, JUNE = date(2026, 5, 3), date(2026, 6, 4)
CHANGED, STOPPED, BEGUN = MedicineTurn.CHANGED, MedicineTurn.STOPPED, MedicineTurn.BEGUN
MEDICINE, CHANGE = "a" * 32, "b" * 32


def lay(db: Any) -> None:
    """One that was changed once."""
    medicine = medicines.add(db, Details("Sertraline", "one in the morning"), since=MAY, now=NOW, zone="UTC")
    change = medicines.note(db, medicine.uid, CHANGED, "two in the morning", on=JUNE, now=NOW, zone="UTC")
    medicine.uid, change.uid = MEDICINE, CHANGE
    db.commit()


def page() -> routes.Medicine:
    return routes.Medicine(medicine_uid=MEDICINE)


def noting(turn: MedicineTurn) -> routes.NewMedicineChange:
    return routes.NewMedicineChange(medicine_uid=MEDICINE, turn=turn)


def one(home: Indoors) -> Taken:
    (found,) = home.ask(medicines.everything)
    return found


def told(home: Indoors) -> list[tuple[MedicineTurn, date, str]]:
    return [(each.turn, medicines.day_of(each), each.text) for each in one(home).changes]


def said(home: Indoors) -> list[str]:
    return unbroken(home.app.texts())


async def undo(home: Indoors) -> None:
    await home.press(common.UNDO())


def test_one_is_put_on_the_list(journal_data: Path) -> None:
    """From More; a double tap puts one there; the list says that the app gives no advice."""

    async def story(home: Indoors) -> None:
        home.services.home(3)
        await home.app.settle()
        await home.press(words.TITLE())
        assert home.where() == routes.Medicines()
        assert {words.EMPTY(), words.BLURB(), words.DO_NOT_STOP()} <= set(said(home))
        await home.press(words.ADD())
        await home.app.type(home.field(words.NAME()), "Sertraline")
        await home.app.type(home.field(words.AS_PRESCRIBED()), "one in the morning")
        await home.press(words.TODAY())
        home.assert_accessible()
        keep = home.app.find(None, common.KEEP())[0]
        await asyncio.gather(home.app.click(keep), home.app.click(keep))
        assert home.where() == routes.Medicines()
        assert told(home) == [(BEGUN, NOW.date(), "")]
        assert "one in the morning" in said(home)
        home.assert_accessible()
        await undo(home)
        assert home.ask(medicines.everything) == []

    visit(journal_data, story)


def test_without_a_name_it_says_what_is_missing(journal_data: Path) -> None:
    """And since when may be left open, which it is at first."""

    async def story(home: Indoors) -> None:
        await home.press(common.KEEP())
        assert home.field(words.NAME()).error == words.NO_NAME()
        assert home.ask(medicines.everything) == []
        await home.app.type(home.field(words.NAME()), "Tea")
        await home.press(common.KEEP())
        assert told(home) == []

    visit(journal_data, story, route=routes.EditMedicine())


def test_what_is_typed_is_there_again(journal_data: Path) -> None:
    """Also the day, which stays the day that it was tomorrow."""

    async def story(home: Indoors) -> None:
        await home.app.type(home.field(words.NAME()), "Sert")
        await home.press(words.TODAY())
        await home.open(routes.Help())
        home.services.clock = NOW.replace(day=NOW.day + 1)
        await home.open(routes.EditMedicine())
        assert home.field(words.NAME()).value == "Sert"
        await home.press(common.KEEP())
        assert told(home) == [(BEGUN, NOW.date(), "")]
        assert home.ask(lambda db: drafts.load(db, draft_keys.medicine_place())) is None

    visit(journal_data, story, route=routes.EditMedicine())


def test_a_change_is_noted_and_put_back(journal_data: Path) -> None:
    """What changed has to be said; the day is today unless another is chosen."""

    async def story(home: Indoors) -> None:
        await home.press(words.NOTE[CHANGED]())
        assert home.where() == noting(CHANGED)
        assert words.DO_NOT_STOP() in said(home)
        await home.press(common.KEEP())
        assert home.field(words.WORDS[CHANGED]()).error == words.NO_WORDS()
        await home.app.type(home.field(words.WORDS[CHANGED]()), "three")
        home.assert_accessible()
        await home.press(common.KEEP())
        assert home.where() == page()
        assert told(home)[-1] == (CHANGED, NOW.date(), "three")
        assert "Changed on November 20: three" in said(home)
        await undo(home)
        assert len(told(home)) == 2

    visit(journal_data, story, lay=lay, route=page())


def test_it_is_stopped_and_taken_again(journal_data: Path) -> None:
    """A stop needs no words. In the list it stands apart from then on; the page offers that it is taken again."""

    async def story(home: Indoors) -> None:
        await home.press(words.NOTE[STOPPED]())
        await home.press(common.KEEP())
        assert one(home).is_stopped
        assert home.lamps() == [words.NOTE[BEGUN]()]
        await home.open(routes.Medicines())
        assert words.STOPPED() in said(home)
        assert "Stopped on November 20" in said(home)
        await home.open(page())
        await home.press(words.NOTE[BEGUN]())
        await home.press(common.KEEP())
        assert not one(home).is_stopped
        await home.open(routes.Medicines())
        assert words.STOPPED() not in said(home)

    visit(journal_data, story, lay=lay, route=page())


def test_a_day_is_chosen_of_those_that_were(journal_data: Path) -> None:
    """The calendar ends today."""

    async def story(home: Indoors) -> None:
        await home.press(words.ON_A_DAY())
        picker = home.app.one(ft.DatePicker)
        assert (picker.first_date, picker.last_date) == (date(2000, 1, 1), NOW.date())
        picker.value = JUNE
        await home.app.fire(picker, "change")
        assert "Thursday, June 4" in said(home)
        await home.press(common.KEEP())
        assert (STOPPED, JUNE, "") in told(home)

    visit(journal_data, story, lay=lay, route=noting(STOPPED))


def test_what_was_noted_is_told_anew(journal_data: Path) -> None:
    """From its line on the page; undone, it is what it was. Deleted, it can be put back."""

    async def story(home: Indoors) -> None:
        await home.press(words.TELL_ANEW(words="Changed on June 4: two in the morning"))
        assert home.where() == routes.EditMedicineChange(change_uid=CHANGE)
        await home.app.type(home.field(words.WORDS[CHANGED]()), "two, with food")
        await home.press(words.TODAY())
        await home.press(common.KEEP())
        assert told(home)[-1] == (CHANGED, NOW.date(), "two, with food")
        await undo(home)
        assert told(home)[-1] == (CHANGED, JUNE, "two in the morning")
        await home.open(routes.EditMedicineChange(change_uid=CHANGE))
        home.assert_accessible()
        await home.press(common.DELETE())
        assert len(told(home)) == 1
        await undo(home)
        assert len(told(home)) == 2

    visit(journal_data, story, lay=lay, route=page())


def test_it_is_renamed_kept_private_and_deleted(journal_data: Path) -> None:
    """Deleting takes its days along, and Undo brings them back."""

    async def story(home: Indoors) -> None:
        home.assert_accessible()
        await home.press(words.CHANGE_WORDS())
        await home.app.type(home.field(words.NAME()), "Sertraline 50")
        await home.press(common.KEEP())
        assert one(home).medicine.name == "Sertraline 50"
        await home.press(entry_words.PRIVATE())
        assert one(home).medicine.is_private
        assert entry_words.IS_PRIVATE() in said(home)
        await home.press(common.DELETE())
        assert home.ask(medicines.everything) == []
        await undo(home)
        assert len(told(home)) == 2
        await home.open(routes.Medicine(medicine_uid="0" * 32))
        assert words.GONE() in said(home)

    visit(journal_data, story, lay=lay, route=page())


@pytest.mark.parametrize("width", [390, 1280])
def test_the_journal_has_a_line_of_each_day(journal_data: Path, width: int) -> None:
    """With the name; a filter shows them alone; a press opens what happened, and from there the medicine."""

    async def story(home: Indoors) -> None:
        home.services.home(1)
        await home.app.settle()
        await home.press(words.MEDICINES())
        line = journal_words.READ_ALOUD(
            kind=words.LINES[CHANGED](), when="Thursday, June 4, 12:00 PM", words="Sertraline: two in the morning"
        )
        await home.press(line)
        await home.app.settle(60)
        assert words.ASKED[CHANGED]() in said(home)
        is_beside = home.where() == routes.Home()
        assert is_beside or home.where() == routes.EditMedicineChange(change_uid=CHANGE)
        assert is_beside is (width > 390)
        await home.press(words.OPEN_MEDICINE())
        assert home.where() == page()

    visit(journal_data, story, lay=lay, width=width)
