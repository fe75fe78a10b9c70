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
def as_before(loggers_as_before: None) -> Iterator[None]:
    """Loggers and variables as they were."""
    environment = dict(os.environ)
    yield
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


@pytest.mark.parametrize("level", [None, "debug"])
def test_others_log_no_word(capfd: pytest.CaptureFixture[str], level: str | None) -> None:
    """Whatever other packages log, at whatever level they were set to, is not read; asked for, their warnings count."""
    logging.basicConfig(level=logging.DEBUG, force=True)
    chatty = logging.getLogger("flet_transport")
    chatty.setLevel(logging.DEBUG)
    surroundings.settle(log_level=level)
    names = ("flet", "flet_transport", "flet_object_patch", "websockets", "uvicorn.error", "sqlalchemy.engine", "later")
    for name in names:
        logging.getLogger(name).critical("canary %s", "canary")
        logging.getLogger(name).info("canary %s", "canary")
    logging.basicConfig(level=logging.DEBUG)
    told = capfd.readouterr()
    assert "canary" not in told.out + told.err
    assert told.err.count("had something to say") == (len(names) if level else 0)


def test_nothing_is_logged_unless_it_is_asked_for(capfd: pytest.CaptureFixture[str]) -> None:
    """Not even an error: what a patient has to know is said in another way."""
    surroundings.settle()
    logging.getLogger("kapjournal.views.shell.root").critical("ours")
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(("level", "lines"), [("debug", 4), ("info", 3), ("warning", 2), ("error", 1)])
def test_a_level_begins_where_it_says(capfd: pytest.CaptureFixture[str], level: str, lines: int) -> None:
    """To stderr, one line each; an earlier start in the same process changes nothing."""
    surroundings.settle(log_level="debug")
    surroundings.settle(log_level=level)
    ours = logging.getLogger("kapjournal.views.shell.root")
    for number in (logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR):
        ours.log(number, "ours, %d", number)
    told = capfd.readouterr()
    assert (told.out, len(told.err.splitlines())) == ("", lines)
    assert told.err.splitlines()[-1].split(maxsplit=1)[1].startswith("ERROR views.shell.root, line ")
    assert told.err.endswith(": ours, 40\n")
