"""Changes of medicines in the chart of mood: a triangle, a legend, a row of the table, a sentence read aloud."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import flet as ft
from sqlmodel import Session

from kapjournal.care.records import medicines
from kapjournal.care.records.medicines import Details
from kapjournal.models import MedicineTurn
from kapjournal.views.words import trends as words
from tests.views.indoors import NOW, Indoors
from tests.views.trends.test_trends import days, images, on_trends

TODAY = NOW.date()


def changed(db: Session, *agos: int, text: str = "") -> None:
    uid = medicines.add(db, Details("Sertraline"), since=None, now=NOW, zone="UTC").uid
    for ago in agos:
        turn = MedicineTurn.CHANGED if text else MedicineTurn.STOPPED
        medicines.note(db, uid, turn, text, on=TODAY - timedelta(days=ago), now=NOW, zone="UTC")


def test_a_change_is_a_mark_a_row_and_a_sentence(journal_data: Path) -> None:
    def lay(db: Session) -> Any:
        days(*[0.4] * 12)(db)
        changed(db, 4, text="two in the morning")
        changed(db, 30)

    async def story(home: Indoors) -> None:
        assert words.MEDICINE_MARK() in home.app.texts()
        assert images(home)[0] == "All 12 days were good.\nMedicine changes on 2 days: October 21 and November 16."
        said = "November 16: Sertraline changed. two in the morning"
        assert home.app.texts().count(said) == 1, "by the medicines themselves"
        for _ in range(4):
            await home.press(words.EARLIER())
        assert home.app.texts().count(said) == 2
        await home.app.click(home.app.find(ft.TextButton, words.SHOW_TABLE())[0])
        await home.app.settle(100)
        texts = home.app.texts()
        assert texts.index("Nov 16, 2026") < texts.index(said) < texts.index("Nov 15, 2026")
        assert "October 21: Sertraline stopped" in texts
        home.assert_accessible()

    on_trends(journal_data, lay, story)


def test_without_a_change_nothing_is_said_of_it(journal_data: Path) -> None:
    """Also where the only ones are outside the range."""

    async def story(home: Indoors) -> None:
        assert words.MEDICINE_MARK() not in home.app.texts()
        assert images(home)[0] == "All 12 days were good."

    def lay(db: Session) -> Any:
        days(*[0.4] * 12)(db)
        changed(db, 200)

    on_trends(journal_data, lay, story)


def test_many_are_told_by_their_number(journal_data: Path) -> None:
    """A long list is no sentence; the table has it."""

    def lay(db: Session) -> Any:
        days(*[0.4] * 12)(db)
        changed(db, *range(0, 70, 10))

    async def story(home: Indoors) -> None:
        assert images(home)[0].endswith("Medicine changes on 7 days. The table has them.")
        assert "Sertraline" not in images(home)[0]

    on_trends(journal_data, lay, story)


def test_a_few_days_have_marks_too(journal_data: Path) -> None:
    """One before the first of them is outside the picture, and stays in the table."""

    def lay(db: Session) -> Any:
        days(0.4, 0.0)(db)
        changed(db, 0)
        changed(db, 40)

    async def story(home: Indoors) -> None:
        assert words.MEDICINE_MARK() in home.app.texts()
        await home.app.click(home.app.find(ft.TextButton, words.SHOW_TABLE())[0])
        await home.app.settle(100)
        assert len([one for one in home.app.texts() if one.endswith("Sertraline stopped")]) == 3, "one by its lane"

    on_trends(journal_data, lay, story)
