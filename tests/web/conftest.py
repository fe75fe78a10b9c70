"""A real server on loopback with the guard in front of an app that answers everything."""

import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import uvicorn

from kapjournal.web.entrance import Entrance
from kapjournal.web.guard import ASGIApp, Guard, Receive, Scope, Send
from kapjournal.web.keys import Keys
from kapjournal.web.server import _config, _listen
from kapjournal.web.windows import Windows

REFUSAL = "not for you"


async def open_app(scope: Scope, receive: Receive, send: Send) -> None:
    """Says "inside" to whoever reaches it, and permits every other page to read it, as Flet's own app does."""
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.accept"})
        await send({"type": "websocket.send", "text": "inside"})
        await send({"type": "websocket.close"})
    elif scope["type"] == "http":
        kind = b"font/woff2" if scope["path"].endswith(".woff2") else b"text/html; charset=utf-8"
        headers = [(b"content-type", kind), (b"access-control-allow-origin", b"*"), (b"x-frame-options", b"ALLOWALL")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b"inside"})


async def quiet_app(scope: Scope, receive: Receive, send: Send) -> None:
    """As `open_app`, with a page that stays connected."""
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.accept"})
        await send({"type": "websocket.send", "text": "inside"})
        while (await receive())["type"] != "websocket.disconnect":
            pass
    else:
        await open_app(scope, receive, send)


@dataclass(frozen=True)
class Running:
    """One running server."""

    port: int
    guard: Guard
    keys: Keys

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def websocket(self) -> str:
        return f"ws://127.0.0.1:{self.port}/ws"

    @property
    def cookie(self) -> str:
        return f"kapjournal-{self.port}={self.keys.cookie}"


def guarded(app: ASGIApp, port: int, keys: Keys, windows: Windows | None = None) -> Guard:
    """The guard before `app`, with pages that a test can tell apart."""
    return Guard(
        app,
        port=port,
        keys=keys,
        windows=windows or Windows(),
        refusal=REFUSAL.encode,
        gone=lambda: b"gone",
        invite=lambda: {"page": "a page", "address": "an address"},
    )


def serving(app: ASGIApp, data: Path) -> Iterator[Running]:
    """Serve `app` behind the guard in a thread."""
    listener: socket.socket = _listen(0)
    port = listener.getsockname()[1]
    keys = Keys()
    guard = guarded(app, port, keys)
    server = uvicorn.Server(_config(guard, Windows(), Entrance(data)))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield Running(port, guard, keys)
    server.should_exit = True
    thread.join()
    listener.close()


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The guard before an app that lets everyone in."""
    yield from serving(open_app, tmp_path_factory.mktemp("data"))
