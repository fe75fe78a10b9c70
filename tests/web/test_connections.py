"""Somebody who has no secret costs the server little, and the patient nothing."""

import asyncio
import os
import resource
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx
import pytest
from websockets.sync.client import connect
from websockets.typing import Origin

from kapjournal.web import connections, peers
from kapjournal.web.connections import MAX_CONNECTIONS, MAX_SILENT
from kapjournal.web.guard import Guard
from kapjournal.web.keys import Keys
from tests.web.conftest import Running

SILENT_SOCKETS = 1300
HEADERS_MB = 300
MAY_GROW_MB = 16
# A patient's computer gives a program 1,024 files at most.
SERVER = """
import resource, sys, tempfile
from pathlib import Path
resource.setrlimit(resource.RLIMIT_NOFILE, (1024, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
from kapjournal.web.server import serve
from tests.web.conftest import open_app
serve(lambda: open_app, data=Path(tempfile.mkdtemp(dir=sys.argv[1])), port=0, open_browser=False)
"""
FOREIGN_USER = 65534


@pytest.fixture
def patient(tmp_path: Path) -> Iterator[tuple[int, httpx.Client, str]]:
    """A server in a process of its own, and a client with its cookie: process id, client, address."""
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", SERVER, str(tmp_path)]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address = process.stdout.readline().partition(": ")[2].strip()
        with httpx.Client(timeout=20) as client:
            assert client.get(address, follow_redirects=True).text == "inside"
            yield process.pid, client, address.partition("/?")[0]
        process.kill()


@contextmanager
def enough_files() -> Iterator[None]:
    """This process may have as many sockets open as the test wants."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = SILENT_SOCKETS + 200
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(wanted, hard)), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def memory_mb(pid: int) -> float:
    """What the process holds in memory."""
    pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / 2**20


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_endless_headers_fill_no_memory(patient: tuple[int, httpx.Client, str]) -> None:
    """300 MB of headers on ten connections are refused early, and the patient is served all along."""
    pid, client, address = patient
    before, sent, host = memory_mb(pid), 0, httpx.URL(address)
    chunk = b"x-more: " + b"x" * 2**20 + b"\r\n"
    for _ in range(10):
        with socket.create_connection((host.host, host.port or 0)) as stranger:
            try:
                stranger.sendall(b"GET / HTTP/1.1\r\nhost: x\r\n")
                for _ in range(HEADERS_MB // 10):
                    stranger.sendall(chunk)
                    sent += len(chunk)
            except OSError:
                continue  # it hung up
    assert client.get(address).text == "inside"
    assert memory_mb(pid) - before < MAY_GROW_MB
    assert sent < HEADERS_MB * 2**20, "it read all of it"


def test_silent_sockets_shut_nobody_out(patient: tuple[int, httpx.Client, str]) -> None:
    """1,300 connections that say nothing: a window that is open still answers, and a new one is let in."""
    _, client, address = patient
    url = httpx.URL(address)
    cookies = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
    with enough_files(), ExitStack() as stack:
        for _ in range(SILENT_SOCKETS):
            stack.enter_context(socket.create_connection((url.host, url.port or 0), timeout=20))
        assert client.get(address).text == "inside"
        with httpx.Client(timeout=20) as newcomer:
            assert newcomer.get(address, headers={"cookie": cookies}).text == "inside"
        websocket = f"ws://{url.host}:{url.port}/ws"
        with connect(websocket, origin=Origin(address), additional_headers={"Cookie": cookies}, proxy=None) as window:
            assert window.recv() == "inside"


@pytest.mark.parametrize("said", [b"", b"GET / HT", b"POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\nabc"])
def test_who_does_not_finish_a_request_is_dropped(
    running: Running, monkeypatch: pytest.MonkeyPatch, said: bytes
) -> None:
    """No request within ten seconds (here: a moment), none of it, a part of it or all but its end."""
    monkeypatch.setattr(connections, "REQUEST_TIMEOUT_S", 0.2)
    with socket.create_connection(("127.0.0.1", running.port), timeout=10) as stranger:
        stranger.sendall(said)
        answers = iter(lambda: _received(stranger), b"")
        assert b"inside" not in b"".join(answers)


def test_a_byte_now_and_then_wins_no_time(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever sends a request letter by letter is dropped when its time is over all the same."""
    monkeypatch.setattr(connections, "REQUEST_TIMEOUT_S", 0.3)
    began = time.monotonic()
    with socket.create_connection(("127.0.0.1", running.port), timeout=0.05) as stranger:
        stranger.sendall(b"GET / HTTP/1.1\r\n")
        while time.monotonic() - began < 10:
            try:
                stranger.sendall(b"x")
                if stranger.recv(1) == b"":
                    break
            except TimeoutError:
                continue
            except OSError:
                break
    assert 0.2 < time.monotonic() - began < 10


