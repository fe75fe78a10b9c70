"""The gate of the browser mode: who may load the page and open its WebSocket.

Everything on this machine can reach a loopback port: other web pages open in the browser, names that an attacker's DNS
points at 127.0.0.1, other users. So every request has to pass four questions:

    peer        does it come from this machine?
    Host        was it sent to our own address, and not to a name that merely resolves to it (DNS rebinding)?
    Origin      if a page sent it, was it ours? A WebSocket always says; one that does not is refused.
    secret      does it carry the cookie that only the start address hands out?

The answer to a wrong one is always the same 403, which tells nothing about the question that failed.
"""

import ipaddress
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import parse_qs

from kapjournal.web.headers import RawHeaders, for_page, refusal_page
from kapjournal.web.keys import Keys

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
ASGIApp = Callable[[Scope, Receive, Send], Awaitable[None]]

HOST = "127.0.0.1"
# FastAPI's own pages: not part of the app, and they load scripts from elsewhere.
CLOSED_PATHS = frozenset({"/docs", "/redoc", "/openapi.json", "/docs/oauth2-redirect", "/oauth_callback"})


class Guard:
    """ASGI middleware around `app`, which is reachable only as http://127.0.0.1:`port`."""

    def __init__(self, app: ASGIApp, *, port: int, keys: Keys) -> None:
        self._app = app
        self._keys = keys
        self._authority = f"{HOST}:{port}"
        # Cookies are shared between the ports of a host: the name keeps two instances apart.
        self._cookie_name = f"kapjournal-{port}"
        self._page_headers = for_page(self._authority)

    def address(self, *, once: bool = False) -> str:
        """Return a start address that opens the gate."""
        return f"http://{self._authority}/?key={self._keys.new_key(once=once)}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one connection, or hand it to the app."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await self._websocket(scope, receive, send)
        else:
            await self._http(scope, receive, send)

    async def _websocket(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._is_ours(scope, must_say_origin=True) and self._has_cookie(scope):
            await self._app(scope, receive, send)
        else:
            # Closing before accepting is how ASGI says 403 to the handshake.
            await send({"type": "websocket.close", "code": 1008})

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not self._is_ours(scope, must_say_origin=False):
            await self._refuse(send)
        elif (key := _query_key(scope)) is not None:
            await self._exchange(key, scope, send)
        elif not self._has_cookie(scope):
            await self._refuse(send)
        elif scope["path"].rstrip("/") in CLOSED_PATHS:
            await self._respond(send, 404, b"")
        else:
            await self._app(scope, receive, self._with_headers(send))

    async def _exchange(self, key: str, scope: Scope, send: Send) -> None:
        """Trade the key in the address for the cookie, and the address for one without the key."""
        if self._keys.admits_key(key):
            # Not Secure: browsers keep no such cookie from plain HTTP. Strict: no foreign page can make use of it.
            cookie = f"{self._cookie_name}={self._keys.cookie}; Path=/; HttpOnly; SameSite=Strict"
            await self._respond(send, 303, b"", [(b"location", b"/"), (b"set-cookie", cookie.encode())])
        elif self._has_cookie(scope):
            await self._respond(send, 303, b"", [(b"location", b"/")])
        else:
            await self._refuse(send)

    def _is_ours(self, scope: Scope, *, must_say_origin: bool) -> bool:
        origins = _header(scope, b"origin")
        return (
            _is_loopback(scope)
            and _header(scope, b"host") == [self._authority]
            and (origins == [f"http://{self._authority}"] or (not origins and not must_say_origin))
        )

    def _has_cookie(self, scope: Scope) -> bool:
        return any(self._keys.admits_cookie(value) for value in _cookies(scope, self._cookie_name))

    def _with_headers(self, send: Send) -> Send:
        """Put our headers on every answer of the app, in place of its own of the same name."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = self._page_headers.merged_into(message.get("headers", []))
            await send(message)

        return send_with_headers

    async def _refuse(self, send: Send) -> None:
        await self._respond(send, 403, refusal_page())

    async def _respond(self, send: Send, status: int, body: bytes, headers: RawHeaders | None = None) -> None:
        own = [
            (b"content-type", b"text/html; charset=utf-8"),
            (b"content-length", str(len(body)).encode()),
            *(headers or ()),
        ]
        merged = self._page_headers.merged_into(own)
        await send({"type": "http.response.start", "status": status, "headers": merged})
        await send({"type": "http.response.body", "body": body})


def _is_loopback(scope: Scope) -> bool:
    client = scope.get("client")
    return client is not None and ipaddress.ip_address(client[0]).is_loopback


def _header(scope: Scope, name: bytes) -> list[str]:
    return [value.decode("latin-1") for key, value in scope["headers"] if key.lower() == name]


def _query_key(scope: Scope) -> str | None:
    if scope["path"] != "/":
        return None
    values = parse_qs(scope["query_string"].decode("latin-1"), keep_blank_values=True).get("key")
    return values[0] if values else None


def _cookies(scope: Scope, name: str) -> list[str]:
    # Not http.cookies: it stops reading at the first odd cookie, and other programs on 127.0.0.1 may set such.
    pairs = (pair.strip().partition("=") for line in _header(scope, b"cookie") for pair in line.split(";"))
    return [value for key, _, value in pairs if key == name]
