"""Every screen for those who listen to it, who need large text, and who want nothing to move."""

import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from playwright.sync_api import Browser, Locator

from tests.support.browser import PHONE, Device, window
from tests.support.screens import SCREENS, Screen, Start, served
from tests.support.server import Server
from tests.support.steps import unlock
from tests.support.ui import Ui

OUT = re.compile("^(Close|Back|Stop here)$")
MOST_STEPS_OUT, MOST_LOOKS = 8, 20
MAIN = (
    "today",
    "journal",
    "check-in-felt",
    "plan",
    "intention",
    "practice",
    "export",
    "export-letter",
    "export-how",
    "note",
    "prompt",
)
TALL = Device(PHONE.width, 3000, touch=True)
"""Nothing lies below its edge: what does is not told to a screen reader before one scrolls."""


@pytest.fixture(scope="module", params=(Start.LOCKED, Start.OPEN, Start.NEW), ids=lambda start: start.name.lower())
def start(request: pytest.FixtureRequest) -> Start:
    chosen: Start = request.param
    return chosen


@pytest.fixture(scope="module")
def server(start: Start) -> Iterator[Server]:
    with TemporaryDirectory(prefix="accessible-") as name, served(start, Path(name) / "data") as server:
        yield server


def test_every_control_has_a_name(browser: Browser, server: Server, start: Start) -> None:
    """What can be pressed or filled in says what it is, on every screen."""
    found = {}
    for screen, ui in _walk(browser, server, start):
        found[screen.name] = ui.nameless()
    assert {name: nameless for name, nameless in found.items() if nameless} == {}


def _walk(browser: Browser, server: Server, start: Start) -> Iterator[tuple[Screen, Ui]]:
    """Every screen with this start: the rooms and what they open in one window, the rest each in its own."""
    screens = [screen for screen in SCREENS if screen.start is start]
    trips = [screens] if start is Start.OPEN else [[screen] for screen in screens]
    for trip in trips:
        with window(browser, TALL) as ui:
            ui.open(server.url)
            if start is Start.OPEN:
                unlock(ui)
            for screen in trip:
                screen.steps(ui)
                ui.settle()
                yield screen, ui
                if screen is not trip[-1]:
                    _home(ui)
            ui.check()


def _home(ui: Ui) -> None:
    """Out of whatever is open, to the room that keeps nothing of it."""
    for _ in range(MOST_STEPS_OUT):
        if ui.nav("More").count():
            ui.tap(ui.nav("More"))
            ui.sees("Lock now")
            return
        _press(ui, ui.button(OUT).last)
    raise AssertionError(f"there is no way out:\n{ui.aria()}")


def _press(ui: Ui, target: Locator) -> None:
    """Press it, and wait until the screen that it leads to has come to rest."""
    last = before = ui.aria()
    ui.tap(target)
    for _ in range(MOST_LOOKS):
        ui.settle()
        now = ui.aria()
        if now == last != before:
            return
        last = now
    raise AssertionError(f"nothing comes of it:\n{before}")
