"""With the keyboard alone: a note, the search, a session, the lock, and the list of keys."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import expect

from kapjournal.views.words import common
from kapjournal.views.words import guided as guided_words
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import keyboard as words
from kapjournal.views.words import lock as lock_words
from kapjournal.views.words import session as session_words
from tests.support.screens import Start, served
from tests.support.steps import unlock
from tests.support.ui import Ui
from tests.support.vaults import PASSPHRASE

PREVENTED = """() => addEventListener("keydown", event => setTimeout(() => {
  window.lastKey = [event.key.toLowerCase(), event.defaultPrevented];
}))"""
FOCUSED = """() => {
  const node = document.activeElement;
  return ((node && (node.getAttribute("aria-label") || node.innerText)) || "").trim();
}"""
MOST_TABS = 40
LETTER_MS = 10


def test_all_of_it_without_a_mouse(desktop: Ui) -> None:
    """What the browser would do with the same keys does not happen; a question mark in a field is one."""
    with TemporaryDirectory(prefix="keys-") as name, served(Start.LOCKED, Path(name) / "data") as server:
        ui = desktop
        unlock(ui.open(server.url))
        ui.nav(common.TODAY()).wait_for()
        ui.page.evaluate(PREVENTED)

        _press(ui, "Alt+n")
        ui.sees(guided_words.NOTE())
        _press(ui, "Escape")
        ui.misses(guided_words.NOTE())

        _press(ui, "Control+f")
        assert ui.page.evaluate("window.lastKey") == ["f", True]
        search = ui.field(journal_words.SEARCH())
        expect(search).to_be_focused()
        ui.page.keyboard.type("river?", delay=LETTER_MS)
        expect(search).to_have_value("river?")
        ui.misses(words.NOTE())

        _tab_to(ui, common.SESSIONS())
        _press(ui, "Enter")
        ui.button(session_words.PLAN()).wait_for()
        _press(ui, "Shift+?")
        ui.sees(words.NOTE())
        ui.sees("Alt+N")
        _press(ui, "Escape")
        ui.misses(words.NOTE())

        for number in (7, 6, 5):
            _press(ui, "ArrowDown")
            _is_on(ui, session_words.title(number))
        _press(ui, "ArrowUp")
        _is_on(ui, session_words.title(6))
        _press(ui, "Enter")
        ui.role("heading", session_words.title(6)).wait_for()

        _press(ui, "Control+l")
        assert ui.page.evaluate("window.lastKey") == ["l", True]
        ui.button(lock_words.OPEN()).wait_for()
        expect(ui.field(lock_words.PASSPHRASE())).to_be_focused()
        ui.page.keyboard.type(PASSPHRASE, delay=LETTER_MS)
        _press(ui, "Enter")
        ui.nav(common.TODAY()).wait_for()
        ui.check()


def _press(ui: Ui, key: str) -> None:
    ui.settle()
    ui.press(key)
    ui.settle()


def _is_on(ui: Ui, name: str) -> None:
    """The keyboard is on what is called so, or begins so."""
    began = re.compile(f"^{re.escape(name)}")
    expect(ui.button(began).and_(ui.page.locator(":focus")).first).to_be_attached()


def _focused(ui: Ui) -> str:
    told: str = ui.page.evaluate(FOCUSED)
    return told


def _tab_to(ui: Ui, name: str) -> None:
    for _ in range(MOST_TABS):
        _press(ui, "Tab")
        if _focused(ui).startswith(name):
            return
    raise AssertionError(f"no way to {name!r}:\n{ui.aria()}")
