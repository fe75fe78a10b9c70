"""For those who want nothing to move."""

import re
import time
from pathlib import Path

from playwright.sync_api import Browser

from kapjournal import routes
from kapjournal.views.words import practice as practice_words
from tests.support.browser import PHONE, Paint, window
from tests.support.screens import Start, served
from tests.support.steps import choose, open_at

BREATH_S = 6.0


def test_a_breath_without_motion_is_counted(browser: Browser, tmp_path: Path) -> None:
    """With reduced motion the picture changes with the seconds and not between them."""
    with (
        served(Start.OPEN, tmp_path / "data") as server,
        window(browser, PHONE, reduced_motion=True, paint=Paint.COARSE) as ui,
    ):
        open_at(ui, server, routes.Practices())
        choose(ui, re.compile("^Slow breathing"), practice_words.START())
        ui.sees("Breathe in")
        began, shots = time.monotonic(), set[bytes]()
        while time.monotonic() - began < BREATH_S:
            shots.add(ui.page.screenshot())
        assert BREATH_S / 2 < len(shots) <= time.monotonic() - began + 3
        ui.check()
