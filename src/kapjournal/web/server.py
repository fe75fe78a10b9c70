"""Serving the app to this machine's browser until it is told to stop."""

import importlib
import logging
import socket
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import ModuleType

import uvicorn

from kapjournal import messages
from kapjournal import start_words as words
from kapjournal.errors import StartError
from kapjournal.terminal import say
from kapjournal.web import browser
from kapjournal.web.connections import BACKLOG, MAX_CONNECTIONS, MAX_HEADER_BYTES, HttpConnection
from kapjournal.web.door import Door
from kapjournal.web.entrance import Address, Entrance
from kapjournal.web.guard import ASGIApp, Guard
from kapjournal.web.keys import Keys
from kapjournal.web.knocking import HOST
from kapjournal.web.windows import Windows

_log = logging.getLogger(__name__)

# A backup of many years, sent by the browser in one WebSocket message.
MAX_MESSAGE_BYTES = 256 * 1024 * 1024
# The open WebSocket of a page would keep the server from stopping for ever.
STOP_TIMEOUT_S = 3
# Without a page nobody needs it; a reload, a sleeping computer or a browser that restarts come back before.
STOP_AFTER_S = 300
LOOK_EVERY_S = 15


def serve(
    make_app: Callable[[], ASGIApp], *, data: Path, port: int, open_browser: bool, stop_after_s: int = STOP_AFTER_S
) -> None:
    """Serve the app on 127.0.0.1 until SIGINT, SIGTERM, or until the last page has been closed for `stop_after_s`.

    `data` is the data folder, which this process holds. `port` 0 takes a free one. Prints a start address. Raises
    StartError if the port cannot be had, before `make_app` is called.
    """
    with _listen(port) as listener:
        authority = f"{HOST}:{listener.getsockname()[1]}"
        entrance = Entrance(data)
        try:
            _run(
                make_app,
                listener,
                Door(Keys.from_secret(entrance.secret(), authority), entrance, authority),
                data,
                open_browser=open_browser,
                stop_after_s=stop_after_s,
            )
        finally:
            entrance.sweep()


class _Server(uvicorn.Server):
    """Calls `ready` once it has begun: until then a wish to stop would end it in the middle of that, with a traceback
    for a last word."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()


def _run(
    make_app: Callable[[], ASGIApp],
    listener: socket.socket,
    door: Door,
    data: Path,
    *,
    open_browser: bool,
    stop_after_s: int,
) -> None:
    if open_browser and browser.has_display():
        browser.open_page(door.page())  # it starts while the app is made, and waits where it is the faster one
    port: int = listener.getsockname()[1]
    windows = Windows(stop_after_s=stop_after_s, every_s=min(LOOK_EVERY_S, stop_after_s))
    guard = Guard(
        make_app(),
        port=port,
        keys=door.keys,
        windows=windows,
        refusal=_refusal,
        gone=lambda: _pages().gone(data),
        invite=door.invite,
    )

    def ready() -> None:
        _log.info("ready; the browser is opened: %s", open_browser and browser.has_display())
        _tell(words.READY.plain(address=door.address()))
        door.entrance.announce(Address(port, door.keys.knock))

    server = _Server(_config(guard, windows, door.entrance), ready)

    def stop() -> None:
        _log.info("its last page was closed some minutes ago")
        _tell(words.STOPPED_BY_ITSELF())
        server.should_exit = True

    windows.stop = stop
    server.run(sockets=[listener])
    if not server.started:
        raise StartError(words.NOT_STARTED())


def _refusal() -> bytes:
    return _refusal_in(messages.current())


@cache
def _refusal_in(_language: str) -> bytes:
    """Strangers may ask for it as often as they like."""
    page: bytes = _pages().refusal()
    return page


def _pages() -> ModuleType:
    """Imported when the first of them is wanted: the content in them takes its time."""
    return importlib.import_module("kapjournal.web.pages")


def _tell(sentence: str) -> None:
    if not say(sentence, sys.stdout):
        say(sentence, sys.stderr)


def _listen(port: int) -> socket.socket:
    """Return a socket that listens already: a browser that is faster than the server waits instead of failing."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        # On Windows SO_REUSEADDR would let two programs share a port; elsewhere it only skips the wait after a stop.
        exclusive = getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR)
        listener.setsockopt(socket.SOL_SOCKET, exclusive, 1)
        listener.bind((HOST, port))
        listener.listen()
    except OSError as error:
        listener.close()
        raise StartError(words.PORT_TAKEN(port=str(port))) from error
    return listener


def _config(app: ASGIApp, windows: Windows, entrance: Entrance) -> uvicorn.Config:
    """No access log and no debug log: both would hold addresses, and the first of them holds the key."""

    async def look() -> None:
        entrance.still_in_use()
        await windows.look()

    return uvicorn.Config(
        app,
        access_log=False,
        # Not uvloop, which keeps what it read last in a buffer of its own.
        loop="asyncio",
        backlog=BACKLOG,
        callback_notify=look,
        timeout_notify=windows.every_s,
        h11_max_incomplete_event_size=MAX_HEADER_BYTES,
        http=HttpConnection,
        limit_concurrency=MAX_CONNECTIONS,
        log_config=None,
        log_level="warning",
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=STOP_TIMEOUT_S,
        ws="websockets-sansio",
        ws_max_size=MAX_MESSAGE_BYTES,
        # Its window would go on holding the last words that went through, also when the journal is locked.
        ws_per_message_deflate=False,
    )
