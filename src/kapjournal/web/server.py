"""Serving the app to this machine's browser until it is told to stop."""

import os
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable

import uvicorn

from kapjournal.errors import StartError
from kapjournal.terminal import say
from kapjournal.web.connections import BACKLOG, MAX_CONNECTIONS, MAX_HEADER_BYTES, Connection
from kapjournal.web.guard import HOST, ASGIApp, Guard
from kapjournal.web.keys import Keys

# A backup of many years, sent by the browser in one WebSocket message.
MAX_MESSAGE_BYTES = 256 * 1024 * 1024
# The open WebSocket of a page would keep the server from stopping for ever.
STOP_TIMEOUT_S = 3


def serve(make_app: Callable[[], ASGIApp], *, port: int, open_browser: bool) -> None:
    """Serve the app on 127.0.0.1 until SIGINT or SIGTERM; `port` 0 takes a free one.

    Prints the start address, the only place where it is shown. Raises StartError if the port cannot be had, before
    `make_app` is called.
    """
    with _listen(port) as listener:
        bound_port: int = listener.getsockname()[1]
        guard = Guard(make_app(), port=bound_port, keys=Keys())
        ready = f"KapJournal is ready: {guard.address()}"
        if not say(ready, sys.stdout):
            say(ready, sys.stderr)
        if open_browser and _has_display():
            # The command line of a browser can be read by every user of the machine: that key works once.
            _open_browser(guard.address(once=True))
        server = uvicorn.Server(_config(guard))
        server.run(sockets=[listener])
    if not server.started:
        raise StartError("the app could not be started")


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
        raise StartError(
            f"port {port} cannot be used, perhaps because another program has it; choose another one with --port"
        ) from error
    return listener


def _config(app: ASGIApp) -> uvicorn.Config:
    """No access log and no debug log: both would hold addresses, and the first of them holds the key."""
    return uvicorn.Config(
        app,
        access_log=False,
        # Not uvloop, which keeps what it read last in a buffer of its own.
        loop="asyncio",
        backlog=BACKLOG,
        h11_max_incomplete_event_size=MAX_HEADER_BYTES,
        http=Connection,
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


def _has_display() -> bool:
    """Without a display the only browsers to be found run in the terminal and would take it over."""
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _open_browser(address: str) -> None:
    # Some browsers return only once they are closed.
    threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
