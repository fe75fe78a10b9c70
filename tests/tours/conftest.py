"""What a tour starts from: a data folder in some state, the real app over it, and a window on a phone or a desktop.

A tour opens the app by itself: `phone.open(first_start.url)`.
"""

from collections.abc import Generator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.support.browser import DESKTOP, PHONE, window
from tests.support.server import Server, app_server
from tests.support.ui import TIMEOUT_MS, Ui
from tests.support.vaults import lay_demo_vault, lay_vault

HERE = Path(__file__).parent
LONG = (
    "test_whole_course",
    "test_resize",
    "test_resize_doors",
    "test_longer_words",
    "test_whole_loop",
    "test_every_screen",
    "test_lock",
)
ONE_SERVER = ("test_bad_input", "test_kill", "test_resize", "test_resize_doors", "test_session_day")
"""Files whose tests share one, and so run one after the other."""

expect.set_options(timeout=TIMEOUT_MS)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test beside this file needs a browser, and what takes longest begins."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.browser)
        if item.path.stem in ONE_SERVER:
            item.add_marker(pytest.mark.xdist_group(item.path.stem))
    items.sort(key=lambda item: LONG.index(item.path.stem) if item.path.stem in LONG else len(LONG))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A tour that failed shows what was on the screen, and what the app said."""
    report = yield
    if report.when == "call" and report.failed:
        for name, value in getattr(item, "funcargs", {}).items():
            if isinstance(value, Ui):
                report.sections.append((f"screen of {name}", value.aria()))
            if isinstance(value, Server):
                report.sections.append((f"output of {name}", "\n".join(value.output)))
    return report


@pytest.fixture
def phone(browser: Browser) -> Iterator[Ui]:
    with window(browser, PHONE) as ui:
        yield ui


@pytest.fixture
def desktop(browser: Browser) -> Iterator[Ui]:
    with window(browser, DESKTOP) as ui:
        yield ui


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The data folder of the app under test; nothing is in it yet."""
    return tmp_path / "data"


@pytest.fixture
def first_start(data: Path) -> Iterator[Server]:
    """The app on a device that never saw it, begun as a patient begins it."""
    with app_server(data, anew=True) as server:
        yield server


@pytest.fixture
def recovery_words(data: Path) -> str:
    """The 12 words of a vault that is empty, locked, and opens with `vaults.PASSPHRASE`."""
    return lay_vault(data)


@pytest.fixture
def journal(data: Path, recovery_words: str) -> Iterator[Server]:
    """The app over that vault."""
    with app_server(data) as server:
        yield server


@pytest.fixture
def course(data: Path) -> Iterator[Server]:
    """The app over a vault with a course of three months in it, up to yesterday evening."""
    lay_demo_vault(data, end=datetime.now(UTC).date())
    with app_server(data) as server:
        yield server
