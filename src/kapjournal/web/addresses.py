"""Which addresses are pages: every one that a browser opens in a tab, for the app has one page and many screens."""

from collections.abc import MutableMapping
from typing import Any

PAGE = "/"
_ASKS_FOR_A_PAGE = ((b"sec-fetch-dest", b"document"), (b"accept", b"text/html"))


def as_page(scope: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """The request as the app has to see it. `/practice/breathing.paced` looks like a file and is a screen."""
    headers = {name.lower(): value for name, value in scope["headers"]}
    is_page = any(headers.get(name, b"").startswith(wanted) for name, wanted in _ASKS_FOR_A_PAGE)
    return {**scope, "path": PAGE, "raw_path": PAGE.encode()} if is_page else scope
