"""The day of a session at phone size: how many taps and seconds a word, somebody and something steady take, and what
happens when the app is killed on the session screen."""

import time
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser

from kapjournal.views.words import common, someone, steady_lines
from kapjournal.views.words import one_word as words
from kapjournal.views.words import preparing_rest as rest_words
from kapjournal.views.words import session_screen as screen
from tests.support.browser import PHONE, window
from tests.support.screens import Start, served
from tests.support.server import Server
from tests.support.steps import choose, unlock
from tests.support.ui import Ui


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(Start.SESSION_OPEN, tmp_path_factory.mktemp("day") / "data") as running:
        yield running


def _measured(ui: Ui, what: str, taps: list[str], until: Callable[[Ui], object]) -> None:
    began = time.perf_counter()
    choose(ui, *taps)
    until(ui)
    print(f"{what}: {len(taps)} taps, {time.perf_counter() - began:.1f} s")  # noqa: T201 - for whoever asks


def _on_the_screen(ui: Ui) -> None:
    ui.button(screen.END_IT()).wait_for()


@pytest.fixture(scope="module")
def window_(browser: Browser, server: Server) -> Iterator[Ui]:
    """One for all of these, in which the journal is open."""
    with window(browser, PHONE) as ui:
        unlock(ui.open(server.url))
        yield ui


@pytest.fixture
def ui(window_: Ui) -> Iterator[Ui]:
    """On the session screen."""
    _on_the_screen(window_)
    yield window_
    window_.check()


def test_taps_and_seconds(ui: Ui) -> None:
    """A word in three taps; somebody and something steady in one."""
    _measured(ui, "a word", [screen.WRITE_ONE_WORD(), words.WORDS["warm"](), words.DONE()], _on_the_screen)
    _measured(ui, "somebody", [screen.SOMEONE()], lambda ui: ui.sees(someone.TITLE()))
    choose(ui, common.BACK())
    _on_the_screen(ui)
    _measured(ui, "something steady", [screen.FEEL_STEADY()], lambda ui: ui.button(steady_lines.NEXT()).wait_for())
    choose(ui, steady_lines.STOP())
    _on_the_screen(ui)


def test_killed_on_the_session_screen_it_comes_back_in_it(ui: Ui, server: Server) -> None:
    """After unlocking, as it was, without a message; the words of that day are there."""
    ui.page.goto("about:blank")
    server.kill()
    server.restart()
    ui.open(server.url)
    began = time.perf_counter()
    unlock(ui)
    _on_the_screen(ui)
    print(f"unlocked and back on it after {time.perf_counter() - began:.1f} s")  # noqa: T201
    ui.sees("To stay near the shore")
    assert ui.nav(common.JOURNAL()).count() == 0


def test_one_press_asks_before_it_ends(ui: Ui) -> None:
    """As a screen reader and the keyboard press it; ending leads to the rest of the day."""
    choose(ui, screen.END_IT())
    ui.sees(screen.END_WHY())
    choose(ui, screen.STAY())
    _on_the_screen(ui)
    choose(ui, screen.END_IT())
    ui.sees(screen.END_WHY())
    choose(ui, screen.END())
    ui.sees(rest_words.TITLE())
    choose(ui, common.BACK())
    ui.nav(common.JOURNAL()).wait_for()
