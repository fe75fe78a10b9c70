"""With the keyboard alone, through the rooms of the open journal and all that is written in them."""

from playwright.sync_api import Browser

from tests.support.browser import DESKTOP
from tests.support.focus import faults_of_the_walk
from tests.tours.walking import WRITTEN, through

BESIDE_THE_LIST = ("journal", "entry", "entry-edit")
"""Left out: in a wide window Journal's list lies between what is beside it, and Tab walks through all of it first."""


def test_the_keyboard_reaches_all(browser: Browser) -> None:
    """Tab comes to each button, choice and field that is shown, and where it is a ring shows."""
    wrong, kinds = list[str](), set[str]()
    screens = [screen for screen in WRITTEN if screen.name not in BESIDE_THE_LIST]
    for ui, screen in through(browser, DESKTOP, screens):
        wrong += faults_of_the_walk(ui, screen, kinds)
    assert not wrong, "\n".join(wrong)
