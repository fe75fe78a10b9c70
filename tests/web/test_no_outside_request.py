"""A real browser, every request and WebSocket recorded: nothing is asked of any other machine."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]


@pytest.fixture
def address() -> Iterator[str]:
    """The start address of a small Flet app, served as KapJournal is."""
    command = [sys.executable, "-m", "tests.web.tiny_app"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        found = re.search(r"http\S+", server.stdout.readline())
        assert found
        yield found[0]
        server.terminate()


class Record:
    """What one page asked for, and what it complained about."""

    def __init__(self, page: Page) -> None:
        self.urls: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.urls.append(request.url))
        page.on("websocket", lambda websocket: self.urls.append(websocket.url))
        page.on("console", lambda message: self.complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))


def test_everything_comes_from_this_server(browser: Browser, address: str) -> None:
    """The app starts, draws its fonts and emoji and answers a tap, and all of it came from the start address."""
    server = address.partition("/?")[0]
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        record = Record(page)
        page.goto(address)
        assert page.url == f"{server}/", "the secret is gone from the address"
        page.locator("flt-semantics-placeholder").wait_for(state="attached")
        page.evaluate("document.querySelector('flt-semantics-placeholder').click()")
        page.get_by_role("button", name="Answer").click(force=True)
        page.get_by_text("Answered").wait_for()
        page.wait_for_load_state("networkidle")
        own = (server, server.replace("http:", "ws:"), f"blob:{server}")
        assert [url for url in record.urls if not url.startswith(own)] == []
        assert f"{own[1]}/ws" in record.urls
        assert record.complaints == []
        assert page.evaluate("window.crossOriginIsolated"), "the fast renderer needs an isolated page"


def test_a_page_that_lost_its_cookie_is_refused(browser: Browser, address: str) -> None:
    """Without the start address the browser sees the calm sentence and no app."""
    with browser.new_context() as context:
        page = context.new_page()
        answer = page.goto(address.partition("?")[0])
        assert answer is not None
        assert answer.status == 403
        assert "KapJournal" in page.inner_text("body")
