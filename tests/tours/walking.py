"""Ways through the whole app: out of whatever is open, and waiting until a screen has come to rest."""

import re

from playwright.sync_api import Locator

from tests.support.targets import targets
from tests.support.ui import Ui

OUT = re.compile("^(Close|Back|Stop here)$")
MOST_STEPS_OUT, MOST_LOOKS = 8, 20
LOOK_MS = 250
RESIZE_MS = 600
"""Until the app has heard of the new size and answered it."""


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


def at_rest(ui: Ui) -> None:
    """Wait until everything lies where it lay a moment before."""
    ui.settle(RESIZE_MS)
    last = None
    for _ in range(MOST_LOOKS):
        ui.settle(LOOK_MS)
        now = targets(ui)
        if now == last:
            return
        last = now