def _received(stranger: socket.socket) -> bytes:
    try:
        return stranger.recv(65536)
    except ConnectionError:
        return b""


def test_the_limits_fit_each_other() -> None:
    """Silent connections alone never reach the number at which everybody is refused."""
    assert MAX_SILENT + connections.BACKLOG + 8 < MAX_CONNECTIONS


def test_a_long_answer_is_not_cut(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    """The time is for asking. An answer, and the next one on the same connection, may take as long as they need."""
    monkeypatch.setattr(connections, "REQUEST_TIMEOUT_S", 0.2)
    handed_on = Guard.__call__

    async def slow(self: Guard, *given: object) -> None:
        await asyncio.sleep(0.5)
        await handed_on(self, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(Guard, "__call__", slow)
    with socket.create_connection(("127.0.0.1", running.port), timeout=10) as asking:
        request = f"GET / HTTP/1.1\r\nhost: 127.0.0.1:{running.port}\r\ncookie: {running.cookie}\r\n\r\n"
        asking.sendall(2 * request.encode())  # the second one waits in the server meanwhile
        heard = b""
        while heard.count(b"inside") < 2:
            more = asking.recv(65536)
            assert more, f"cut after {heard!r}"
            heard += more


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells whose a connection is")
def test_the_owner_of_a_connection_is_known() -> None:
    """The kernel names the user at the other end, also of a socket that was opened as IPv6."""
    with socket.create_server(("127.0.0.1", 0)) as listener, ExitStack() as stack:
        port = listener.getsockname()[1]
        for family, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::ffff:127.0.0.1")):
            client = stack.enter_context(socket.socket(family))
            client.connect((host, port))
            server, address = listener.accept()
            stack.enter_context(server)
            assert peers._owner(address, server.getsockname()) == os.geteuid()
            assert not peers.is_another_users(address, server.getsockname())
        assert peers._owner(("127.0.0.1", 1), ("127.0.0.1", port)) is None


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells whose a connection is")
def test_another_user_is_turned_away(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program of another user gets no answer at all, with the right secret either."""
    address = f"http://127.0.0.1:{running.port}/"
    headers = {"cookie": running.cookie}
    assert httpx.get(address, headers=headers).text == "inside"
    monkeypatch.setattr("os.geteuid", lambda: FOREIGN_USER)
    with pytest.raises(httpx.TransportError):
        httpx.get(address, headers=headers)


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root can be somebody else")
def test_a_real_other_user_is_turned_away(patient: tuple[int, httpx.Client, str]) -> None:
    """The same with a process that really is another user's."""
    url = httpx.URL(patient[2])
    code = f"import socket; s = socket.create_connection(({url.host!r}, {url.port}), 10); print(s.recv(1))"
    python = "/usr/bin/python3"
    if not Path(python).exists():
        pytest.skip(f"{python} is needed, which every user may run")
    ended = subprocess.run(
        [python, "-c", code], user=FOREIGN_USER, capture_output=True, text=True, timeout=30, check=False, cwd="/"
    )
    assert "ConnectionResetError" in ended.stderr or ended.stdout == "b''\n"


def test_the_guard_still_wants_the_secret_of_everybody(running: Running) -> None:
    """The right user alone opens nothing."""
    assert Keys().cookie != running.keys.cookie
    assert httpx.get(f"http://127.0.0.1:{running.port}/").status_code == 403
