"""Ways through the whole app: out of whatever is open, and waiting until a screen has come to rest."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Locator

from tests.support.browser import Device, window
from tests.support.screens import SCREENS, Screen, Start, served
from tests.support.steps import unlock
from tests.support.ui import Ui

OUT = re.compile("^(Close|Back|Stop here)$")
MOST_STEPS_OUT, MOST_LOOKS = 8, 20

_OPEN = [screen for screen in SCREENS if screen.start is Start.OPEN and not screen.moves]
_MORE = [screen.name for screen in _OPEN].index("more")
WRITTEN, BESIDES = _OPEN[:_MORE], _OPEN[_MORE:]
"""The screens of the open journal in two halves of like length: what is written, and what lies behind More."""


def through(browser: Browser, device: Device, screens: Sequence[Screen]) -> Iterator[tuple[Ui, Screen]]:
    """One window over one open journal that comes to each of these screens."""
    with (
        TemporaryDirectory(prefix="through-") as name,
        served(Start.OPEN, Path(name) / "data") as server,
        window(browser, device) as ui,
    ):
        unlock(ui.open(server.url))
        for screen in screens:
            screen.steps(ui)
            yield ui, screen
            home(ui)
        ui.check()


def home(ui: Ui) -> None:
    """Out of whatever is open, to the room that keeps nothing of it."""
    for _ in range(MOST_STEPS_OUT):
        if ui.nav("More").count():
            ui.tap(ui.nav("More"))
            ui.sees("Lock now")
            return
        press(ui, ui.button(OUT).last)
    raise AssertionError(f"there is no way out:\n{ui.aria()}")


def press(ui: Ui, target: Locator) -> None:
    """Press it, and wait until the screen that it leads to has come to rest."""
    before = ui.aria()
    ui.tap(target)
    assert come_to_rest(ui, before) != before, f"nothing comes of it:\n{before}"


def come_to_rest(ui: Ui, before: str = "") -> str:
    """What the screen says once it has changed from `before`, and says the same twice."""
    last = before
    for _ in range(MOST_LOOKS):
        ui.settle()
        now = ui.aria()
        if now == last != before:
            break
        last = now
    return last
