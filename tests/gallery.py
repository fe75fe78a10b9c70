"""A picture of every screen, on a phone by day and by night and on a desktop: `python -m tests.gallery [NAME …]`.

Writes docs/gallery/{phone-light,phone-dark,desktop}/NAME.png. A new screen is one line in `SCREENS`: its name, the
steps that lead to it, and what the app shows before them.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum, auto
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from tests.support.browser import DESKTOP, PHONE, Device, launched, window
from tests.support.pictures import small
from tests.support.server import Server, app_server
from tests.support.steps import unlock
from tests.support.ui import Ui
from tests.support.vaults import lay_demo_vault

GALLERY = Path(__file__).parents[1] / "docs" / "gallery"

Steps = Callable[[Ui], None]


class Start(Enum):
    """What the app shows before the steps of a screen."""

    NEW = auto()
    """The first start, on a device without a vault."""
    LOCKED = auto()
    """The lock screen of the demo course."""
    OPEN = auto()
    """Today, in the demo course."""


@dataclass(frozen=True)
class Screen:
    """One picture of the gallery."""

    name: str
    steps: Steps
    start: Start = Start.OPEN


@dataclass(frozen=True)
class Look:
    """One folder of the gallery: the same screens on another device or in other colours."""

    folder: str
    device: Device
    dark: bool = False


def as_it_is(_ui: Ui) -> None:
    """The screen that is there already."""


def room(name: str) -> Steps:
    """One of the destinations of the navigation bar."""
    return lambda ui: ui.tap(ui.nav(name))


def press(*names: str) -> Steps:
    """Buttons, one after the other."""

    def steps(ui: Ui) -> None:
        for name in names:
            ui.tap(ui.button(name))

    return steps


SCREENS = (
    Screen("first-start", as_it_is, Start.NEW),
    Screen("lock", as_it_is, Start.LOCKED),
    Screen("help", press("Help"), Start.LOCKED),
    Screen("today", as_it_is),
    Screen("journal", room("Journal")),
    Screen("sessions", room("Sessions")),
    Screen("more", room("More")),
)

LOOKS = (
    Look("phone-light", PHONE),
    Look("phone-dark", PHONE, dark=True),
    Look("desktop", DESKTOP),
)


def main(names: Sequence[str]) -> None:
    """Take the pictures with these names, or all of them."""
    unknown = set(names) - {screen.name for screen in SCREENS}
    if unknown:
        raise SystemExit(f"no such screen: {', '.join(sorted(unknown))}")
    wanted = [screen for screen in SCREENS if not names or screen.name in names]
    with ExitStack() as stack:
        browser = stack.enter_context(launched())
        for start in Start:
            screens = [screen for screen in wanted if screen.start is start]
            if screens:
                _photograph_all(browser, start, screens)


def _photograph_all(browser: Browser, start: Start, screens: Sequence[Screen]) -> None:
    with _served(start) as server:
        for look in LOOKS:
            for screen in screens:
                path = GALLERY / look.folder / f"{screen.name}.png"
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(_photograph(browser, server, look, screen))
                print(f"{path.relative_to(GALLERY.parents[1])}  {path.stat().st_size / 1024:.0f} KB")  # noqa: T201


@contextmanager
def _served(start: Start) -> Iterator[Server]:
    with TemporaryDirectory(prefix="gallery-") as name:
        data = Path(name)
        if start is not Start.NEW:
            lay_demo_vault(data, end=datetime.now(UTC).date())
        with app_server(data) as server:
            yield server


def _photograph(browser: Browser, server: Server, look: Look, screen: Screen) -> bytes:
    """In a window of its own, so that no screen depends on the one before it."""
    with window(browser, look.device, dark=look.dark) as ui:
        ui.open(server.url)
        if screen.start is Start.OPEN:
            unlock(ui)
        screen.steps(ui)
        png = ui.shot()
        ui.check()
    return small(png, look.device.width)


if __name__ == "__main__":
    main(sys.argv[1:])
