"""Before the journal opens and in a session, every screen has room: on small, low and wide windows, with large text."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from playwright.sync_api import Browser

from tests.support.browser import PHONE, window
from tests.support.room import faults_at_all_sizes
from tests.support.screens import SCREENS, Start, served
from tests.support.steps import unlock


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
                screen.steps(ui)
                wrong += faults_at_all_sizes(ui, screen)
    assert not wrong, "\n".join(wrong)
