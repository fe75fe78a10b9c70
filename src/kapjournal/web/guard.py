"""The gate of the browser mode: who may load the page and open its WebSocket.

Everything on this machine can reach a loopback port: other web pages open in the browser, names that an attacker's DNS
points at 127.0.0.1, other users. So every request has to pass four questions:

    peer        does it come from this machine?
    Host        was it sent to our own address, and not to a name that merely resolves to it (DNS rebinding)?
    Origin      if a page sent it, was it ours? A WebSocket always says; one that does not is refused.
    secret      does it carry the cookie that only the start address hands out?

The answer to a wrong one is always the same 403, which tells nothing about the question that failed.
"""

import asyncio
import ipaddress
import json
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import parse_qs

from kapjournal.web import knocking
from kapjournal.web.addresses import as_page
from kapjournal.web.headers import RawHeaders, for_page
from kapjournal.web.keys import Keys
from kapjournal.web.knocking import HOST
from kapjournal.web.windows import Windows

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
ASGIApp = Callable[[Scope, Receive, Send], Awaitable[None]]

# What the page asks us, and not the app: for its proof key, for what to show without us, and whether it is us again.
PROOF_KEY, GONE, BACK = "/kapjournal/proof-key", "/kapjournal/gone", "/kapjournal/back"
HTML = b"text/html; charset=utf-8"
# FastAPI's own pages: not part of the app, and they load scripts from elsewhere.
CLOSED_PATHS = frozenset({"/docs", "/redoc", "/openapi.json", "/docs/oauth2-redirect", "/oauth_callback"})


class Guard:
    """ASGI middleware around `app`, which is reachable only as http://127.0.0.1:`port`."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        port: int,
        keys: Keys,
        windows: Windows,
        refusal: Callable[[], bytes],
        gone: Callable[[], bytes],
        invite: Callable[[], dict[str, str]],
    ) -> None:
        """`refusal` and `gone` are the pages in place of the app, `invite` what another start of the same user gets."""
        self._app = app
        self._keys = keys
        self._windows = windows
        self._refusal, self._gone, self._invite = refusal, gone, invite
        self._authority = f"{HOST}:{port}"
        # Cookies are shared between the ports of a host: the name keeps two instances apart.
        self._cookie_name = f"kapjournal-{port}"
        self._page_headers = for_page(self._authority)

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
            with self._windows.one_more():
                await self._app(scope, receive, send)
        else:
            # Closing before accepting is how ASGI says 403 to the handshake.
            await send({"type": "websocket.close", "code": 1008})

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"].rstrip("/")
        if not self._is_ours(scope, must_say_origin=False):
            await self._refuse(send)
        elif path == knocking.PATH:
            await self._answer_knock(scope, send)
        elif path == BACK:
            nonce = _query(scope, "nonce") or ""
            await self._tell(send, {"run": self._keys.run, "proof": self._keys.prove(nonce, self._authority)})
        elif (key := _query_key(scope)) is not None:
            await self._exchange(key, scope, send)
        elif not self._has_cookie(scope):
            await self._refuse(send)
        elif path in CLOSED_PATHS:
            await self._respond(send, 404, b"")
        elif path == PROOF_KEY:
            await self._tell(send, {"run": self._keys.run, "key": self._keys.proof_key})
        elif path == GONE:
            await self._respond(send, 200, await asyncio.to_thread(self._gone))
        else:
            await self._app(as_page(scope), receive, self._with_headers(send))

    async def _answer_knock(self, scope: Scope, send: Send) -> None:
        """Another start of the same user, which read the knock in a file of ours; no page can send that header."""
        offered = _header(scope, knocking.HEADER.encode())
        if scope["method"] == "POST" and len(offered) == 1 and self._keys.admits_knock(offered[0]):
            await self._tell(send, self._invite())
        else:
            await self._refuse(send)

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
        await self._respond(send, 403, await asyncio.to_thread(self._refusal))

    async def _tell(self, send: Send, told: dict[str, str]) -> None:
        await self._respond(send, 200, json.dumps(told).encode(), kind=b"application/json")

    async def _respond(
        self, send: Send, status: int, body: bytes, headers: RawHeaders | None = None, *, kind: bytes = HTML
    ) -> None:
        own = [
            (b"content-type", kind),
            (b"content-length", str(len(body)).encode()),
            *(headers or ()),
        ]
        merged = self._page_headers.merged_into(own, keep_nothing=True)
        await send({"type": "http.response.start", "status": status, "headers": merged})
        await send({"type": "http.response.body", "body": body})


def _is_loopback(scope: Scope) -> bool:
    client = scope.get("client")
    return client is not None and ipaddress.ip_address(client[0]).is_loopback


def _header(scope: Scope, name: bytes) -> list[str]:
    return [value.decode("latin-1") for key, value in scope["headers"] if key.lower() == name]


def _query_key(scope: Scope) -> str | None:
    return _query(scope, "key") if scope["path"] == "/" else None


def _query(scope: Scope, name: str) -> str | None:
    values = parse_qs(scope["query_string"].decode("latin-1"), keep_blank_values=True).get(name)
    return values[0] if values else None


def _cookies(scope: Scope, name: str) -> list[str]:
    # Not http.cookies: it stops reading at the first odd cookie, and other programs on 127.0.0.1 may set such.
    pairs = (pair.strip().partition("=") for line in _header(scope, b"cookie") for pair in line.split(";"))
    return [value for key, _, value in pairs if key == name]
