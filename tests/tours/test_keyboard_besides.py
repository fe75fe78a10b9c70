"""With the keyboard alone, through practices, settings and the letter."""

from playwright.sync_api import Browser

from tests.support.browser import DESKTOP
from tests.support.focus import faults_of_the_walk
from tests.tours.walking import BESIDES, through


def test_the_keyboard_reaches_all(browser: Browser) -> None:
    """Tab comes to each button, choice and field that is shown, and where it is a ring shows."""
    wrong, kinds = list[str](), set[str]()
    for ui, screen in through(browser, DESKTOP, BESIDES):
        wrong += faults_of_the_walk(ui, screen, kinds)
    assert not wrong, "\n".join(wrong)
