"""Every screen, once: named for those who listen, with room at every size, and all of it in reach of the keyboard."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.support.browser import DESKTOP
from tests.support.focus import faults_of_the_walk
from tests.support.room import faults_at_all_sizes
from tests.support.screens import Screen, Start
from tests.support.ui import Ui
from tests.tours.walking import PARTS, through

TALL = (390, 3000)
"""Nothing lies below its edge: what does is not told to a screen reader before one scrolls."""


@pytest.mark.parametrize("part", PARTS)
def test_every_screen(browser: Browser, part: str) -> None:
    """What can be pressed or filled in says what it is; nothing to press lies on top of another; Help is whole and in
    sight; the one thing to do can be reached; Tab comes to everything, and where it is a ring shows."""
    wrong, kinds = list[str](), set[str]()
    for ui, screen in through(browser, PARTS[part]):
        wrong += _nameless(ui, screen)
        if not screen.moves:
            wrong += faults_at_all_sizes(ui, screen)
            wrong += _out_of_reach(ui, screen, kinds)
    assert not wrong, "\n".join(wrong)


def _nameless(ui: Ui, screen: Screen) -> Iterator[str]:
    ui.resize(*TALL)
    if screen.lamp:
        ui.button(screen.lamp).last.wait_for()
    yield from (f"{screen.name} has no name for {line}" for line in ui.nameless())


def _out_of_reach(ui: Ui, screen: Screen, kinds: set[str]) -> Iterator[str]:
    if screen.start not in (Start.IN_SESSION, Start.SESSION_OPEN):
        ui.resize(DESKTOP.width, DESKTOP.height)
        yield from faults_of_the_walk(ui, screen, kinds)
