"""A window that changes its size: a keyboard opens, a phone is turned, a window is drawn larger and smaller."""

import difflib
import re
import time
from collections.abc import Sequence

from playwright.sync_api import Locator, expect

from kapjournal.views.words import common
from kapjournal.views.words import practice as practice_words
from tests.support import thorough
from tests.support.browser import Device
from tests.support.ui import TIMEOUT_MS, Ui

KEYBOARD_PX = 300
SIZES = ((390, 844 - KEYBOARD_PX), (844, 390), (1280, 800), (700, 800))
MORE = "o"
MOST_LOOKS, MOST_STEPS_OUT = 20, 8
_POLL_MS = 50
_NOTHING_IS_SAID = (
    """() => [...document.querySelectorAll("flt-announcement-host > *")].every(said => !said.textContent)"""
)
"""What a screen reader is told once stands in the tree for a moment."""


def resized(ui: Ui, width: int, height: int) -> None:
    """Whatever comes of it: a phone's browser with its keyboard open may follow later, or not at all."""
    ui.page.set_viewport_size({"width": width, "height": height})
    ui.settle()


def in_turn(number: int) -> Sequence[tuple[int, int]]:
    """Of many screens that go through the sizes, those of one: with its keyboard open, and one of the others."""
    keyboard, *others = SIZES
    return SIZES if thorough.is_asked() else (keyboard, others[number % len(others)])


def stays(ui: Ui, device: Device, sizes: Sequence[tuple[int, int]] = SIZES) -> None:
    """Through these sizes and back: the screen reads as before, to the word."""
    before = at_rest(ui)
    for width, height in sizes:
        resized(ui, width, height)
    resized(ui, device.width, device.height)
    reads_again(ui, before)


def at_rest(ui: Ui) -> str:
    """The whole screen, once the opening picture has gone and nothing changes any more; or as it is by then where a
    clock goes on."""
    ui.page.locator("#opening").wait_for(state="detached")
    ui.page.wait_for_function(_NOTHING_IS_SAID)
    now = ui.aria()
    for _ in range(MOST_LOOKS):
        before = now
        ui.settle()
        now = ui.aria()
        if now == before:
            break
    return now


OUT = re.compile(f"^({common.CLOSE()}|{common.BACK()}|{practice_words.STOP()})$")
"""The ways out of whatever is open."""


def leave(ui: Ui) -> None:
    """Back to the rooms, from wherever one is."""
    rooms, ways = ui.nav("Today"), ui.button(OUT)
    for _ in range(MOST_STEPS_OUT):
        before = at_rest(ui)
        if rooms.count():
            return
        ui.tap(ways.last)
        ui.changes(before)
    raise AssertionError(f"there is no way out:\n{ui.aria()}")


def _said(tree: str) -> list[str]:
    """What is told, without the nameless groups in which it stands: Flutter makes one where something scrolls."""
    return [line.strip() for line in tree.splitlines() if line.strip(" -:") != "group"]


def reads_again(ui: Ui, before: str) -> None:
    deadline = time.monotonic() + TIMEOUT_MS / 1000
    while _said(now := ui.aria()) != _said(before):
        difference = "\n".join(difflib.unified_diff(before.splitlines(), now.splitlines(), lineterm=""))
        assert time.monotonic() < deadline, f"another screen than before:\n{difference}"
        ui.page.wait_for_timeout(_POLL_MS)


def can_be_typed_into(
    ui: Ui,
    device: Device,
    field: Locator,
    words: str,
    sizes: Sequence[tuple[int, int]] = SIZES,
    *,
    by_a_tap: bool = False,
) -> None:
    """Through these sizes and back, with a letter more at each: the field keeps the words, the cursor, the keyboard.

    `by_a_tap`: the words stay, but a window that turns may take the cursor, and a tap brings it back.
    """
    ui.type(field, words)
    for width, height in (*sizes, (device.width, device.height)):
        resized(ui, width, height)
        if by_a_tap:
            ui.focus(field)
        expect(field).to_have_value(words)  # a field that was just attached is handed its text some frames later
        if by_a_tap:
            ui.press("End")
        expect(field).to_be_focused()
        ui.page.keyboard.type(MORE)
        words += MORE
        expect(field).to_have_value(words)
