"""Which Chromium the browser tests use: the one named by CHROMIUM, one that is installed, or Playwright's own."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""First the one that has no windows: with every window of the others comes the menu below its address line, a page of
its own that takes as long as ours."""
# No sandbox: in a container Chromium cannot make one. The pages are our own.
# WebAssembly is compiled once, and quickly: no window lives long enough to win back what a better compiler takes.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--js-flags=--liftoff-only",
]


def executable() -> str | None:
    """Return the path of an installed Chromium, or None to take the one that Playwright downloaded."""
    return os.environ.get("CHROMIUM") or next((path for name in NAMES if (path := shutil.which(name))), None)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless Chromium; a missing one raises Playwright's error, it never skips."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()
