"""With the keyboard alone: everything that can be pressed is reached, and is seen to be."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from playwright.sync_api import Browser, Locator

from tests.support.browser import DESKTOP, window
from tests.support.focus import faults_of_the_walk
from tests.support.screens import BREATHING, PLAN, SCREENS, Start, served
from tests.support.steps import choose, unlock
from tests.support.ui import Ui

ICON_INSET = 24


@pytest.mark.parametrize("start", [Start.LOCKED, Start.NEW])
def test_the_keyboard_reaches_all_before_the_journal_opens(browser: Browser, start: Start) -> None:
    """Tab comes to each button, choice and field of the lock screen, of Help and of the first start, and where it is
    a ring shows."""
    wrong, kinds = list[str](), set[str]()
    with TemporaryDirectory(prefix="keys-") as name, served(start, Path(name) / "data") as server:
        for screen in (screen for screen in SCREENS if screen.start is start):
            with window(browser, DESKTOP) as ui:
                ui.open(server.url)
                screen.steps(ui)
                wrong += faults_of_the_walk(ui, screen, kinds)
    assert not wrong, "\n".join(wrong)


def test_escape_closes_one_thing_at_a_time(desktop: Ui) -> None:
    """A calendar, and only then the screen below it; a note with a word in it; a practice; Help above a closed
    journal."""
    with TemporaryDirectory(prefix="keys-") as name, served(Start.LOCKED, Path(name) / "data") as server:
        desktop.open(server.url)
        choose(desktop, "Help")
        _escape(desktop, "You are not alone with this")
        unlock(desktop)
        PLAN(desktop)
        day = desktop.field(re.compile("^Day"))
        desktop.type(day, "3 December")
        _press_icon(desktop, day)
        _escape(desktop, "Next month")
        desktop.sees("3 December")
        _escape(desktop, "When is it?")
        desktop.tap(desktop.nav("Journal"))
        choose(desktop, "Write a note")
        desktop.type(desktop.field(re.compile("^Your note")), "Escape")
        _escape(desktop, "Kept as you write")
        desktop.sees("Your words wait here for you.")
        BREATHING(desktop)
        choose(desktop, "Begin")
        desktop.sees("Stop here")
        _escape(desktop, "Stop here")


def _press_icon(ui: Ui, field: Locator) -> None:
    """At the end of a field, of which it is a part to a screen reader."""
    box = field.bounding_box()
    assert box is not None
    ui.page.mouse.click(box["x"] + box["width"] - ICON_INSET, box["y"] + box["height"] / 2)


def _escape(ui: Ui, open_words: str) -> None:
    """What says these words is open, and closes."""
    ui.sees(open_words)
    ui.settle()
    ui.press("Escape")
    ui.misses(open_words)
    ui.settle()
