"""What was imported before serves as a start of its own does."""

import os
import signal
from pathlib import Path

import httpx
import pytest

from kapjournal import __version__
from tests.support import warm
from tests.support.server import app_server

pytestmark = pytest.mark.skipif(not warm.CAN_FORK, reason="here every app is begun anew")


def test_it_serves_stops_and_comes_back(tmp_path: Path) -> None:
    """Stopped politely it says so by its exit code; killed, by the signal; and it comes back to the same port."""
    with app_server(tmp_path / "data") as server:
        assert _is_served(server.url)
        first, port = server.pid, server.port
        assert server.stop() == 0
        server.restart()
        assert server.port == port
        assert server.pid != first
        assert _is_served(server.url)
        server.kill()
        assert not server.running
        assert server._process.returncode == -signal.SIGKILL


def _is_served(url: str) -> bool:
    return httpx.get(url, follow_redirects=True).status_code == 200


def test_it_has_its_own_arguments_and_environment() -> None:
    """And says what the command says, with its exit code."""
    told = warm.forked(["--version"], os.environ)
    with told.stdout:
        assert told.stdout.read() == f"KapJournal {__version__}\n"
    assert told.wait() == 0
    misused = warm.forked(["--port", "none"], {**os.environ, "LANGUAGE": "en_US"})
    with misused.stdout:
        assert misused.stdout.read().startswith("kapjournal: ")
    assert misused.wait() == 2
