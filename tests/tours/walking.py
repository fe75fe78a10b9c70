"""Ways through the whole app: out of whatever is open, and waiting until a screen has come to rest."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Locator

from kapjournal.views.words import common, one_word, session_screen
from kapjournal.views.words import practice as practice_words
from tests.support import thorough
from tests.support.browser import NARROW, Paint, window
from tests.support.resizing import OUT
from tests.support.screens import ROOMS, SCREENS, Screen, Start, served
from tests.support.steps import unlock
from tests.support.ui import Ui

MOST_STEPS_OUT, MOST_LOOKS = 8, 20
EACH_ANEW = (Start.NEW, Start.LOCKED)
"""Where there is no way back, or none that is always quiet: each screen has a window of its own."""
OUT_OF_EVERYTHING = re.compile(
    f"^({common.CLOSE()}|{common.BACK()}|{practice_words.STOP()}|{session_screen.STAY()}|{one_word.DONE()})$"
)

TOGETHER = (
    ("today", "journal"),
    ("sessions", "preparing"),
    ("practices", "safety"),
    ("library",),
    ("brought",),
    ("help", "access", "more"),
    ("medicines", "scales"),
    ("sharing",),
    ("backup", "importing"),
)
"""Rooms of the open journal whose screens are walked in one window: about as many each time."""


def _parts() -> dict[str, list[Screen]]:
    """All screens by where they begin; those of the open journal by what they are about.

    Where not everything is run, a few of each: `test_longer_words` opens every address there is, and looks at the same
    but for the keyboard.
    """
    parts = {
        start.name.lower(): [screen for screen in SCREENS if screen.start is start]
        for start in Start
        if start is not Start.OPEN
    }
    rooms_of = {room: [screen for screen in screens if screen.start is Start.OPEN] for room, screens in ROOMS.items()}
    for rooms in TOGETHER:
        parts[" and ".join(rooms)] = [screen for room in rooms for screen in rooms_of[room]]
    assert sum(map(len, parts.values())) == len(SCREENS), "a room is walked by nobody"
    for rooms in TOGETHER:
        parts[" and ".join(rooms)] = [screen for room in rooms for screen in rooms_of[room][:: thorough.every(6)]]
    beginnings = {start.name.lower(): thorough.every(3) for start in Start if start is not Start.OPEN}
    return {name: screens[:: beginnings.get(name, 1)] for name, screens in parts.items()}


PARTS = _parts()


def through(browser: Browser, screens: Sequence[Screen], paint: Paint = Paint.NOTHING) -> Iterator[tuple[Ui, Screen]]:
    """Every one of these screens, which begin alike: one after the other in one window where there are
    rooms to come back to."""
    start = screens[0].start
    trips = [[screen] for screen in screens] if start in EACH_ANEW else [screens]
    with TemporaryDirectory(prefix="through-") as name, served(start, Path(name) / "data") as server:
        for trip in trips:
            with window(browser, NARROW, paint=paint) as ui:
                ui.open(server.url)
                if start is not Start.LOCKED and start is not Start.NEW:
                    unlock(ui)
                yield from _along(ui, trip)
                ui.check()


def _along(ui: Ui, trip: Sequence[Screen]) -> Iterator[tuple[Ui, Screen]]:
    for screen in trip:
        screen.steps(ui)
        ui.settle()
        yield ui, screen
        ui.resize(NARROW.width, NARROW.height)
        if screen is not trip[-1]:
            HOME.get(screen.start, home)(ui)


def home(ui: Ui) -> None:
    """Out of whatever is open, to the room that keeps nothing of it."""
    for _ in range(MOST_STEPS_OUT):
        come_to_rest(ui)  # what goes is told for some frames more
        if ui.nav(common.MORE()).count():
            before = ui.aria()
            if common.LOCK_NOW() in before:
                return
            ui.tap(ui.nav(common.MORE()))
            if common.LOCK_NOW() in come_to_rest(ui, before):
                return
            continue
        press(ui, ui.button(OUT).last)
    raise AssertionError(f"there is no way out:\n{ui.aria()}")


def to_the_session(ui: Ui) -> None:
    """Out of what the session screen leads to."""
    _out_to(ui, ui.button(session_screen.END_IT()))


def _out_to(ui: Ui, there: Locator) -> None:
    for _ in range(MOST_STEPS_OUT):
        come_to_rest(ui)
        if there.count():
            return
        press(ui, ui.button(OUT_OF_EVERYTHING).last)
    raise AssertionError(f"there is no way out:\n{ui.aria()}")


HOME: dict[Start, Callable[[Ui], None]] = {Start.SESSION_OPEN: to_the_session}
"""Where the steps of a screen begin, if not in one of the rooms."""


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
