"""With the keyboard alone: Escape leaves what is on top."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Locator

from kapjournal.views.words import common
from kapjournal.views.words import guided as guided_words
from kapjournal.views.words import help as help_words
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import plan as plan_words
from kapjournal.views.words import practice as practice_words
from tests.support.screens import Start, served
from tests.support.screens.practices import BREATHING
from tests.support.screens.sessions import PLAN
from tests.support.steps import choose, unlock
from tests.support.ui import Ui

ICON_INSET = 24


def test_escape_closes_one_thing_at_a_time(desktop: Ui) -> None:
    """A calendar, and only then the screen below it; a note with a word in it; a practice; Help above a closed
    journal."""
    with TemporaryDirectory(prefix="keys-") as name, served(Start.LOCKED, Path(name) / "data") as server:
        desktop.open(server.url)
        choose(desktop, common.HELP())
        _escape(desktop, help_words.NOT_ALONE())
        unlock(desktop)
        PLAN(desktop)
        day = desktop.field(re.compile(f"^{plan_words.DAY()}"))
        desktop.type(day, "3 December")
        _press_icon(desktop, day)
        _escape(desktop, "Next month")
        desktop.sees("3 December")
        _escape(desktop, plan_words.WHEN())
        desktop.tap(desktop.nav(common.JOURNAL()))
        choose(desktop, journal_words.WRITE())
        desktop.type(desktop.field(re.compile(f"^{guided_words.NOTE()}")), "Escape")
        _escape(desktop, common.KEPT_AS_YOU_WRITE())
        desktop.sees(guided_words.LEFT())
        BREATHING(desktop)
        choose(desktop, practice_words.START())
        desktop.sees(practice_words.STOP())
        _escape(desktop, practice_words.STOP())


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
