"""Somebody brings along a journal from another app, in a real browser."""

from playwright.sync_api import Browser

from kapjournal import routes
from kapjournal.views.words import common
from kapjournal.views.words import importing as words
from kapjournal.views.words import journal as journal_words
from tests.importing.samples import FOLDER
from tests.support.browser import PHONE, window
from tests.support.screens.importing import IMPORT, picked
from tests.support.server import Server
from tests.support.steps import choose, open_at


def test_a_journal_of_day_one(browser: Browser, journal: Server) -> None:
    """The counts come first; imported, an entry is found in the journal; undone, it is gone, and nothing else is."""
    with window(browser, PHONE) as ui:
        open_at(ui, journal, routes.Import())
        picked(FOLDER / "dayone.zip")(ui)
        ui.sees(words.FOUND(count=13, first="Saturday, March 8, 2025", last="Wednesday, December 31, 2025"))
        choose(ui, words.IMPORT(count=13))
        ui.sees(words.IMPORTED())
        choose(ui, common.BACK())
        ui.tap(ui.nav(common.JOURNAL()))
        ui.type(ui.field(journal_words.SEARCH()), "Fireworks")
        ui.sees("Last page")
        IMPORT(ui)
        choose(ui, words.UNDO())
        ui.sees(words.UNDONE())
        ui.check()
