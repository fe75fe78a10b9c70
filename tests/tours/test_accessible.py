"""Every screen for those who listen to it, who need large text, and who want nothing to move."""

import re
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from playwright.sync_api import Browser

from tests.support.browser import PHONE, Device, window
from tests.support.screens import SCREENS, Screen, Start, Steps, as_it_is, down, press, room, served, then, write
from tests.support.server import Server
from tests.support.steps import choose, open_at, unlock
from tests.support.ui import Ui
from tests.tours.walking import come_to_rest, home
from tests.tours.walking import press as press_through

BREATH_S = 6.0
TOUCH = 48
TALL = Device(PHONE.width, 3000, touch=True)
"""Nothing lies below its edge: what does is not told to a screen reader before one scrolls."""


LAMPS: tuple[tuple[Steps, str], ...] = (
    (room("Today"), "Begin"),
    (as_it_is, "Skip this one"),
    (then(home, room("Journal")), "Write a note"),
    (write("Rain all morning.", "Your note"), "Keep this"),
    (room("Sessions"), "Plan a session"),
    (as_it_is, "Keep this"),
    (then(home, press(re.compile("^Share with"))), "Show me the letter"),
    (as_it_is, "Seal it"),
    (as_it_is, "Seal and hand over"),
    (then(home, press(re.compile("^Practices")), press(re.compile("^Slow breathing"))), "Begin"),
    (then(home, room("Today"), down, press(re.compile("^How are you")), press("tender")), "Keep this"),
)
"""On the way through the app: what leads to a screen from the one before, and its lamp."""


@pytest.fixture(scope="module", params=Start, ids=lambda start: start.name.lower())
def start(request: pytest.FixtureRequest) -> Start:
    chosen: Start = request.param
    return chosen


@pytest.fixture(scope="module")
def server(start: Start) -> Iterator[Server]:
    with TemporaryDirectory(prefix="accessible-") as name, served(start, Path(name) / "data") as server:
        yield server


@pytest.fixture(scope="module")
def app() -> Iterator[Server]:
    """The journal of a course."""
    with TemporaryDirectory(prefix="accessible-") as name, served(Start.OPEN, Path(name) / "data") as server:
        yield server


def test_every_control_has_a_name(browser: Browser, server: Server, start: Start) -> None:
    """What can be pressed or filled in says what it is, on every screen; and the one thing to press is there."""
    found = {}
    for screen, ui in _walk(browser, server, start):
        if screen.lamp:
            ui.button(screen.lamp).last.wait_for()
        found[screen.name] = ui.nameless()
    assert {name: missing for name, missing in found.items() if missing} == {}


def test_large_text_leaves_every_lamp_within_reach(browser: Browser, app: Server) -> None:
    """At 200 % the one lit button of each main screen is on the screen, as tall as a finger, and leads on."""
    with window(browser, PHONE, text_scale=2) as ui:
        open_at(ui, app, "/")
        for way, lamp in LAMPS:
            way(ui)
            come_to_rest(ui)
            if ui.button(lamp).count() == 0:
                down(ui)
            button = ui.button(lamp).last
            box = button.bounding_box()
            assert box is not None
            assert box["height"] >= TOUCH, lamp
            press_through(ui, button)
        ui.check()


def test_a_breath_without_motion_is_counted(browser: Browser, app: Server) -> None:
    """With reduced motion the picture changes with the seconds and not between them."""
    with window(browser, PHONE, reduced_motion=True) as ui:
        open_at(ui, app, "/practices")
        choose(ui, re.compile("^Slow breathing"), "Begin")
        ui.sees("Breathe in")
        began, shots = time.monotonic(), set[bytes]()
        while time.monotonic() - began < BREATH_S:
            shots.add(ui.page.screenshot())
        assert BREATH_S / 2 < len(shots) <= time.monotonic() - began + 3
        ui.check()


def _walk(browser: Browser, server: Server, start: Start) -> Iterator[tuple[Screen, Ui]]:
    """Every screen with this start: the rooms and what they open in one window, the rest each in its own."""
    screens = [screen for screen in SCREENS if screen.start is start]
    trips = [screens] if start is Start.OPEN else [[screen] for screen in screens]
    for trip in trips:
        with window(browser, TALL) as ui:
            ui.open(server.url)
            if start in (Start.OPEN, Start.IN_SESSION):
                unlock(ui)
            for screen in trip:
                screen.steps(ui)
                ui.settle()
                yield screen, ui
                if screen is not trip[-1]:
                    home(ui)
            ui.check()
