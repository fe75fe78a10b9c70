"""What goes over the wire, and who may look: one server, one window, nobody else."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from kapjournal.views.words import common, elsewhere
from kapjournal.views.words import export as export_words
from kapjournal.views.words import help as help_words
from kapjournal.views.words import lock as lock_words
from kapjournal.views.words import more as more_words
from kapjournal.views.words import practice as practice_words
from tests.support.browser import DESKTOP, window
from tests.support.server import Server
from tests.support.steps import choose, unlock
from tests.support.ui import Ui
from tests.tours.watching import all_text


@pytest.fixture
def other(browser: Browser) -> Iterator[Ui]:
    """A second browser, with nothing of the first one."""
    with window(browser, DESKTOP) as ui:
        yield ui


def test_everything_is_asked_of_this_machine_alone(phone: Ui, course: Server) -> None:
    """From the lock through the four rooms, a practice, Help and a sealed file that is saved."""
    phone.open(course.url)
    unlock(phone)
    for room in (common.JOURNAL, common.SESSIONS, common.MORE):
        phone.tap(phone.nav(room()))
    choose(phone, re.compile(f"^{practice_words.TITLE()}"), re.compile("^Slow breathing"))
    choose(phone, practice_words.START(), practice_words.STOP(), practice_words.DONE(), common.BACK())
    phone.tap(phone.nav(common.MORE()))
    _hand_over(phone)
    choose(phone, common.HELP())
    phone.sees(help_words.NOT_ALONE())
    own = f"127.0.0.1:{course.port}"
    assert {url.split("/")[2] for url in phone.requests if url.startswith(("http", "ws"))} == {own}
    assert f"ws://{own}/ws" in phone.requests
    phone.check()


def test_a_policy_forbids_everything_else(phone: Ui, course: Server) -> None:
    """The page may load and connect to nothing but itself, and says so in its headers."""
    phone.open(course.url)
    answer = phone.page.context.request.get(f"http://127.0.0.1:{course.port}/")
    rules = _rules(answer.headers["content-security-policy"])
    assert rules["default-src"] == ["'self'"]
    assert rules["connect-src"] == ["'self'", f"ws://127.0.0.1:{course.port}", "blob:", "data:"]
    assert rules["frame-ancestors"] == rules["object-src"] == ["'none'"]
    blocked = phone.page.evaluate("fetch('http://127.0.0.1:9/').then(() => 'through', () => 'blocked')")
    assert blocked == "blocked"
    assert any("Content Security Policy" in complaint for complaint in phone.complaints)


def test_one_window_at_a_time(phone: Ui, other: Ui, course: Server) -> None:
    """A second window with the same cookie sees no word; used there, the first one locks and shows none either."""
    phone.open(course.url)
    unlock(phone)
    phone.tap(phone.nav(common.JOURNAL()))
    phone.sees("walking beside it")
    _share_cookies(phone.page.context, other.page.context)
    other.open(f"http://127.0.0.1:{course.port}/")
    other.sees(elsewhere.TITLE())
    assert "walking beside it" not in all_text(other.page)
    phone.sees("walking beside it")
    choose(other, elsewhere.USE_HERE())
    other.field(lock_words.PASSPHRASE()).wait_for()
    phone.sees(elsewhere.TITLE())
    assert "walking beside it" not in all_text(phone.page)
    unlock(other)
    other.tap(other.nav(common.JOURNAL()))
    other.sees("walking beside it")
    phone.check()
    other.check()


def test_a_window_without_the_cookie_sees_no_app(other: Ui, course: Server) -> None:
    """Who knows the port but not the secret start address gets one calm sentence."""
    answer = other.page.goto(f"http://127.0.0.1:{course.port}/")
    assert answer is not None
    assert answer.status == 403
    assert other.page.locator("flutter-view").count() == 0


def _hand_over(ui: Ui) -> None:
    choose(ui, re.compile(f"^{more_words.EXPORT()}"), export_words.SHOW(), export_words.LOOK())
    ui.button(export_words.PAGE_AFTER()).wait_for(timeout=20_000)
    choose(ui, export_words.SEAL_IT(), export_words.SEAL())
    ui.button(export_words.SAVE()).wait_for(timeout=20_000)
    with ui.page.expect_download():
        choose(ui, export_words.SAVE())
    choose(ui, export_words.DONE())


def _rules(policy: str) -> dict[str, list[str]]:
    parts = (rule.split() for rule in policy.split(";"))
    return {name: sources for name, *sources in filter(None, parts)}


def _share_cookies(giver: BrowserContext, taker: BrowserContext) -> None:
    taker.add_cookies(giver.cookies())  # type: ignore[arg-type]
