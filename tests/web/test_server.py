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
from websockets.sync.client import connect
from websockets.typing import Origin

from kapjournal.errors import StartError
from kapjournal.web import browser, server
from tests.support.systems import posix
from tests.web.conftest import open_app

ROOT = Path(__file__).parents[2]
SCRIPT = """
import logging, sys, tempfile
from pathlib import Path
logging.basicConfig(level=logging.DEBUG)
from kapjournal.web.server import serve
from tests.web.conftest import open_app, quiet_app
serve(lambda: open_app, data=Path(tempfile.mkdtemp(dir=sys.argv[1])), port=0, open_browser=False)
"""


@pytest.fixture
def process(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A server in a process of its own, with the chattiest logging there is."""
    started = subprocess.Popen(
        [sys.executable, "-c", SCRIPT, str(tmp_path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    yield started
    started.kill()
    started.communicate()


def start_address(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    found = re.search(r"http://127\.0\.0\.1:\d+/\?key=\S+", process.stdout.readline())
    assert found
    return found[0]


@posix
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


def test_a_busy_port_is_an_error_before_the_app_is_made(tmp_path: Path) -> None:
    """A port that another program has is told in one sentence."""
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        with pytest.raises(StartError, match=f"Port {port} cannot be used"):
            server.serve(lambda: pytest.fail("made the app"), data=tmp_path, port=port, open_browser=False)


@posix
def test_the_browser_is_given_a_file_and_no_secret(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What stands on the browser's command line, which everybody can read, is the name of a file that nobody else can
    read; the key in it is not the printed one. It starts while the app is made. Afterwards nothing is left that leads
    in."""
    opened: list[tuple[Path, str, int]] = []

    def look(page: Path) -> None:
        opened.append((page, page.read_text("utf-8"), page.stat().st_mode & 0o777))

    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(browser, "open_page", look)
    monkeypatch.setattr(uvicorn.Server, "run", lambda self, **_: setattr(self, "started", True))
    server.serve(lambda: open_app if opened else pytest.fail("too early"), data=tmp_path, port=0, open_browser=True)
    ((page, text, mode),) = opened
    printed = capsys.readouterr().out
    key = re.search(r"key=([\w-]+)", text)
    assert key
    assert (mode, page.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert key[1] not in printed
    assert key[1] not in page.as_uri()
    assert [path.name for path in page.parent.iterdir()] == ["secret"]


def test_no_browser_is_looked_for_without_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text browser would take over the terminal."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not browser.has_display()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert browser.has_display()


def test_it_stops_when_its_last_page_has_gone(tmp_path: Path) -> None:
    """While a page is connected it runs; some time after the last one has gone it ends by itself, and says so."""
    script = SCRIPT.replace("open_browser=False", "open_browser=False, stop_after_s=1").replace("open_app", "quiet_app")
    command = [sys.executable, "-c", script, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        address = httpx.URL(start_address(process))
        answer = httpx.get(address)
        cookie, _, _ = answer.headers["set-cookie"].partition(";")
        origin = Origin(f"http://127.0.0.1:{address.port}")
        with connect(
            f"ws://127.0.0.1:{address.port}/ws", origin=origin, additional_headers={"Cookie": cookie}, proxy=None
        ) as page:
            assert page.recv() == "inside"
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(4)
        assert process.wait(20) == 0
        assert process.stdout is not None
        assert "stopped by itself" in process.stdout.read()
