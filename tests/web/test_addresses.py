"""Every screen has an address that can be reloaded, whatever it looks like."""

from typing import Any

import pytest

from kapjournal import routes
from kapjournal.web.addresses import as_page


def asked(path: str, **headers: str) -> Any:
    pairs = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return as_page({"type": "http", "path": path, "raw_path": path.encode(), "headers": pairs})["path"]


@pytest.mark.parametrize(
    "path", [routes.Practice(practice_id="breathing.paced").address, "/write/story.next-day", "/note", "/"]
)
def test_what_a_tab_opens_is_the_page(path: str) -> None:
    """Also where the address ends as the name of a file does; an older browser says it by what it accepts."""
    assert asked(path, sec_fetch_dest="document") == "/"
    assert asked(path, accept="text/html,application/xhtml+xml,*/*;q=0.8") == "/"


@pytest.mark.parametrize("path", ["/main.dart.js", "/fonts/Literata-Regular.ttf", "/no/such.file"])
def test_what_the_page_asks_for_is_a_file(path: str) -> None:
    """A script, a font, a picture: what is not there is not there."""
    assert asked(path, sec_fetch_dest="script", accept="*/*") == path
    assert asked(path) == path
