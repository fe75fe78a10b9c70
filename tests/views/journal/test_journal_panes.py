"""The journal on a desk: the calendar, the list and what is open beside each other."""

from datetime import timedelta
from pathlib import Path

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal import routes
from kapjournal.care.records import entries
from kapjournal.views.words import entry as entry_words
from kapjournal.views.words import journal as words
from kapjournal.views.words import trends as trends_words
from tests.views.indoors import NOW, Indoors, visit

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
