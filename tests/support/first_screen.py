"""Draws the first screen and prints what was imported for it: `python -m tests.support.first_screen DATA`."""

import asyncio
import sys
from pathlib import Path

from flet.controls.context import _context_page

from kapjournal.app import App
from kapjournal.options import Options
from kapjournal.views.shell import preload


async def imported(data: Path) -> list[str]:
    """The names of all modules that are there once the door of `data` is on the screen of a phone."""
    app = App(Options(data=data))
    apps = set(sys.modules)
    from tests.support.fake_client import FakeClient, encode

    tests = set(sys.modules) - apps
    preload.load = lambda: None
    client = FakeClient()
    page = client.session.page
    _context_page.set(page)
    client.session.apply_page_patch({"route": "/", "width": 390, "height": 844, "platform": "android", "web": False})
    encode(client.session.get_page_patch())  # type: ignore[no-untyped-call]
    await app.main(page)
    # It asks the device for what it prefers once it is drawn.
    while not client.named("get_accessibility_features"):
        await asyncio.sleep(0.01)
    assert not client.crashes, client.crashes
    return sorted(set(sys.modules) - tests)


if __name__ == "__main__":
    sys.stdout.write(" ".join(asyncio.run(imported(Path(sys.argv[1])))))
