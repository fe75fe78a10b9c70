"""The browser driver does what a patient does, and finds what is broken."""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from tests.support import browser as driver
from tests.support.browser import DESKTOP, PHONE, Paint, window
from tests.support.server import Server, serving
from tests.support.targets import Box, at_rest
from tests.support.ui import Ui

pytestmark = pytest.mark.browser

LOOKS = 10
SAMPLE = [sys.executable, "-m", "tests.support.sample_app"]


@pytest.fixture(scope="module")
def sample() -> Iterator[Server]:
    with serving(SAMPLE) as server:
        yield server


@pytest.fixture(scope="module")
def tab(browser: Browser, sample: Server) -> Iterator[Ui]:
    with window(browser) as ui:
        yield ui.open(sample.url)


@pytest.fixture
def ui(tab: Ui) -> Ui:
    """The first screen; opening a window anew for each test would take most of the time."""
    tab.tap(tab.nav("Write"))
    tab.sees(" kept")
    return tab


@pytest.fixture
def faults(tab: Ui) -> Ui:
    tab.tap(tab.nav("Faults"))
    tab.sees("Only faults")
    return tab


def test_a_form_is_filled_in_and_kept(ui: Ui) -> None:
    """Typing, sliding and tapping reach the app; typing goes on in a field that has the focus already."""
    ui.type(ui.field("What is here?"), "A walk")
    ui.type(ui.field("What is here?"), " in rain", clear=False)
    ui.slide(ui.page.get_by_label("How strong"), 0.8)
    ui.sees("8 of 10")
    ui.tap(ui.button("Keep this"))
    ui.sees("A walk in rain (8)")
    ui.tap(ui.button("Remove note 1"))
    ui.tap(ui.button("Remove"))
    ui.misses("A walk in rain (8)")


def test_long_text_is_pasted(ui: Ui) -> None:
    """Any letters arrive, at once."""
    words = "Příliš žluťoučký kůň 🌧 " * 200
    ui.paste(ui.field("What is here?"), words)
    ui.tap(ui.button("Keep this"))
    ui.sees("kůň")


def test_what_has_a_name_is_left_alone(ui: Ui) -> None:
    """Fields, buttons, tabs and a slider in a named group all have one."""
    assert ui.nameless() == []


def test_a_nameless_button_is_found(faults: Ui) -> None:
    """What a screen reader cannot name is listed."""
    assert faults.nameless() == ["- button"]


def test_a_foreign_request_is_found(faults: Ui) -> None:
    """A picture from another machine is seen, although it never arrives, and fails the check."""
    faults.settle()
    assert any(url.startswith("http://example.invalid/") for url in faults.foreign)
    with pytest.raises(AssertionError, match=r"example\.invalid"):
        faults.check()


def test_the_apps_own_websocket_is_recorded(ui: Ui, sample: Server) -> None:
    """Everything asked for is on record, the app's own connection too, and it is no foreigner."""
    own = f"ws://127.0.0.1:{sample.port}/ws"
    assert own in ui.requests
    assert own not in ui.foreign


def test_what_never_comes_is_told_with_the_screen(ui: Ui) -> None:
    """A failed expectation prints what was there instead."""
    with pytest.raises(AssertionError, match=" kept"):
        ui.sees("no such words", timeout_ms=200)
    with pytest.raises(AssertionError, match="is still"):
        ui.misses(" kept", timeout_ms=200)


def test_pictures_have_the_devices_resolution(browser: Browser, sample: Server, tmp_path: Path) -> None:
    """A phone's picture is twice its logical size."""
    with window(browser, paint=Paint.SHARP) as ui:
        ui.open(sample.url)
        picture = Image.open(BytesIO(ui.shot(tmp_path / "phone.png")))
        assert picture.size == (2 * PHONE.width, 2 * PHONE.height)
        assert (tmp_path / "phone.png").exists()


def test_where_nobody_looks_things_lie_where_they_lie(browser: Browser, ui: Ui, sample: Server) -> None:
    """A window in which nothing is painted tells the same places."""
    with window(browser, paint=Paint.SHARP) as sharp:
        sharp.open(sample.url)
        there = _places(ui)
        for _ in range(LOOKS):  # what is written moves once its font has come
            if _places(sharp) == there:
                return
        assert _places(sharp) == there


def _places(ui: Ui) -> list[Box]:
    return [target.whole for target in at_rest(ui)]


def test_a_window_is_painted_where_somebody_looks(browser: Browser, sample: Server) -> None:
    """Another screen is another picture; where nothing is painted, it is the same one."""
    assert [len(_pictures(browser, sample, paint)) for paint in (Paint.NOTHING, Paint.COARSE)] == [1, 2]


def _pictures(browser: Browser, sample: Server, paint: Paint) -> set[bytes]:
    with window(browser, paint=paint) as ui:
        ui.open(sample.url)
        first = ui.shot()
        ui.tap(ui.nav("Faults"))
        ui.sees("Only faults")
        return {first, ui.shot()}


def test_text_at_200_percent_is_larger(browser: Browser, ui: Ui, sample: Server) -> None:
    """The reader's text scale reaches the app before its first frame."""
    with window(browser, text_scale=2.0) as large:
        large.open(sample.url)
        assert _height(large) > 1.2 * _height(ui)


def _height(ui: Ui) -> float:
    box = ui.text(" of 10").bounding_box()
    assert box
    return box["height"]


def test_colour_scheme_reaches_the_app(browser: Browser, sample: Server) -> None:
    """A dark window is darker."""
    with (
        window(browser, DESKTOP, dark=True, paint=Paint.COARSE) as dark,
        window(browser, DESKTOP, paint=Paint.COARSE) as light,
    ):
        dark.open(sample.url)
        light.open(sample.url)
        assert _brightness(dark) < 80 < _brightness(light)


def _brightness(ui: Ui) -> float:
    pixel = Image.open(BytesIO(ui.shot())).convert("L").resize((1, 1)).getpixel((0, 0))
    assert isinstance(pixel, int)
    return pixel


def test_a_killed_server_comes_back(browser: Browser, tmp_path: Path) -> None:
    """Killed and started again it serves the same address; stopped politely it says so by its exit code."""
    with serving(SAMPLE) as server, window(browser) as ui:
        first = server.url
        ui.open(first)
        server.kill()
        assert not server.running
        assert server.restart() == first
        ui.open(first)
        ui.sees("0 kept")


def test_an_app_that_cannot_start_tells_why() -> None:
    """What it printed is in the failure."""
    with (
        pytest.raises(AssertionError, match="no such module"),
        serving([sys.executable, "-c", "exit('no such module')"]),
    ):
        pass


def test_a_missing_browser_ends_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """No Chromium is one clear sentence and exit code 2, never a skip."""
    monkeypatch.setattr(driver, "chromium", _none)
    with pytest.raises(pytest.exit.Exception, match="need Chromium") as ended, driver.launched():
        pass
    assert ended.value.returncode == 2


def _none() -> Iterator[Browser]:
    from playwright.sync_api import Error

    raise Error("Executable doesn't exist")
