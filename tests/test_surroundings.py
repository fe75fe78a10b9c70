"""The environment decides neither who comes in nor what is logged."""

import logging
import os
from collections.abc import Iterator

import pytest

from kapjournal import surroundings

# Every switch that Flet 1.0.5 reads and that leads somewhere: other programs, servers, folders, logs.
LEADING_AWAY = (
    "FLET_VIEW_PATH", "FLET_CLIENT_URL", "FLET_DESKTOP_FLAVOR", "FLET_LINUX_DISTRO", "FLET_APP_ID",
    "FLET_FORCE_WEB_SERVER", "FLET_SERVER_IP", "FLET_DISPLAY_URL_PREFIX", "FLET_WEB_PATH", "FLET_WEB_NO_CDN",
    "FLET_WEB_RENDERER", "FLET_WEB_ROUTE_URL_STRATEGY", "FLET_WEB_APP_PATH", "FLET_ASSETS_DIR", "FLET_UPLOAD_DIR",
    "FLET_SECRET_KEY", "FLET_SESSION_TIMEOUT", "FLET_OAUTH_STATE_TIMEOUT", "FLET_MAX_UPLOAD_SIZE",
    "FLET_WEBSOCKET_HANDLER_ENDPOINT", "FLET_UPLOAD_HANDLER_ENDPOINT", "FLET_OAUTH_CALLBACK_HANDLER_ENDPOINT",
    "FLET_LOG_LEVEL", "FLET_HIDE_WINDOW_ON_START",
)  # fmt: skip
OF_THE_HOST = ("FLET_PLATFORM", "FLET_DART_BRIDGE_PORT", "FLET_SERVER_UDS_PATH", "FLET_SERVER_PORT")
STORAGE = "FLET_APP_STORAGE_DATA"


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Loggers and variables as they were."""
    root = logging.getLogger()
    handlers, level, environment = list(root.handlers), root.level, dict(os.environ)
    levels = {name: other.level for name, other in root.manager.loggerDict.items() if isinstance(other, logging.Logger)}
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, old in levels.items():
        logging.getLogger(name).setLevel(old)
    os.environ.clear()
    os.environ.update(environment)


@pytest.mark.parametrize("packaged", [True, False])
def test_flets_switches_are_gone(monkeypatch: pytest.MonkeyPatch, *, packaged: bool) -> None:
    """None of them is left; a packaged app keeps what its host program told, and nobody else does."""
    for name in (*LEADING_AWAY, *OF_THE_HOST, STORAGE, "FLET_OF_A_LATER_VERSION"):
        monkeypatch.setenv(name, "x")
    surroundings.settle(packaged=packaged)
    left = {name for name in os.environ if name.startswith("FLET_")}
    assert left == {STORAGE, *(OF_THE_HOST if packaged else ())}


def test_only_our_own_warnings_are_logged(capfd: pytest.CaptureFixture[str]) -> None:
    """Whatever other packages log, at whatever level they were set to, goes nowhere."""
    logging.basicConfig(level=logging.DEBUG, force=True)
    chatty = logging.getLogger("flet_transport")
    chatty.setLevel(logging.DEBUG)
    surroundings.settle()
    for name in ("flet", "flet_transport", "flet_object_patch", "websockets", "uvicorn.error", "asyncio", "later"):
        logging.getLogger(name).critical("canary %s", name)
        logging.getLogger(name).debug("canary %s", name)
    logging.basicConfig(level=logging.DEBUG)
    logging.getLogger("later").error("canary")
    logging.getLogger("kapjournal.views.shell.root").warning("ours")
    told = capfd.readouterr()
    assert (told.out, told.err.strip()) == ("", "ours")
