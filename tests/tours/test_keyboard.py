"""With the keyboard alone: everything that can be pressed is reached, and is seen to be."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageChops
from playwright.sync_api import Browser, Locator

from tests.support.browser import DESKTOP, window
from tests.support.screens import BREATHING, PLAN, SCREENS, Screen, Start, served
from tests.support.steps import choose, unlock
from tests.support.targets import targets
from tests.support.ui import Ui
from tests.tours.walking import at_rest

SPARE_TABS = 12
ICON_INSET = 24
LOOKS = 5
SEEN = 4
"""So many places on each screen are looked at: they are all drawn by the same few parts."""
RING_CHANGES = 60
"""How much a pixel of the ring differs from what was there, of 255; 3:1 on these grounds is more."""
_FOCUSED = """() => {
  const node = document.activeElement, box = node.getBoundingClientRect();
  return [(node.getAttribute('aria-label') || node.innerText || '').trim(), box.x, box.y, box.width, box.height];
}"""


def test_the_keyboard_reaches_all_of_a_locked_journal(browser: Browser) -> None:
    """Tab comes to each button, choice and field of the lock screen and of Help, and where it is a ring shows."""
    wrong = list[str]()
    with TemporaryDirectory(prefix="keys-") as name, served(Start.LOCKED, Path(name) / "data") as server:
        for screen in (screen for screen in SCREENS if screen.start is Start.LOCKED):
            with window(browser, DESKTOP) as ui:
                ui.open(server.url)
                screen.steps(ui)
                wrong += _faults(ui, screen)
    assert not wrong, "\n".join(wrong)


def test_escape_closes_one_thing_at_a_time(desktop: Ui) -> None:
    """A calendar, and only then the screen below it; a note with a word in it; a practice; Help above a closed
    journal."""
    with TemporaryDirectory(prefix="keys-") as name, served(Start.LOCKED, Path(name) / "data") as server:
        desktop.open(server.url)
        choose(desktop, "Help")
        _escape(desktop, "You are not alone with this")
        unlock(desktop)
        PLAN(desktop)
        day = desktop.field(re.compile("^Day"))
        desktop.type(day, "3 December")
        _press_icon(desktop, day)
        _escape(desktop, "Next month")
        desktop.sees("3 December")
        _escape(desktop, "When is it?")
        desktop.tap(desktop.nav("Journal"))
        choose(desktop, "Write a note")
        desktop.type(desktop.field(re.compile("^Your note")), "Escape")
        _escape(desktop, "Kept as you write")
        desktop.sees("Your words wait here for you.")
        BREATHING(desktop)
        choose(desktop, "Begin")
        desktop.sees("Stop here")
        _escape(desktop, "Stop here")


def _press_icon(ui: Ui, field: Locator) -> None:
    """At the end of a field, of which it is a part to a screen reader."""
    box = field.bounding_box()
    assert box is not None
    ui.page.mouse.click(box["x"] + box["width"] - ICON_INSET, box["y"] + box["height"] / 2)


def _escape(ui: Ui, open_words: str) -> None:
    """What says these words is open, and closes."""
    ui.sees(open_words)
    ui.settle()
    ui.press("Escape")
    ui.misses(open_words)
    ui.settle()


def _faults(ui: Ui, screen: Screen) -> Iterator[str]:
    at_rest(ui)
    wanted = {target.name for target in targets(ui) if not _is_out(ui, target.name)}
    at_first = ui.page.evaluate(_FOCUSED)[0]
    before, reached = _picture(ui), set[str]()
    for number in range(len(wanted) + SPARE_TABS):
        ui.press("Tab")
        name, *box = ui.page.evaluate(_FOCUSED)
        new = name in wanted and name not in reached and name != at_first
        if new and number < SEEN and not _differs(ui, before, box):
            yield f"{screen.name}: nothing shows that the keyboard is on {name!r}"
        reached.add(name)
        if wanted <= reached:
            return
    yield from (f"{screen.name}: the keyboard does not come to {name!r}" for name in sorted(wanted - reached))


def _is_out(ui: Ui, name: str) -> bool:
    """A lamp that is out cannot be pressed yet."""
    return bool(name) and ui.button(name).count() == 1 and ui.button(name).is_disabled()


def _picture(ui: Ui) -> Image.Image:
    return Image.open(BytesIO(ui.page.screenshot())).convert("L")


def _differs(ui: Ui, before: Image.Image, box: list[float]) -> bool:
    left, top, wide, tall = box
    area = (int(left) - 2, int(top) - 2, int(left + wide) + 2, int(top + tall) + 2)
    for _ in range(LOOKS):
        ui.settle()
        changed = ImageChops.difference(before.crop(area), _picture(ui).crop(area))
        _, most = changed.getextrema()
        if isinstance(most, float | int) and most >= RING_CHANGES:
            return True
    return False
