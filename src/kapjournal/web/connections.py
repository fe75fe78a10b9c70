"""What one connection may cost before it has said who it is: little memory, a few seconds, and no other one's place."""

import asyncio
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from kapjournal.web.peers import is_another_users

# Cookies of every other program on 127.0.0.1 come along.
MAX_HEADER_BYTES = 64 * 1024
REQUEST_TIMEOUT_S = 10.0
# A browser opens six at once. More than these, and the one that has been silent longest goes.
MAX_SILENT = 48
# How many the kernel holds ready; all of them are taken in one go, before the first of them can be let go.
BACKLOG = 128
# A server may have 256 files open on some systems, the journal's among them.
MAX_CONNECTIONS = 200


class HttpConnection(H11Protocol):
    """uvicorn's own, which would wait for ever for a request and hold as many silent connections as there are files."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._silent_since: float | None = None
        self._deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Somebody connected."""
        super().connection_made(transport)
        if self.client and self.server and is_another_users(self.client, (self.server[0], self.server[1] or 0)):
            transport.abort()
            return
        self._expect_a_request()
        self._make_room()

    def connection_lost(self, exc: Exception | None) -> None:
        """They went."""
        self._expect_nothing()
        super().connection_lost(exc)

    def handle_events(self) -> None:
        """A part of a request came, or more than one."""
        super().handle_events()
        if self.conn.their_state not in (h11.IDLE, h11.SEND_BODY):
            self._expect_nothing()

    def handle_websocket_upgrade(self, event: h11.Request) -> None:
        """It becomes a WebSocket, which is somebody else's business."""
        self._expect_nothing()
        super().handle_websocket_upgrade(event)

    def on_response_complete(self) -> None:
        """It may be used once more."""
        self._expect_a_request()
        super().on_response_complete()

    def _expect_a_request(self) -> None:
        """Each request has to be there as a whole in time: one byte now and then wins nothing."""
        self._expect_nothing()
        self._silent_since = self.loop.time()
        self._deadline = self.loop.call_later(REQUEST_TIMEOUT_S, self._drop)

    def _expect_nothing(self) -> None:
        self._silent_since = None
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _make_room(self) -> None:
        silent = [(other._silent_since, other) for other in self.connections if isinstance(other, HttpConnection)]
        waiting = sorted((since, id(other), other) for since, other in silent if since is not None)
        for _, _, oldest in waiting[:-MAX_SILENT]:
            oldest._drop()

    def _drop(self) -> None:
        self._expect_nothing()
        self.transport.abort()
