"""Every screen, once: named for those who listen, with room at every size, and all of it in reach of the keyboard."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.support import thorough
from tests.support.browser import DESKTOP, Paint
from tests.support.focus import faults_of_the_ring, faults_of_the_walk
from tests.support.room import SIZES, faults_at_all_sizes
from tests.support.screens import SCREENS, Screen, Start
from tests.support.ui import Ui
from tests.tours.walking import PARTS, through

TALL = (390, 3000)
"""Nothing lies below its edge: what does is not told to a screen reader before one scrolls."""
IN_TURN = ("large text", "small", "large text", "on its side", "large text", "wide")
"""Where not everything is run each screen is looked at in one size: every second one in the hardest."""
ONE_IN = 2
"""Of so many screens that are looked at one is walked with Tab there, and at least one of each part."""
KINDS = {"button", "checkbox", "switch", "input", "textarea"}
WITH_ALL_KINDS = ("medicine-new", "reminders")


def _can_be_walked(screen: Screen) -> bool:
    in_session = screen.start in (Start.IN_SESSION, Start.SESSION_OPEN)
    return not (screen.moves or in_session)


LOOKED_AT = [screen for screens in PARTS.values() for screen in screens]
WALKED = frozenset(
    screen.name for screens in PARTS.values() for screen in list(filter(_can_be_walked, screens))[::ONE_IN]
)


@pytest.mark.parametrize("part", PARTS)
def test_every_screen(browser: Browser, part: str) -> None:
    """What can be pressed or filled in says what it is; nothing to press lies on top of another; Help is whole and in
    sight; the one thing to do can be reached; Tab comes to everything."""
    wrong = list[str]()
    for ui, screen in through(browser, PARTS[part]):
        wrong += _nameless(ui, screen)
        if not screen.moves:
            wrong += faults_at_all_sizes(ui, screen, _sizes(screen))
        if _can_be_walked(screen) and (thorough.is_asked() or screen.name in WALKED):
            ui.resize(DESKTOP.width, DESKTOP.height)
            wrong += faults_of_the_walk(ui, screen)
    assert not wrong, "\n".join(wrong)


def test_where_the_keyboard_is_a_ring_shows(browser: Browser) -> None:
    """Round one of each kind of what can be pressed or filled in."""
    shown, wrong = set[str](), list[str]()
    for ui, screen in through(browser, [screen for screen in SCREENS if screen.name in WITH_ALL_KINDS], Paint.COARSE):
        ui.resize(DESKTOP.width, TALL[1])
        wrong += faults_of_the_ring(ui, screen, shown)
    assert not wrong, "\n".join(wrong)
    assert shown == KINDS


def _nameless(ui: Ui, screen: Screen) -> Iterator[str]:
    ui.resize(*TALL)
    if screen.lamp:
        ui.button(screen.lamp).last.wait_for()
    yield from (f"{screen.name} has no name for {line}" for line in ui.nameless())


def _sizes(screen: Screen) -> dict[str, tuple[int, int, float]]:
    turn = IN_TURN[LOOKED_AT.index(screen) % len(IN_TURN)]
    return SIZES if thorough.is_asked() else {turn: SIZES[turn]}
