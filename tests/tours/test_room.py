"""Before the journal opens and in a session, every screen has room: on small, low and wide windows, with large text."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from playwright.sync_api import Browser

from tests.support.browser import PHONE, window
from tests.support.screens import SCREENS, Screen, Start, down, served
from tests.support.steps import unlock
from tests.support.targets import TOUCH, Target, overlaps, targets
from tests.support.ui import Ui
from tests.tours.walking import at_rest

SIZES = {
    "small": (320, 568, 1.0),
    "on its side": (844, 390, 1.0),
    "large text": (390, 844, 2.0),
    "wide": (1280, 800, 1.0),
}
PERSON = ("Help", "I need someone")
WITHOUT_HELP = ("help",)
"""Help itself."""
LOOKS = 4


@pytest.mark.parametrize("start", [Start.LOCKED, Start.IN_SESSION, Start.NEW])
def test_every_screen_before_and_during_a_session_has_room(browser: Browser, start: Start) -> None:
    """Nothing to press lies on top of another, Help is whole and in sight, the lamp can be reached."""
    screens = [screen for screen in SCREENS if screen.start is start]
    wrong = list[str]()
    with TemporaryDirectory(prefix="room-") as name, served(start, Path(name) / "data") as server:
        for screen in screens:
            with window(browser, PHONE) as ui:
                ui.open(server.url)
                if start is Start.IN_SESSION:
                    unlock(ui)
                wrong += _look(ui, screen)
    assert not wrong, "\n".join(wrong)


def _look(ui: Ui, screen: Screen) -> list[str]:
    """What is wrong with this screen at any of the sizes."""
    screen.steps(ui)
    wrong = list[str]()
    for size, (width, height, scale) in SIZES.items():
        _resize(ui, width, height, scale)
        wrong += [f"{screen.name}, {size}: {fault}" for fault in _lasting(ui, screen, width)]
    return wrong


def _resize(ui: Ui, width: int, height: int, scale: float) -> None:
    ui.page.set_viewport_size({"width": width, "height": height})
    ui.page.evaluate(f"document.documentElement.style.fontSize = '{16 * scale:g}px'")
    at_rest(ui)


def _lasting(ui: Ui, screen: Screen, width: int) -> list[str]:
    """What is still wrong when the app has had time to answer the new size, also on a busy machine."""
    faults = list(_faults(ui, screen, width))
    for _ in range(LOOKS):
        if not faults:
            break
        at_rest(ui)
        faults = list(_faults(ui, screen, width))
    return faults


def _faults(ui: Ui, screen: Screen, width: int) -> Iterator[str]:
    found = targets(ui)
    yield from overlaps(found)
    for target in found:
        # What Flutter tells of a field is wider than the field.
        if not target.is_field and (target.whole.left < -1 or target.whole.right > width + 1):
            yield f"{target.name!r} reaches out of the window"
        if target.is_cut:
            yield f"{target.name!r} is {target.whole.width:.0f} x {target.whole.height:.0f}"
    yield from _help(screen, found)
    if isinstance(screen.lamp, str) and not _has(ui, screen.lamp):
        yield f"{screen.lamp!r} cannot be reached"


def _help(screen: Screen, found: list[Target]) -> Iterator[str]:
    ways = [target for target in found if target.name.startswith(PERSON)]
    if not ways and screen.name not in WITHOUT_HELP:
        yield "there is no Help"
    for way in ways:
        if way.shown != way.whole or min(way.whole.width, way.whole.height) < TOUCH:
            yield f"{way.name!r} is not whole: {way.shown}"


def _has(ui: Ui, lamp: str) -> bool:
    """In sight, or further down."""
    if ui.button(lamp).count() == 0:
        down(ui)
    return ui.button(lamp).count() > 0
