"""What the browser is told with every answer: load nothing from elsewhere, keep nothing, be framed by no one."""

from collections.abc import Iterable
from dataclasses import dataclass

RawHeaders = list[tuple[bytes, bytes]]


@dataclass(frozen=True)
class PageHeaders:
    """Headers that replace the app's own of the same name."""

    values: dict[bytes, bytes]

    def merged_into(self, headers: Iterable[tuple[bytes, bytes]], *, keep_nothing: bool = False) -> RawHeaders:
        """Return `headers` with ours; cross-origin permissions granted by the app are dropped.

        `keep_nothing` is for what we say ourselves: no browser stores it.
        """
        kept = [
            (name, value)
            for name, value in headers
            if name.lower() not in {*self.values, b"cache-control"} and not name.lower().startswith(b"access-control-")
        ]
        return [*kept, *self.values.items(), (b"cache-control", b"no-store" if keep_nothing else _cache_control(kept))]


def for_page(authority: str) -> PageHeaders:
    """Return the headers of the page at http://`authority` (host and port)."""
    return PageHeaders(
        {
            b"content-security-policy": _content_security_policy(authority).encode(),
            b"x-content-type-options": b"nosniff",
            b"x-frame-options": b"DENY",
            b"referrer-policy": b"no-referrer",
            b"permissions-policy": b"camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            # Flutter's fast renderer runs on several threads, which browsers allow to isolated pages only.
            b"cross-origin-opener-policy": b"same-origin",
            b"cross-origin-embedder-policy": b"require-corp",
            b"cross-origin-resource-policy": b"same-origin",
        }
    )


def _content_security_policy(authority: str) -> str:
    rules = (
        "default-src 'self'",
        # No 'unsafe-inline': the page holds no script. WebAssembly is compiled, and its threads start as blobs.
        "script-src 'self' 'wasm-unsafe-eval' blob:",
        "worker-src 'self' blob:",
        # Safari does not count the WebSocket as 'self'.
        f"connect-src 'self' ws://{authority} blob: data:",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "style-src 'self' 'unsafe-inline'",
        "media-src 'self' blob: data:",
        "frame-src 'none'",
        "object-src 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "base-uri 'self'",
    )
    return "; ".join(rules)


def _cache_control(headers: RawHeaders) -> bytes:
    """Pages are never kept; the program's files may be: they are the same for everyone, and asked for each time."""
    content_type = next((value for name, value in headers if name.lower() == b"content-type"), b"text/html")
    return b"no-store" if content_type.startswith(b"text/html") else b"no-cache"
