"""The server has gone: the page says so calmly, shows whom one can reach, and goes on when it is back."""

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import expect

from kapjournal.content import help_regions
from kapjournal.storage import preferences
from kapjournal.views.words import common
from kapjournal.views.words import lock as lock_words
from kapjournal.web import words
from tests.support.server import Server
from tests.support.steps import unlock
from tests.support.ui import Ui

BACK_MS = 30_000
REGION = "nz"


def says_it_has_gone(ui: Ui) -> None:
    expect(ui.page.get_by_role("heading", name=words.GONE_TITLE())).to_be_visible(timeout=BACK_MS)


def is_back(ui: Ui) -> None:
    expect(ui.page.locator("#gone")).to_have_count(0, timeout=BACK_MS)
    ui.page.locator("flutter-view").wait_for(state="attached")
    ui._wake()


@contextmanager
def somebody_else_at(port: int) -> Iterator[list[str]]:
    """Another program on the same port, that answers everything with an empty 200; gives the cookies it was sent."""
    cookies: list[str] = []

    class Stranger(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.set()
            cookies.extend(self.headers.get_all("cookie") or [])
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b'{"run": "1", "proof": "00"}')

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the library
            pass

    asked = threading.Event()
    with http.server.ThreadingHTTPServer(("127.0.0.1", port), Stranger) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        assert asked.wait(BACK_MS / 1000)
        yield cookies
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("unlocked", [True, False])
def test_after_a_kill_it_says_so_and_goes_on_by_itself(
    phone: Ui, course: Server, data: Path, *, unlocked: bool
) -> None:
    """Open or locked: the numbers of the region are there to press, by keyboard too, and nothing of the journal is left
    in the page. Started again at the same place, it goes on without a hand."""
    preferences.change(data, region=REGION)
    phone.open(course.url)
    if unlocked:
        unlock(phone)
    course.kill()
    says_it_has_gone(phone)
    (region,) = [region for region in help_regions() if region.id == REGION]
    for line in region.lines:
        link = phone.page.get_by_role("link", name=words.call(line.tel_shown or "", line.press))
        expect(link.first).to_be_visible()
        box = link.first.bounding_box()
        assert box
        assert box["height"] >= 48
    expect(phone.page.get_by_role("link", name=words.call(region.emergency or "")).first).to_be_visible()
    phone.press("Tab")
    assert phone.page.evaluate("document.activeElement.href").startswith(("tel:", "sms:"))
    assert phone.page.evaluate("[...document.body.children].map(child => child.id)") == ["gone"]
    course.restart()
    is_back(phone)
    phone.field(lock_words.PASSPHRASE()).wait_for()


def test_another_program_at_the_address_is_told_and_shown_nothing(phone: Ui, course: Server) -> None:
    """It cannot prove that it is KapJournal: the page stays, and no cookie is sent to it."""
    phone.open(course.url)
    course.kill()
    says_it_has_gone(phone)
    with somebody_else_at(course.port) as cookies:
        phone.rest(3)
        says_it_has_gone(phone)
        assert cookies == []
    course.restart()
    is_back(phone)


def test_a_page_without_its_cookie_tells_a_way_on(phone: Ui, course: Server) -> None:
    """Who comes with the bare address reads how to come in, and the numbers of every region, and nothing else."""
    answer = phone.page.goto(f"http://127.0.0.1:{course.port}/check-in")
    assert answer is not None
    assert answer.status == 403
    expect(phone.page.get_by_role("heading", name=words.SHUT_TITLE())).to_be_visible()
    text = phone.page.inner_text("body")
    for region in help_regions():
        assert region.name in text
        assert (region.emergency or region.name) in text
    assert phone.page.locator("script").count() == 0


@pytest.mark.parametrize("dark", [False, True])
def test_one_picture_from_the_start_to_the_lock(phone: Ui, course: Server, *, dark: bool) -> None:
    """From the first moment there is the paper of the app and its picture, and next the lock: never Flet's own page."""
    page = phone.page
    page.emulate_media(color_scheme="dark" if dark else "light")
    page.add_init_script(_WATCH)
    phone.open(course.url)
    phone.field(lock_words.PASSPHRASE()).wait_for()
    page.locator("#opening").wait_for(state="detached")
    seen: list[tuple[str, str, str]] = page.evaluate("window.seen")
    paper = "rgb(15, 28, 32)" if dark else "rgb(244, 237, 225)"
    assert {background for background, _, _ in seen if background != "rgba(0, 0, 0, 0)"} == {paper}
    bare = {corner for _, opacity, corner in seen if opacity != "1"}
    assert bare
    assert not bare & {"248,249,255", "17,20,24"}, "Flet's own page was to be seen"


def test_an_open_journal_is_there_at_once_after_a_reload(phone: Ui, course: Server) -> None:
    """Its screen comes with the greeting, and nothing after it: the picture goes all the same."""
    unlock(phone.open(course.url))
    phone.reload()
    phone.nav(common.TODAY()).wait_for()
    phone.page.locator("#opening").wait_for(state="detached")


_WATCH = """
window.seen = [];
const eye = document.createElement('canvas').getContext('2d');
const corner = () => {
  const canvas = document.querySelector('flt-glass-pane')?.shadowRoot?.querySelector('canvas');
  if (!canvas?.width) return '';
  eye.drawImage(canvas, canvas.width - 3, canvas.height - 3, 1, 1, 0, 0, 1, 1);
  return eye.getImageData(0, 0, 1, 1).data.slice(0, 3).join();
};
const look = () => {
  const opening = document.getElementById('opening');
  if (document.body) {
    const opacity = opening ? getComputedStyle(opening).opacity : 'gone';
    window.seen.push([getComputedStyle(document.body).backgroundColor, opacity, corner()]);
  }
  requestAnimationFrame(look);
};
look();
"""
