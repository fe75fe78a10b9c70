"""The server takes its port or says why not, keeps its mouth shut, and stops when told."""

import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
import uvicorn

from kapjournal.errors import StartError
from kapjournal.web import server
from tests.web.conftest import open_app

SCRIPT = """
import logging, sys
logging.basicConfig(level=logging.DEBUG)
from kapjournal.web.server import serve
from tests.web.conftest import open_app
serve(lambda: open_app, port=0, open_browser=False)
"""


@pytest.fixture
def process() -> Iterator[subprocess.Popen[str]]:
    """A server in a process of its own, with the chattiest logging there is."""
    root = Path(__file__).parents[2]
    started = subprocess.Popen(
        [sys.executable, "-c", SCRIPT], cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    yield started
    started.kill()
    started.communicate()


def start_address(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    found = re.search(r"http://127\.0\.0\.1:\d+/\?key=\S+", process.stdout.readline())
    assert found
    return found[0]


@pytest.mark.parametrize("signum", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_it(process: subprocess.Popen[str], signum: signal.Signals) -> None:
    """SIGINT and SIGTERM end it within seconds; no log line holds the key or the cookie."""
    address = start_address(process)
    answer = httpx.get(address)
    process.send_signal(signum)
    printed, logged = process.communicate(timeout=10)
    key, cookie = address.partition("key=")[2], answer.headers["set-cookie"].partition("=")[2].partition(";")[0]
    assert key not in printed + logged
    assert cookie not in printed + logged


def test_it_is_reachable_from_this_machine_only(process: subprocess.Popen[str]) -> None:
    """Nothing listens on the addresses that other machines can reach."""
    port = httpx.URL(start_address(process)).port
    with pytest.raises(OSError, match=r"refused|unreachable|timed out"):
        socket.create_connection(("127.0.0.2", port or 0), timeout=2)


def test_a_busy_port_is_an_error_before_the_app_is_made() -> None:
    """A port that another program has is told in one sentence."""
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        with pytest.raises(StartError, match=f"port {port} cannot be used"):
            server.serve(lambda: pytest.fail("made the app"), port=port, open_browser=False)


def test_the_browser_gets_an_address_of_its_own(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What stands on the browser's command line is not what is printed."""
    opened: list[str] = []
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(server, "_open_browser", opened.append)
    monkeypatch.setattr(uvicorn.Server, "run", lambda self, **_: setattr(self, "started", True))
    server.serve(lambda: open_app, port=0, open_browser=True)
    assert len(opened) == 1
    assert opened[0] not in capsys.readouterr().out


def test_no_browser_is_looked_for_without_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text browser would take over the terminal."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not server._has_display()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert server._has_display()
