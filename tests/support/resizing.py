"""A window that changes its size: a keyboard opens, a phone is turned, a window is drawn larger and smaller."""

import difflib
import re

from playwright.sync_api import Locator, expect

from kapjournal.views.words import common
from kapjournal.views.words import practice as practice_words
from tests.support.browser import Device
from tests.support.ui import TIMEOUT_MS, Ui

KEYBOARD_PX = 300
SIZES = ((390, 844 - KEYBOARD_PX), (844, 390), (1280, 800), (700, 800))
MORE = "o"
_POLL_MS = 50


def resized(ui: Ui, width: int, height: int) -> None:
    """Whatever comes of it: a phone's browser with its keyboard open may follow later, or not at all."""
    ui.page.set_viewport_size({"width": width, "height": height})
    ui.settle()


def stays(ui: Ui, device: Device) -> None:
    """Through all sizes and back: the screen reads as before, to the word."""
    before = at_rest(ui)
    for width, height in SIZES:
        resized(ui, width, height)
    resized(ui, device.width, device.height)
    reads_again(ui, before)


def at_rest(ui: Ui) -> str:
    """The whole screen, once the opening picture has gone and nothing changes any more."""
    ui.page.locator("#opening").wait_for(state="detached")
    before = ui.aria()
    ui.settle()
    while (now := ui.aria()) != before:
        before = now
        ui.settle()
    return now


OUT = re.compile(f"^({common.CLOSE()}|{common.BACK()}|{practice_words.STOP()})$")
"""The ways out of whatever is open."""


def leave(ui: Ui) -> None:
    """Back to the rooms, from wherever one is."""
    rooms, ways = ui.nav("Today"), ui.button(OUT)
    before = at_rest(ui)
    while not rooms.count():
        ui.tap(ways.last)
        ui.changes(before)
        before = at_rest(ui)


def _said(tree: str) -> list[str]:
    """What is told, without the nameless groups in which it stands: Flutter makes one where something scrolls."""
    return [line.strip() for line in tree.splitlines() if line.strip(" -:") != "group"]


def reads_again(ui: Ui, before: str) -> None:
    waited_ms = 0
    while _said(now := ui.aria()) != _said(before):
        difference = "\n".join(difflib.unified_diff(before.splitlines(), now.splitlines(), lineterm=""))
        assert waited_ms < TIMEOUT_MS, f"another screen than before:\n{difference}"
        ui.page.wait_for_timeout(_POLL_MS)
        waited_ms += _POLL_MS


def can_be_typed_into(ui: Ui, device: Device, field: Locator, words: str, *, by_a_tap: bool = False) -> None:
    """Through all sizes and back, with a letter more at each: the field keeps the words, the cursor, the keyboard.

    `by_a_tap`: the words stay, but a window that turns may take the cursor, and a tap brings it back.
    """
    ui.type(field, words)
    for width, height in (*SIZES, (device.width, device.height)):
        resized(ui, width, height)
        if by_a_tap:
            ui.focus(field)
            ui.press("End")
        expect(field).to_be_focused()
        ui.page.keyboard.type(MORE)
        words += MORE
        expect(field).to_have_value(words)
