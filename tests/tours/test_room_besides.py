"""Practices, settings and the letter have room at every size."""

from playwright.sync_api import Browser

from tests.support.browser import PHONE
from tests.support.room import faults_at_all_sizes
from tests.tours.walking import BESIDES, through


def test_every_screen_has_room(browser: Browser) -> None:
    """Nothing to press lies on top of another, Help is whole and in sight, the lamp can be reached."""
    wrong = [fault for ui, screen in through(browser, PHONE, BESIDES) for fault in faults_at_all_sizes(ui, screen)]
    assert not wrong, "\n".join(wrong)
