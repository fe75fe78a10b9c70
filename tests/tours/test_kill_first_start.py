"""The app is killed during the first start: the passphrase opens what is there, and no words are lost unsaid."""

from pathlib import Path

from playwright.sync_api import Browser

from kapjournal.views.words import first_start as first_words
from kapjournal.views.words import lock as lock_words
from kapjournal.views.words import recovery as recovery_words
from tests.support.browser import PHONE, window
from tests.support.server import app_server
from tests.support.steps import MAKING_TIMEOUT_MS, choose, first_start_to_words, words_shown
from tests.support.vaults import PASSPHRASE


def test_killed_at_the_words_new_ones_are_made(browser: Browser, tmp_path: Path) -> None:
    """Started again, the passphrase opens it, it says that the words are still to come, and makes and checks them."""
    with app_server(tmp_path / "data", anew=True) as server:
        with window(browser, PHONE) as ui:
            ui.open(server.url)
            first = first_start_to_words(ui)
            choose(ui, first_words.WRITTEN())
            ui.sees(first_words.CHECK_WHY())
            server.kill()
        server.restart()
        with window(browser, PHONE) as ui:
            ui.open(server.url)
            ui.type(ui.field(lock_words.PASSPHRASE()), PASSPHRASE)
            ui.press("Enter")
            ui.sees(recovery_words.DUE_TITLE())
            choose(ui, recovery_words.MAKE())
            ui.button(first_words.WRITTEN()).wait_for(timeout=MAKING_TIMEOUT_MS)
            assert words_shown(ui) != first
            ui.check()


def test_killed_before_the_words_it_is_a_first_start_again(browser: Browser, tmp_path: Path) -> None:
    """Nothing was made yet, so nothing is asked for."""
    with app_server(tmp_path / "data", anew=True) as server:
        with window(browser, PHONE) as ui:
            ui.open(server.url)
            choose(ui, first_words.GO_ON())
            ui.sees("What stays here")
            server.kill()
        server.restart()
        with window(browser, PHONE) as ui:
            ui.open(server.url)
            ui.button(first_words.GO_ON()).wait_for()
            ui.check()
