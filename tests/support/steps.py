"""What every tour does on its way to something else."""

import re
from contextlib import suppress

from playwright.sync_api import TimeoutError as PlaywrightTimeout
from playwright.sync_api import expect

from kapjournal.routes import Route
from kapjournal.views.words import common, elsewhere, session_screen
from kapjournal.views.words import first_start as first_words
from kapjournal.views.words import lock as lock_words
from tests.support.server import Server
from tests.support.ui import Ui
from tests.support.vaults import PASSPHRASE

WORDS = 12
MAKING_TIMEOUT_MS = 40_000
"""The first start wraps its keys with the full work factor."""


def choose(ui: Ui, *names: str | re.Pattern[str]) -> None:
    """Press buttons, one after the other, each on the screen that the one before led to."""
    for name in names:
        ui.tap(ui.button(name).last)


def first_start_to_words(ui: Ui, passphrase: str = PASSPHRASE) -> list[str]:
    """Through the first start to the recovery words; returns them."""
    choose(ui, first_words.GO_ON())
    ui.sees("What stays here")
    choose(ui, first_words.GO_ON())
    for label in (first_words.PASSPHRASE(), first_words.AGAIN()):
        ui.type(ui.field(label), passphrase)
    choose(ui, first_words.MAKE())
    ui.button(first_words.WRITTEN()).wait_for(timeout=MAKING_TIMEOUT_MS)
    return words_shown(ui)


def words_shown(ui: Ui) -> list[str]:
    """The recovery words by their numbers, read off the screen once all of them are on it."""
    screen = ui.aria()
    while len(found := _numbered(screen)) < WORDS:
        ui.changes(screen)
        screen = ui.aria()
    return [found[number] for number in range(1, WORDS + 1)]


def _numbered(screen: str) -> dict[int, str]:
    every = {int(number): word for number, word in re.findall(r"\b(\d+) ([a-z]+)\b", screen)}
    return {number: word for number, word in every.items() if 1 <= number <= WORDS}


def first_start_to_today(ui: Ui, passphrase: str = PASSPHRASE) -> list[str]:
    """Through the first start, with the recovery words read off the screen; returns them."""
    shown = first_start_to_words(ui, passphrase)
    words_to_today(ui, shown)
    return shown


def words_to_today(ui: Ui, shown: list[str]) -> None:
    """Two of the words are typed back."""
    choose(ui, first_words.WRITTEN())
    ui.sees(first_words.CHECK_WHY())
    for number, word in enumerate(shown, start=1):
        field = ui.field(first_words.WORD_NUMBER(number=number))
        if field.count():
            ui.type(field, word)
    choose(ui, first_words.OPEN())
    ui.nav(common.TODAY()).wait_for()


def use_this_window(ui: Ui) -> None:
    """A window that was closed just now may still be the active one."""
    here = ui.button(elsewhere.USE_HERE())
    ui.field(lock_words.PASSPHRASE()).or_(here).first.wait_for()
    if here.count():
        ui.tap(here)


PASTES, HEARD_MS = 3, 4_000


def _give(ui: Ui, passphrase: str) -> None:
    """Paste it at the lock, which takes a third of the time of typing it, and press Enter once the app has heard it.

    On a busy machine Flutter may not have taken the field by then, and what is pasted reaches the page alone: then
    once more.
    """
    use_this_window(ui)
    heard = ui.button(lock_words.OPEN()).and_(ui.page.locator(":not([aria-disabled=true])"))
    for _ in range(PASTES):
        ui.paste(ui.field(lock_words.PASSPHRASE()), passphrase)
        with suppress(PlaywrightTimeout):
            heard.wait_for(timeout=HEARD_MS)
            break
    expect(ui.button(lock_words.OPEN())).to_be_enabled()
    ui.press("Enter")


def unlock(ui: Ui, passphrase: str = PASSPHRASE) -> None:
    """From the lock screen to Today, or to the session screen that is open."""
    _give(ui, passphrase)
    ui.nav(common.TODAY()).or_(ui.button(session_screen.END_IT())).first.wait_for()


def open_at(ui: Ui, server: Server, route: Route) -> None:
    """Unlock, and be on the screen with this route."""
    ui.page.context.request.get(server.url)  # the cookie, without a first window that would be the active one
    ui.open(f"http://127.0.0.1:{server.port}{route.address}")
    _give(ui, PASSPHRASE)
    ui.field(lock_words.PASSPHRASE()).wait_for(state="detached")
    ui.button(common.HELP()).first.wait_for()


def lock(ui: Ui) -> None:
    """From any of the four rooms to the lock screen, by the menu."""
    ui.tap(ui.nav(common.MORE()))
    ui.tap(ui.button(re.compile(f"^{common.LOCK_NOW()}")))
    ui.field(lock_words.PASSPHRASE()).wait_for()
